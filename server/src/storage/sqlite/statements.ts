import type { Database } from 'better-sqlite3';
import { SUMS } from './sums';

/** Every statement, prepared once: a commit then costs the statements' own work and one fsync. */
export function prepareStatements(db: Database) {
  return { ...prepareReads(db), ...prepareWrites(db), ...prepareErasures(db) };
}
export type Statements = ReturnType<typeof prepareStatements>;

/** Whether a row is what was written. */
const whole = (table: keyof typeof SUMS) => `sum IS ${SUMS[table]} AS whole`;
const SEAT =
  'meeting, id, role, person, label, name, presence, status, secret_hash, created_at, holding';

/** One row, its sum computed from what is bound. */
const insert = (table: keyof typeof SUMS, columns: string) => {
  const bound = columns.replace(/\w+/g, '? AS $&');
  return `INSERT INTO ${table} (${columns}, sum) SELECT *, ${SUMS[table]} FROM (SELECT ${bound}) WHERE true`;
};

const MEETING = `id, code, epoch, created_at AS createdAt, ${whole('meetings')}`;

function prepareReads(db: Database) {
  return {
    meeting: db.prepare(`SELECT ${MEETING} FROM meetings WHERE id = ?`),
    meetings: db.prepare('SELECT id FROM meetings').pluck(),
    meetingByCode: db.prepare(`SELECT ${MEETING} FROM meetings WHERE code = ?`),
    meetingBySecret: db.prepare(
      `SELECT ${MEETING}, seat FROM meetings
       JOIN (SELECT meeting, id AS seat FROM seats WHERE secret_hash = ? ORDER BY rowid LIMIT 1) ON meeting = id`,
    ),
    updates: db
      .prepare(
        'SELECT section, seq, bytes, sum FROM updates WHERE meeting = ? ORDER BY section, seq',
      )
      .raw(),
    publications: db.prepare(
      `SELECT grp AS "group", task, publication, ${whole('publications')} FROM publications WHERE meeting = ?`,
    ),
    seats: db.prepare(
      `SELECT id, role, person, label, name, presence, status, secret_hash AS secretHash, created_at AS createdAt,
         holding, ${whole('seats')}
       FROM seats WHERE meeting = ? ORDER BY rowid`,
    ),
    ack: db.prepare(
      `SELECT ack, hash, ${whole('acks')} FROM acks WHERE meeting = ? AND seat = ? AND id = ?`,
    ),
    contact: db.prepare('SELECT sealed FROM contacts WHERE meeting = ? AND person = ?').pluck(),
    contacts: db.prepare('SELECT person, sealed FROM contacts WHERE meeting = ?'),
    journal: db.prepare(
      `SELECT seq, at, seat, type, detail, ${whole('journal')} FROM journal WHERE meeting = ? ORDER BY seq`,
    ),
    sessionSeats: db.prepare(
      `SELECT meeting, seat FROM sessions
       WHERE session = ? AND at >= ? AND coalesce(seen_at, at) >= ? ORDER BY rowid`,
    ),
    /** Sequence number of the n-th update (from 0) of a section. */
    seqAt: db
      .prepare(
        'SELECT seq FROM updates WHERE meeting = ? AND section = ? ORDER BY seq LIMIT 1 OFFSET ?',
      )
      .pluck(),
    erasureOwed: db.prepare('SELECT owed FROM erasures').pluck(),
  };
}

function prepareWrites(db: Database) {
  return {
    addMeeting: db.prepare(
      `${insert('meetings', 'id, code, epoch, created_at')} ON CONFLICT (code) DO NOTHING`,
    ),
    addUpdate: db.prepare(
      `INSERT INTO updates (meeting, section, seq, bytes, sum)
       SELECT $meeting, $section, coalesce(max(seq), 0) + 1, $bytes, $sum
       FROM updates WHERE meeting = $meeting AND section = $section`,
    ),
    putPublication: db.prepare(
      `${insert('publications', 'meeting, grp, task, publication')}
       ON CONFLICT DO UPDATE SET publication = excluded.publication, sum = excluded.sum`,
    ),
    putSeat: db.prepare(
      `${insert('seats', SEAT)}
       ON CONFLICT DO UPDATE SET role = excluded.role, person = excluded.person, label = excluded.label,
         name = excluded.name, presence = excluded.presence, status = excluded.status,
         secret_hash = excluded.secret_hash, created_at = excluded.created_at,
         holding = excluded.holding, sum = excluded.sum`,
    ),
    addJournal: db.prepare(
      `INSERT INTO journal (meeting, seq, at, seat, type, detail, sum) SELECT *, ${SUMS.journal}
       FROM (SELECT $meeting AS meeting, coalesce(max(seq), 0) + 1, $at AS at, $seat AS seat, $type AS type, $detail AS detail
         FROM journal WHERE meeting = $meeting)`,
    ),
    // The first answer to a command is the answer.
    addAck: db.prepare(`${insert('acks', 'meeting, seat, id, ack, hash')} ON CONFLICT DO NOTHING`),
    putContact: db.prepare(
      `INSERT INTO contacts (meeting, person, sealed) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET sealed = excluded.sealed`,
    ),
    dropContact: db.prepare('DELETE FROM contacts WHERE meeting = ? AND person = ?'),
    dropUpdates: db.prepare('DELETE FROM updates WHERE meeting = ? AND section = ? AND seq <= ?'),
    putSnapshot: db.prepare(
      'INSERT INTO updates (meeting, section, seq, bytes, sum) VALUES (?, ?, ?, ?, ?)',
    ),
    bindSession: db.prepare(
      `INSERT INTO sessions (session, meeting, seat, at, seen_at) VALUES ($session, $meeting, $seat, $at, $at)
       ON CONFLICT DO UPDATE SET at = excluded.at, seen_at = excluded.seen_at`,
    ),
    touchSession: db.prepare('UPDATE sessions SET seen_at = ? WHERE session = ?'),
  };
}

/** What takes away: sessions that ended, meetings, and somebody's traces. */
function prepareErasures(db: Database) {
  return {
    dropSessions: db.prepare('DELETE FROM sessions WHERE at < ? OR coalesce(seen_at, at) < ?'),
    deleteMeeting: db.prepare('DELETE FROM meetings WHERE id = ?'),
    setEpoch: db.prepare('UPDATE meetings SET epoch = ? WHERE id = ?'),
    dropSections: db.prepare('DELETE FROM updates WHERE meeting = ?'),
    dropPublications: db.prepare('DELETE FROM publications WHERE meeting = ?'),
    releaseSeat: db.prepare('DELETE FROM sessions WHERE meeting = ? AND seat = ?'),
    beginForgetting: db.prepare('INSERT INTO forgetting (meeting) VALUES (?)'),
    endForgetting: db.prepare('DELETE FROM forgetting'),
    // Lines are numbered from 1 without a gap: none is ever taken away.
    editLine: db.prepare('UPDATE journal SET detail = ? WHERE meeting = ? AND seq = ?'),
    sumLine: db.prepare(`UPDATE journal SET sum = ${SUMS.journal} WHERE meeting = ? AND seq = ?`),
    oweErasure: db.prepare('INSERT OR IGNORE INTO erasures (owed) VALUES (1)'),
    erasureDone: db.prepare('DELETE FROM erasures'),
  };
}
