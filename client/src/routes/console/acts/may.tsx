import { COMMAND_ROLES } from '@tdt/shared/commands/permissions';
import type { CommandType } from '@tdt/shared/protocol/commands';
import type { ReactNode } from 'react';
import { useMeeting } from '../../../stores/meeting-store';

/** Whether the seat's role may give this command: the server's own table, so that nothing is offered that it refuses. */
export const useMay = (command: CommandType): boolean =>
  useMeeting(({ seat }) => COMMAND_ROLES[command].includes(seat.role));

/** What only those who may give the command are shown; `otherwise` for the others. */
export const IfMay = (props: {
  readonly give: CommandType;
  readonly otherwise?: ReactNode;
  readonly children: ReactNode;
}) => (useMay(props.give) ? props.children : (props.otherwise ?? null));
