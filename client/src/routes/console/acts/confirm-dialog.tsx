import type { ReactNode } from 'react';
import type { Command } from '@tdt/shared/protocol/commands';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/console/refusal';
import { Dialog } from '../../../ui/dialog';
import { useAct } from './acts-context';
import styles from './dialogs.module.css';

/** Asks once more before something that has no way back, and says so. */
export function ConfirmDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly said: string;
  readonly command: () => Command;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const common = useT('common');
  const { act, busy, refused, clear } = useAct();
  const close = () => {
    clear();
    props.onClose();
  };
  const confirm = async () => {
    const answer = await act(props.command(), props.said);
    if (answer?.ok) close();
  };
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{common('cancel')}</Button>
          <Button
            kind={props.danger === true ? 'danger' : 'primary'}
            busy={busy}
            onClick={() => void confirm()}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {props.children}
        <Refusal message={refused} />
      </div>
    </Dialog>
  );
}
