/*
 * <Dialog open title="Révéler ?" onClose={…} actions={<Button …/>}>words</Dialog>: a modal window that keeps the focus and gives
 * it back. Fetched when first opened. `actions` stand at the foot, the one that confirms last; Escape and ✕ close.
 */
import type { ReactNode } from 'react';
import { later } from './later';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const Panel = later(() => import('./dialog-panel').then((m) => m.DialogPanel));

export const Dialog = (props: DialogProps) => (props.open ? <Panel quiet {...props} /> : null);
