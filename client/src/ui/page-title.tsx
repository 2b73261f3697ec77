import { useEffect } from 'react';

/** Names the window. The title that came with the page, for whoever runs no script, leaves: a document has one. */
export function PageTitle({ children }: { readonly children: string }) {
  useEffect(() => document.getElementById('first-title')?.remove(), []);
  return <title>{children}</title>;
}
