import type { Database } from 'better-sqlite3';
import type { MeetingId } from '@tdt/shared/ids';
import { StorageError } from '../storage';
import type { MeetingRecord, Rewriting, SeatRecord, TurnWrite } from '../storage';
import { GroupCommit } from './group-commit';
import type { Statements } from './statements';
import { sumsOf } from './sums';

export interface Writing {
  createMeeting(record: MeetingRecord, first: TurnWrite): boolean;
  readonly group: GroupCommit;
  compact(
    meeting: MeetingId,
    section: string,
    snapshot: Uint8Array,
    upTo: number,
    forget: boolean,
  ): void;
  rewrite(meeting: MeetingId, rewriting: Rewriting): void;
}

/** Each write is one transaction, begun IMMEDIATE so that it never has to be tried again half-way. */
export function createWriting(db: Database, statements: Statements): Writing {
  const createMeeting = db.transaction((record: MeetingRecord, first: TurnWrite) => {
    const { id, code, epoch, createdAt } = record;
    if (statements.addMeeting.run(id, code, epoch, createdAt).changes === 0) return false;
    writeTurn(statements, id, first);
    return true;
  });
  const commit = db.transaction((meeting: MeetingId, write: TurnWrite) => {
    // Also for a turn without content: whoever waits for it must learn that the meeting was erased.
    if (statements.meeting.get(meeting) === undefined) {
      throw new StorageError('other', `unknown meeting ${meeting}`);
    }
    writeTurn(statements, meeting, write);
  });
  const compact = db.transaction(
    (meeting: MeetingId, section: string, snapshot: Uint8Array, upTo: number, forget: boolean) => {
      const last = upTo < 1 ? undefined : statements.seqAt.get(meeting, section, upTo - 1);
      if (last === undefined) {
        throw new StorageError('other', `section ${section} has fewer than ${upTo} updates`);
      }
      statements.dropUpdates.run(meeting, section, last);
      // At the place of the last one replaced: what was committed meanwhile comes after it.
      const sum = sumsOf(meeting, section)(snapshot);
      statements.putSnapshot.run(meeting, section, last, snapshot, sum);
      // The rows are overwritten at once; rewriting the whole file would hold up every meeting.
      if (forget) statements.oweErasure.run();
    },
  );
  const rewrite = db.transaction((meeting: MeetingId, rewriting: Rewriting) => {
    if (statements.setEpoch.run(rewriting.epoch, meeting).changes === 0) {
      throw new StorageError('other', `unknown meeting ${meeting}`);
    }
    writeAnew(statements, meeting, rewriting);
  });
  return {
    createMeeting: (record, first) => createMeeting.immediate(record, first),
    group: new GroupCommit(db, commit),
    compact: (meeting, section, snapshot, upTo, forget) =>
      compact.immediate(meeting, section, snapshot, upTo, forget),
    rewrite: (meeting, rewriting) => rewrite.immediate(meeting, rewriting),
  };
}

function writeAnew(statements: Statements, meeting: MeetingId, rewriting: Rewriting): void {
  const { sections, publications, seats, journal, edited, contacts, released } = rewriting;
  statements.dropSections.run(meeting);
  statements.dropPublications.run(meeting);
  for (const seat of released) statements.releaseSeat.run(meeting, seat);
  statements.beginForgetting.run(meeting);
  for (const { line, detail } of edited) {
    statements.editLine.run(JSON.stringify(detail ?? null), meeting, line + 1);
    statements.sumLine.run(meeting, line + 1);
  }
  statements.endForgetting.run();
  const forgotten = contacts.map((person) => ({ person, sealed: null }));
  writeTurn(statements, meeting, {
    sections,
    publications,
    seats,
    journal,
    acks: [],
    contacts: forgotten,
  });
  statements.oweErasure.run();
}

function writeTurn(statements: Statements, meeting: MeetingId, write: TurnWrite): void {
  for (const [section, bytes] of write.sections) {
    statements.addUpdate.run({ meeting, section, bytes, sum: sumsOf(meeting, section)(bytes) });
  }
  for (const { group, task, publication } of write.publications) {
    statements.putPublication.run(meeting, group, task, JSON.stringify(publication));
  }
  for (const seat of write.seats) putSeat(statements, meeting, seat);
  for (const { at, seat, type, detail } of write.journal) {
    statements.addJournal.run({ meeting, at, seat, type, detail: JSON.stringify(detail ?? null) });
  }
  for (const { seat, id, ack, hash } of write.acks) {
    statements.addAck.run(meeting, seat, id, JSON.stringify(ack), hash);
  }
  for (const { person, sealed } of write.contacts) {
    if (sealed !== null) {
      statements.putContact.run(meeting, person, sealed);
      continue;
    }
    // The row is overwritten at once; what pages and the log still hold of it goes with the next start.
    if (statements.dropContact.run(meeting, person).changes > 0) statements.oweErasure.run();
  }
}

function putSeat(statements: Statements, meeting: MeetingId, seat: SeatRecord): void {
  statements.putSeat.run(
    meeting,
    seat.id,
    seat.role,
    seat.person,
    seat.label,
    seat.name,
    seat.presence,
    seat.status,
    seat.secretHash,
    seat.createdAt,
    JSON.stringify(seat.holding),
  );
}
