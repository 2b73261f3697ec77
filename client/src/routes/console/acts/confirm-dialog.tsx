import type { ReactNode } from 'react';
import type { Command } from '@tdt/shared/protocol/commands';
import { useAct } from './acts-context';
import { EntryDialog } from './entry-dialog';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly said: string;
  readonly command: () => Command;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks once more before something that has no way back, and says so. */
export const ConfirmDialog = (props: Props) => (props.open ? <Opened {...props} /> : null);

function Opened({ title, confirm, danger = false, said, command, onClose, children }: Props) {
  const { act, busy, refused } = useAct();
  const give = async () => {
    const answer = await act(command(), said);
    if (answer?.ok) onClose();
  };
  return (
    <EntryDialog {...{ title, confirm, danger, busy, refused, onClose }} onSave={() => void give()}>
      {children}
    </EntryDialog>
  );
}
