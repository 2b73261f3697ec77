import type { ReactNode } from 'react';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/console/refusal';
import { Dialog } from '../../../ui/dialog';
import styles from './dialogs.module.css';

/**
 * A window that gives up or does one thing: what is entered or read in it, what is missing above its button, a refusal of the
 * server at its end. `danger`: what it does takes something away.
 */
export function EntryDialog(props: {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly missing?: string | null;
  readonly danger?: boolean;
  readonly refused: string | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { danger = false, missing = null } = props;
  const common = useT('common');
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{common('cancel')}</Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            busy={props.busy}
            refused={missing}
            onClick={props.onSave}
          >
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
