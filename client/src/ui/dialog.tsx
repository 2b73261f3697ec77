/*
 * <Dialog open title="Révéler ?" onClose={…} actions={<Button …/>}>words</Dialog>: a modal window that keeps the focus and gives
 * it back. Fetched when first opened. `actions` stand at the foot, the one that confirms last; Escape and ✕ close.
 */
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const Panel = lazy(() => import('./dialog-panel').then((m) => ({ default: m.DialogPanel })));

export const Dialog = (props: DialogProps) =>
  props.open ? (
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  ) : null;
