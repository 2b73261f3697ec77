import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Command } from '@tdt/shared/protocol/commands';
import { useT } from '../../../i18n';
import { Field } from '../../../ui/field';
import { useAct } from './acts-context';
import { EntryDialog } from './entry-dialog';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly lead: ReactNode;
  readonly label: string;
  readonly optional?: boolean;
  readonly confirm: string;
  readonly said: string;
  readonly command: (reason: string) => Command;
  readonly onClose: () => void;
}

/** A command that needs a reason, or offers to give one; the refusal is said in the window, which stays open. */
export const ReasonDialog = (props: Props) => (props.open ? <Opened {...props} /> : null);

function Opened(props: Props) {
  const { optional = false, onClose } = props;
  const t = useT('console');
  const { act, busy, refused } = useAct();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = !optional && reason.trim() === '';
  const confirm = async () => {
    setTried(true);
    if (missing) return;
    const answer = await act(props.command(reason.trim()), props.said);
    if (answer?.ok) onClose();
  };
  return (
    <EntryDialog
      title={props.title}
      confirm={props.confirm}
      {...{ busy, refused, onClose }}
      onSave={() => void confirm()}
    >
      <div>{props.lead}</div>
      <Field
        label={props.label}
        lines={2}
        maxLength={2000}
        value={reason}
        error={tried && missing ? t('acts.reasonMissing') : null}
        onChange={(event) => setReason(event.target.value)}
      />
    </EntryDialog>
  );
}
