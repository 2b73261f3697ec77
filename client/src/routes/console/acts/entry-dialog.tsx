import type { ReactNode } from 'react';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/console/refusal';
import { Dialog } from '../../../ui/dialog';
import styles from './dialogs.module.css';

/** A window in which something is entered: what is missing stands above its button, a refusal of the server in it. */
export function EntryDialog(props: {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly missing: string | null;
  readonly refused: string | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const common = useT('common');
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{common('cancel')}</Button>
          <Button kind="primary" busy={props.busy} refused={props.missing} onClick={props.onSave}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {props.children}
        <Refusal message={props.refused} />
      </div>
    </Dialog>
  );
}
