import type { CommandAck } from './commands';
import type { SeatAnswer } from './http';

/** socket.io event maps of `/signals` (`contract.md`). */
export interface ClientToServer {
  command: (
    frame: { id: string; type: string; payload: unknown },
    ack: (answer: CommandAck) => void,
  ) => void;
}

export interface ServerToClient {
  /** The seat's status, role, group or sections changed. */
  seat: (answer: SeatAnswer) => void;
  /** Server clock, ms. */
  clock: (now: number) => void;
}
