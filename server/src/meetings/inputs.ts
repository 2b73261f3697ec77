import type { ContactWrite, JournalEntry, SeatRecord, TurnWrite } from '../storage/storage';
import type { RootWrite } from '@tdt/shared/document/roots';
import type { Frame } from '../sync/frames';
import type { Device } from './device';
import type { MeetingView } from './meeting-view';

/** What a change by the server does to a meeting: all of it in one transaction, or nothing. */
export interface Change<T> {
  readonly writes?: readonly RootWrite[];
  readonly seats?: readonly SeatRecord[];
  readonly journal?: readonly JournalEntry[];
  readonly contacts?: readonly ContactWrite[];
  readonly acks?: TurnWrite['acks'];
  /** Given back once the turn is on disk. */
  readonly result: T;
}

/** Decides a change from the meeting as it is in this turn. It must not touch anything: it returns what to do. */
export type DecideChange<T> = (view: MeetingView) => Change<T>;

/** A frame that a meeting handles in its turn; refused ones never come this far. */
export type TurnFrame = Extract<Frame, { kind: 'step1' | 'update' }>;

/** Everything that happens to a meeting, in the order in which it happened. */
export type Input =
  | { readonly kind: 'frame'; readonly device: Device; readonly frame: TurnFrame }
  | { readonly kind: 'attach' | 'detach'; readonly device: Device }
  | ChangeInput;

/** A change with its promise: `decide` runs inside the turn, `resolve` after the commit. */
export interface ChangeInput {
  readonly kind: 'change';
  /** Runs the decision; returns the change without its result, and how to answer once it is on disk. */
  readonly decide: (view: MeetingView) => { change: Change<unknown>; answer: () => void };
  readonly reject: (error: unknown) => void;
}
