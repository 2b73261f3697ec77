import type { MeetingId, SeatId } from '@tdt/shared/ids';
import { StorageError } from './storage';
import type {
  JournalEntry,
  MeetingRecord,
  Rewriting,
  SealedContact,
  SeatRecord,
  StillHeld,
  Storage,
  StoredAck,
  StoredMeeting,
  TurnWrite,
} from './storage';

interface Kept {
  record: MeetingRecord;
  readonly sections: Map<string, Uint8Array[]>;
  readonly publications: Map<string, TurnWrite['publications'][number]>;
  readonly seats: Map<SeatId, SeatRecord>;
  readonly journal: JournalEntry[];
  readonly acks: Map<string, StoredAck>;
  readonly contacts: Map<string, SealedContact>;
}

interface State {
  open: boolean;
  readonly meetings: Map<MeetingId, Kept>;
  readonly sessions: Map<string, Map<string, Held>>;
}

interface Held {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  readonly at: number;
  readonly seenAt: number;
}

/** Ids hold no slash. */
const key = (...ids: readonly string[]) => ids.join('/');

/** Storage that forgets everything when it is closed, for tests and the rehearsal of a start. Copies what it takes and what it gives. */
export function openMemory(): Storage {
  const state: State = { open: true, meetings: new Map(), sessions: new Map() };
  const attempt = <T>(work: () => T): Promise<T> =>
    new Promise<T>((resolve) => {
      if (!state.open) throw new StorageError('other', 'storage is closed');
      resolve(structuredClone(work()));
    });
  return {
    createMeeting: (record, first) => attempt(() => createMeeting(state, record, first)),
    meetingByCode: (code) => attempt(() => find(state, (kept) => kept.record.code === code)),
    meetingBySecret: (hash) => attempt(() => bySecret(state, hash)),
    load: (meeting) => attempt(() => load(state, meeting)),
    meetings: () => attempt(() => [...state.meetings.keys()]),
    commit: (meeting, write) => attempt(() => writeTurn(known(state, meeting), write)),
    forget: () => Promise.resolve(),
    compact: (meeting, section, snapshot, upTo) =>
      attempt(() => compact(known(state, meeting), section, snapshot, upTo)),
    rewrite: (meeting, rewriting) => attempt(() => rewrite(state, meeting, rewriting)),
    ack: (meeting, seat, id) =>
      attempt(() => state.meetings.get(meeting)?.acks.get(key(seat, id)) ?? null),
    contact: (meeting, person) =>
      attempt(() => state.meetings.get(meeting)?.contacts.get(person)?.sealed ?? null),
    contacts: (meeting) =>
      attempt(() => [...(state.meetings.get(meeting)?.contacts.values() ?? [])]),
    journal: (meeting) => attempt(() => state.meetings.get(meeting)?.journal ?? []),
    bindSession: (session, meeting, seat, at) =>
      attempt(() => bindSession(state, session, { meeting, seat, at, seenAt: at })),
    sessionSeats: (session, still) =>
      attempt(() =>
        [...(state.sessions.get(session)?.values() ?? [])]
          .filter((held) => isHeld(held, still))
          .map(({ meeting, seat }) => ({ meeting, seat })),
      ),
    touchSession: (session, at) =>
      attempt(() => {
        const held = state.sessions.get(session);
        for (const [id, one] of held ?? []) held?.set(id, { ...one, seenAt: at });
      }),
    dropSessions: (still) =>
      attempt(() => {
        for (const held of state.sessions.values())
          for (const [id, one] of held) if (!isHeld(one, still)) held.delete(id);
      }),
    deleteMeeting: (meeting) => attempt(() => deleteMeeting(state, meeting)),
    close: () => {
      state.open = false;
      return Promise.resolve();
    },
  };
}

function known(state: State, meeting: MeetingId): Kept {
  const kept = state.meetings.get(meeting);
  if (kept === undefined) throw new StorageError('other', `unknown meeting ${meeting}`);
  return kept;
}

function find(state: State, wanted: (kept: Kept) => boolean): MeetingRecord | null {
  return [...state.meetings.values()].find(wanted)?.record ?? null;
}

function createMeeting(state: State, record: MeetingRecord, first: TurnWrite): boolean {
  if (find(state, (kept) => kept.record.code === record.code) !== null) return false;
  if (state.meetings.has(record.id)) throw new StorageError('other', 'the meeting exists');
  const kept: Kept = {
    record: structuredClone(record),
    sections: new Map(),
    publications: new Map(),
    seats: new Map(),
    journal: [],
    acks: new Map(),
    contacts: new Map(),
  };
  writeTurn(kept, first);
  state.meetings.set(record.id, kept);
  return true;
}

function bySecret(state: State, hash: string): { meeting: MeetingRecord; seat: SeatId } | null {
  for (const kept of state.meetings.values()) {
    for (const seat of kept.seats.values()) {
      if (seat.secretHash === hash) return { meeting: kept.record, seat: seat.id };
    }
  }
  return null;
}

function load(state: State, meeting: MeetingId): StoredMeeting | null {
  const kept = state.meetings.get(meeting);
  if (kept === undefined) return null;
  const { record, sections, publications, seats } = kept;
  return {
    record,
    sections,
    publications: [...publications.values()],
    seats: [...seats.values()],
  };
}

function writeTurn(kept: Kept, given: TurnWrite): void {
  const write = structuredClone(given);
  for (const [section, update] of write.sections) {
    const updates = kept.sections.get(section);
    if (updates === undefined) kept.sections.set(section, [update]);
    else updates.push(update);
  }
  for (const entry of write.publications) {
    kept.publications.set(key(entry.group, entry.task), entry);
  }
  for (const seat of write.seats) kept.seats.set(seat.id, seat);
  for (const entry of write.journal) kept.journal.push({ ...entry, detail: entry.detail ?? null });
  for (const { seat, id, ack, hash } of write.acks) {
    const answered = key(seat, id);
    if (!kept.acks.has(answered)) kept.acks.set(answered, { ack, hash });
  }
  for (const { person, sealed } of write.contacts) {
    if (sealed === null) kept.contacts.delete(person);
    else kept.contacts.set(person, { person, sealed });
  }
}

function compact(kept: Kept, section: string, snapshot: Uint8Array, upTo: number): void {
  const updates = kept.sections.get(section) ?? [];
  if (upTo < 1 || updates.length < upTo) {
    throw new StorageError('other', `section ${section} has fewer than ${upTo} updates`);
  }
  updates.splice(0, upTo, structuredClone(snapshot));
}

function rewrite(state: State, meeting: MeetingId, given: Rewriting): void {
  const kept = known(state, meeting);
  const { epoch, edited, contacts, released, ...write } = structuredClone(given);
  kept.record = { ...kept.record, epoch };
  kept.sections.clear();
  kept.publications.clear();
  for (const { line, detail } of edited) {
    const entry = kept.journal[line];
    if (entry) kept.journal[line] = { ...entry, detail: detail ?? null };
  }
  const forgotten = contacts.map((person) => ({ person, sealed: null }));
  writeTurn(kept, { ...write, acks: [], contacts: forgotten });
  for (const held of state.sessions.values())
    for (const seat of released) held.delete(key(meeting, seat));
}

const isHeld = ({ at, seenAt }: Held, { since, seenSince }: StillHeld): boolean =>
  at >= since && seenAt >= seenSince;

function bindSession(state: State, session: string, bound: Held): void {
  known(state, bound.meeting);
  const held = state.sessions.get(session) ?? new Map<string, Held>();
  held.set(key(bound.meeting, bound.seat), bound);
  state.sessions.set(session, held);
}

function deleteMeeting(state: State, meeting: MeetingId): void {
  state.meetings.delete(meeting);
  for (const held of state.sessions.values()) {
    for (const [bound, { meeting: of }] of held) if (of === meeting) held.delete(bound);
  }
}
