import { useEffect } from 'react';

/** The title that came with the page, for whoever runs no script: a document has one, so it gives way to the page's. */
const first = document.getElementById('first-title');

/** Names the window. */
export function PageTitle({ children }: { readonly children: string }) {
  useEffect(() => {
    first?.remove();
    return () => {
      if (first) document.head.append(first);
    };
  }, []);
  return <title>{children}</title>;
}
