import { MeetingIdSchema } from '@tdt/shared/ids';
import type { MeetingId } from '@tdt/shared/ids';
import type { Storage, StoredMeeting } from '../storage';
import {
  AckRow,
  BlobColumn,
  ContactRow,
  HeldSeatRow,
  JournalRow,
  MeetingRow,
  parseMaybe,
  parseRow,
  PublicationRow,
  SeatRow,
  SecretRow,
} from './rows';
import { storageError } from './errors';
import type { Statements } from './statements';
import { sumsOf } from './sums';

/** A method of Storage before its result is wrapped in a promise. */
type Now<K extends keyof Storage> = (
  ...args: Parameters<Storage[K]>
) => Awaited<ReturnType<Storage[K]>>;

export interface Reading {
  readonly meetingByCode: Now<'meetingByCode'>;
  readonly meetingBySecret: Now<'meetingBySecret'>;
  readonly load: Now<'load'>;
  readonly meetings: Now<'meetings'>;
  readonly ack: Now<'ack'>;
  readonly contact: Now<'contact'>;
  readonly contacts: Now<'contacts'>;
  readonly journal: Now<'journal'>;
  readonly sessionSeats: Now<'sessionSeats'>;
}

export function createReading(statements: Statements, dir: string): Reading {
  const rows = statements;
  return {
    meetingByCode: (code) => parseMaybe(MeetingRow, rows.meetingByCode.get(code), dir),
    meetingBySecret: (hash) => {
      const row = parseMaybe(SecretRow, rows.meetingBySecret.get(hash), dir);
      if (row === null) return null;
      const { seat, ...meeting } = row;
      return { meeting, seat };
    },
    load: (meeting) => load(rows, meeting, dir),
    meetings: () => rows.meetings.all().map((id) => parseRow(MeetingIdSchema, id, dir)),
    ack: (meeting, seat, id) => parseMaybe(AckRow, rows.ack.get(meeting, seat, id), dir),
    contact: (meeting, person) => parseMaybe(BlobColumn, rows.contact.get(meeting, person), dir),
    contacts: (meeting) => rows.contacts.all(meeting).map((row) => parseRow(ContactRow, row, dir)),
    journal: (meeting) => journal(rows, meeting, dir),
    sessionSeats: (session, { since, seenSince }) =>
      rows.sessionSeats
        .all(session, since, seenSince)
        .map((row) => parseRow(HeldSeatRow, row, dir)),
  };
}

/** Lines are numbered from 1 without a gap. */
function journal(rows: Statements, meeting: MeetingId, dir: string) {
  const lines = rows.journal.all(meeting).map((row) => parseRow(JournalRow, row, dir));
  if (lines.some(({ seq }, index) => seq !== index + 1)) throw storageError('damaged', dir);
  return lines.map(({ at, seat, type, detail }) => ({ at, seat, type, detail }));
}

function load(rows: Statements, meeting: MeetingId, dir: string): StoredMeeting | null {
  const record = parseMaybe(MeetingRow, rows.meeting.get(meeting), dir);
  if (record === null) return null;
  return {
    record,
    sections: loadSections(rows, meeting, dir),
    publications: rows.publications.all(meeting).map((row) => parseRow(PublicationRow, row, dir)),
    seats: rows.seats.all(meeting).map((row) => parseRow(SeatRow, row, dir)),
  };
}

/** Narrowed by hand: there may be tens of thousands of updates, and a schema would take longer than the database. */
function loadSections(
  rows: Statements,
  meeting: MeetingId,
  dir: string,
): ReadonlyMap<string, readonly Uint8Array[]> {
  const sections = new Map<string, Uint8Array[]>();
  let current = '';
  let next = 0;
  let known: Uint8Array[] = [];
  let sumOf = sumsOf(meeting, current);
  for (const row of rows.updates.iterate(meeting)) {
    const [section, seq, bytes, sum] = asList(row);
    if (typeof section !== 'string' || typeof seq !== 'number' || !(bytes instanceof Uint8Array)) {
      throw storageError('damaged', dir);
    }
    if (known.length === 0 || section !== current) {
      [current, next, known, sumOf] = [section, seq, [], sumsOf(meeting, section)];
      sections.set(section, known);
    }
    // Without a gap: a row that went away is missed.
    if (seq !== next || sum !== sumOf(bytes)) throw storageError('damaged', dir);
    known.push(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    next += 1;
  }
  return sections;
}

function asList(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : [];
}
