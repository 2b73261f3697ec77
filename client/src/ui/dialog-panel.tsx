import { Dialog as AriakitDialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { X } from 'lucide-react';
import { useT } from '../i18n';
import type { DialogProps } from './dialog';
import styles from './dialog.module.css';

/** The window itself: use `Dialog`, which fetches it. */
export function DialogPanel({ open, title, onClose, actions, children }: DialogProps) {
  const t = useT('common');
  return (
    <AriakitDialog
      open={open}
      onClose={onClose}
      className={styles.dialog}
      backdrop={<div className={styles.backdrop} />}
    >
      <div className={styles.head}>
        <DialogHeading render={<h2 />} className={styles.title}>
          {title}
        </DialogHeading>
        <DialogDismiss className={styles.close} aria-label={t('close')}>
          <X size={24} aria-hidden />
        </DialogDismiss>
      </div>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </AriakitDialog>
  );
}
