import type { ReactNode } from 'react';
import type { Command } from '@tdt/shared/protocol/commands';
import { ConsoleButton } from '../../../ui/console/console-button';
import type { ConsoleButtonProps } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { useAct } from './acts-context';
import { useMay } from './may';

/**
 * A button that gives one command; its refusal is said just under it, what it did at the foot of the page. Whoever may not
 * give the command does not see it.
 */
export function CommandButton(
  props: Omit<ConsoleButtonProps, 'onClick' | 'busy'> & {
    readonly command: () => Command;
    /** What was done, in words: "Vous avez prolongé le minuteur de 5 min." */
    readonly said: string;
    readonly after?: () => void;
    readonly children: ReactNode;
  },
) {
  const { command, said, after, children, ...button } = props;
  const { act, busy, refused } = useAct();
  const may = useMay(command().type);
  if (!may) return null;
  return (
    <>
      <ConsoleButton
        {...button}
        busy={busy}
        onClick={() =>
          void act(command(), said).then((answer) => {
            if (answer?.ok) after?.();
          })
        }
      >
        {children}
      </ConsoleButton>
      <Refusal message={refused} />
    </>
  );
}
