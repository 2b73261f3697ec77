import type { PrivateState } from '../document/answers';
import type { PublishedTask, MeetingState, StaffState } from '../document/state';
import type { RootWrite } from '../document/roots';
import type { Result } from '../errors';
import type { GroupId, PersonId, SeatId, TaskId } from '../ids';
import type { PayloadOf, CommandType } from '../protocol/commands';
import type { Role } from '../roles';

/** Who gives a command: always the seat as the server knows it now, never as the device says. */
export interface Actor {
  readonly seat: SeatId;
  readonly role: Role;
  readonly person: PersonId | null;
  readonly group: GroupId | null;
}

/** What a decision must know of a seat that stands in no section. */
export interface KnownSeat {
  readonly id: SeatId;
  readonly role: Role;
  readonly person: PersonId | null;
  /** Given when joining by code. */
  readonly name: string | null;
  readonly presence: 'room' | 'remote';
  readonly status: 'admitted' | 'pending' | 'refused' | 'revoked';
  readonly createdAt: number;
}

/** What a command is decided from. `newId` gives a fresh identifier that begins with the prefix. */
export interface CommandContext {
  /** A seat as the server keeps it, also one that waits or was taken back. */
  readonly seat: (id: SeatId) => KnownSeat | null;
  readonly now: number;
  readonly newId: (prefix: string) => string;
  readonly actor: Actor;
  readonly state: MeetingState;
  readonly staff: StaffState;
  /** What each person answered to a check. Nothing of it goes into a result or a journal. */
  readonly secret: PrivateState;
  /** Facilitator seats that somebody has opened, for the rule that one always remains. */
  readonly facilitatorSeats: number;
  readonly published: (group: GroupId, task: TaskId) => PublishedTask;
}

/** What a command changes beside the document: the server owns seats and secrets. */
export type SeatEffect =
  | {
      readonly kind: 'grant';
      readonly role: 'facilitator' | 'meetingRapporteur' | 'plenary' | 'participant';
      readonly person: PersonId | null;
      readonly label: string;
      /** The seat that ends when this one is opened. */
      readonly replaces?: SeatId;
    }
  | {
      readonly kind: 'name';
      readonly seat: SeatId;
      readonly person: PersonId | null;
      readonly label: string;
    }
  | { readonly kind: 'await'; readonly seat: SeatId }
  /** A participant's seat of nobody, from which the paper of a group is entered. */
  | { readonly kind: 'paper'; readonly seat: SeatId; readonly label: string }
  | { readonly kind: 'revoke'; readonly seat: SeatId }
  | { readonly kind: 'admit'; readonly seat: SeatId; readonly person: PersonId }
  | { readonly kind: 'turnAway'; readonly seat: SeatId };

/** What an accepted command does; nothing of it happens unless all of it does. */
export interface Outcome {
  readonly writes: readonly RootWrite[];
  /**
   * Detail of the journal's line: ids, counts and the reasons that the method asks for; never a name or an argument.
   * Null: nothing that matters changed.
   */
  readonly journal: Readonly<Record<string, unknown>> | null;
  /** The journal's line names no seat: it would tell what somebody answered. */
  readonly anonymous?: boolean;
  readonly seats?: readonly SeatEffect[];
  /** Whose contact details are erased in the same transaction. */
  readonly forgets?: readonly PersonId[];
  readonly result?: Readonly<Record<string, unknown>>;
}

/** Decides one command: pure, so that the same rule serves the server, the tests and a client that asks beforehand. */
export type Decide<T extends CommandType> = (
  payload: PayloadOf<T>,
  context: CommandContext,
) => Result<Outcome>;
