import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Command } from '@tdt/shared/protocol/commands';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/console/refusal';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { useAct } from './acts-context';
import styles from './dialogs.module.css';

/** A command that needs a reason, or offers to give one; the refusal is said in the window, which stays open. */
export function ReasonDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly lead: ReactNode;
  readonly label: string;
  readonly optional?: boolean;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly said: string;
  readonly command: (reason: string) => Command;
  readonly onClose: () => void;
}) {
  const { open, title, onClose, optional = false } = props;
  const t = useT('console');
  const common = useT('common');
  const { act, busy, refused, clear } = useAct();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const close = () => {
    setReason('');
    setMissing(false);
    clear();
    onClose();
  };
  const confirm = async () => {
    if (!optional && reason.trim() === '') {
      setMissing(true);
      return;
    }
    const answer = await act(props.command(reason.trim()), props.said);
    if (answer?.ok) close();
  };
  return (
    <Dialog
      open={open}
      title={title}
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
        <div>{props.lead}</div>
        <Field
          label={props.label}
          lines={2}
          maxLength={2000}
          value={reason}
          error={missing && reason.trim() === '' ? t('acts.reasonMissing') : null}
          onChange={(event) => setReason(event.target.value)}
        />
        <Refusal message={refused} />
      </div>
    </Dialog>
  );
}
