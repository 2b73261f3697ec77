import type { GroupId, MeetingId, PersonId, SeatId, TaskId } from '@tdt/shared/ids';
import type { Holding } from '@tdt/shared/document/team-values';
import type { Publication } from '@tdt/shared/consensus/types';
import type { CommandAck } from '@tdt/shared/protocol/commands';
import type { Role } from '@tdt/shared/roles';

/** A meeting as the registry finds it again. */
export interface MeetingRecord {
  readonly id: MeetingId;
  readonly code: string;
  readonly epoch: string;
  readonly createdAt: number;
}

/** A seat: the right to sit in a meeting. The secret of its link is kept as a hash only. */
export interface SeatRecord {
  readonly id: SeatId;
  readonly role: Role;
  readonly person: PersonId | null;
  readonly label: string;
  /** Name given when joining by code. */
  readonly name: string | null;
  readonly presence: 'room' | 'remote';
  readonly status: 'admitted' | 'pending' | 'refused' | 'revoked';
  /** SHA-256 of the secret, hex; null for a seat opened with the code. */
  readonly secretHash: string | null;
  readonly createdAt: number;
  readonly holding: Holding;
}

/** One line of the append-only journal: ids, never names. */
export interface JournalEntry {
  readonly at: number;
  readonly seat: SeatId | null;
  readonly type: string;
  readonly detail: unknown;
}

/** Contact details, sealed (encrypted) by the caller. */
export interface SealedContact {
  readonly person: PersonId;
  readonly sealed: Uint8Array;
}

/** Contact details as a turn leaves them; `sealed` null: erased. The last of a person counts. */
export interface ContactWrite {
  readonly person: PersonId;
  readonly sealed: Uint8Array | null;
}

/** Everything that one turn of a meeting changes; written in one transaction, or not at all. */
export interface TurnWrite {
  readonly sections: ReadonlyMap<string, Uint8Array>;
  readonly publications: readonly {
    readonly group: GroupId;
    readonly task: TaskId;
    readonly publication: Publication;
  }[];
  readonly seats: readonly SeatRecord[];
  readonly journal: readonly JournalEntry[];
  readonly acks: readonly {
    readonly seat: SeatId;
    readonly id: string;
    readonly ack: CommandAck;
    readonly hash: string;
  }[];
  readonly contacts: readonly ContactWrite[];
}

/**
 * A meeting written anew without somebody. What stands here takes the place of all that stood under it, in one transaction
 * under a new epoch, and what it no longer holds is in no file once that is done.
 */
export interface Rewriting {
  readonly epoch: string;
  /** Every section as one snapshot. */
  readonly sections: ReadonlyMap<string, Uint8Array>;
  readonly publications: TurnWrite['publications'];
  readonly seats: readonly SeatRecord[];
  /** Lines that change, by their place from 0; when, who and what kind of act stay. */
  readonly edited: readonly { readonly line: number; readonly detail: unknown }[];
  /** Lines that are added. */
  readonly journal: readonly JournalEntry[];
  /** Whose contact details go. */
  readonly contacts: readonly PersonId[];
  /** Seats that no browser holds any more. */
  readonly released: readonly SeatId[];
}

/** A meeting as storage holds it. */
export interface StoredMeeting {
  readonly record: MeetingRecord;
  /** Updates of each section in the order in which they were committed (the first may be a snapshot). */
  readonly sections: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly publications: TurnWrite['publications'];
  readonly seats: readonly SeatRecord[];
}

/** The answer given to a command, remembered so that the same id gets the same answer. */
export interface StoredAck {
  readonly ack: CommandAck;
  /** Hash of type and payload: the same id for something else is refused. */
  readonly hash: string;
}

/** What a browser was given before `since`, or has not used after `seenSince`, it holds no more; ms. */
export interface StillHeld {
  readonly since: number;
  readonly seenSince: number;
}

/** Why storage said no. `full`: no room left; the others are for people who run the server. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly kind: 'full' | 'damaged' | 'readonly' | 'locked' | 'newer' | 'other',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Where meetings are kept. Methods return promises so that a database over the network can implement them; what has
 * resolved is on disk. Every implementation passes `tests/contracts/storage`.
 */
export interface Storage {
  /** Creates the meeting with its first turn. Rejects with `code_taken` as false: the code is in use. */
  createMeeting(record: MeetingRecord, first: TurnWrite): Promise<boolean>;
  meetingByCode(code: string): Promise<MeetingRecord | null>;
  meetingBySecret(secretHash: string): Promise<{ meeting: MeetingRecord; seat: SeatId } | null>;
  load(meeting: MeetingId): Promise<StoredMeeting | null>;
  /** Every meeting, in no order that matters: for what is done to those that nobody has open. */
  meetings(): Promise<readonly MeetingId[]>;
  /** One transaction; resolves once it is on disk. */
  commit(meeting: MeetingId, write: TurnWrite): Promise<void>;
  /**
   * Replaces the updates of a section by one snapshot that holds them all. `upTo`: number of updates it replaces. With
   * `forget`, what the snapshot no longer holds must not be found in the file either, from the next start on.
   */
  compact(
    meeting: MeetingId,
    section: string,
    snapshot: Uint8Array,
    upTo: number,
    forget?: boolean,
  ): Promise<void>;
  /** Ends what compactions with `forget` and erased contact details owe: what they dropped is then in no file. */
  forget(): Promise<void>;
  rewrite(meeting: MeetingId, rewriting: Rewriting): Promise<void>;
  ack(meeting: MeetingId, seat: SeatId, id: string): Promise<StoredAck | null>;
  contact(meeting: MeetingId, person: PersonId): Promise<Uint8Array | null>;
  contacts(meeting: MeetingId): Promise<readonly SealedContact[]>;
  journal(meeting: MeetingId): Promise<readonly JournalEntry[]>;
  /** Seats that a browser session holds, across meetings; sessions are kept as hashes. */
  bindSession(sessionHash: string, meeting: MeetingId, seat: SeatId, at: number): Promise<void>;
  sessionSeats(
    sessionHash: string,
    still: StillHeld,
  ): Promise<readonly { readonly meeting: MeetingId; readonly seat: SeatId }[]>;
  /** The browser was seen: what it holds is kept for as long again. */
  touchSession(sessionHash: string, at: number): Promise<void>;
  /** Forgets what browsers held and hold no more. */
  dropSessions(still: StillHeld): Promise<void>;
  /** Erases every trace of a meeting. */
  deleteMeeting(meeting: MeetingId): Promise<void>;
  close(): Promise<void>;
}
