import Memory from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { storageError } from './errors';
import { defineSums } from './sums';

/**
 * One entry per version of the schema, in order; an entry that was released is never edited. Instants are REAL because
 * clocks may give fractions of a millisecond. Tables that are read by meeting are clustered by it (WITHOUT ROWID), so that
 * a commit touches one page of each and a meeting is read in one go.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meetings (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    epoch TEXT NOT NULL,
    created_at REAL NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE updates (
    meeting TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    section TEXT NOT NULL,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (meeting, section, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE publications (
    meeting TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    grp TEXT NOT NULL,
    task TEXT NOT NULL,
    publication TEXT NOT NULL,
    PRIMARY KEY (meeting, grp, task)
  ) STRICT, WITHOUT ROWID;

  -- With a rowid: seats are read in the order in which they were given.
  CREATE TABLE seats (
    meeting TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    person TEXT,
    label TEXT NOT NULL,
    name TEXT,
    presence TEXT NOT NULL,
    status TEXT NOT NULL,
    secret_hash TEXT,
    created_at REAL NOT NULL,
    UNIQUE (meeting, id)
  ) STRICT;
  CREATE INDEX seats_by_secret ON seats (secret_hash) WHERE secret_hash IS NOT NULL;

  CREATE TABLE journal (
    meeting TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    at REAL NOT NULL,
    seat TEXT,
    type TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (meeting, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER journal_is_never_edited BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  -- The lines of a meeting go with it only: a cascade runs once the meeting is gone.
  CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
  WHEN EXISTS (SELECT 1 FROM meetings WHERE id = OLD.meeting)
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

  CREATE TABLE acks (
    meeting TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    seat TEXT NOT NULL,
    id TEXT NOT NULL,
    ack TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (meeting, seat, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE contacts (
    meeting TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (meeting, person)
  ) STRICT, WITHOUT ROWID;

  -- With a rowid: the seats of a browser are read in the order in which it got them.
  CREATE TABLE sessions (
    session TEXT NOT NULL,
    meeting TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    seat TEXT NOT NULL,
    at REAL NOT NULL,
    UNIQUE (session, meeting, seat)
  ) STRICT;
  CREATE INDEX sessions_by_meeting ON sessions (meeting);

  -- A row means that a meeting was deleted and the file not yet rewritten without its traces.
  CREATE TABLE erasures (owed INTEGER PRIMARY KEY CHECK (owed = 1)) STRICT;
  `,
  `
  -- How a seat is held, as JSON; null in seats that were given before it was kept.
  ALTER TABLE seats ADD COLUMN holding TEXT;
  `,
  `
  -- A row stands here only inside the transaction that takes somebody's name out of a meeting.
  CREATE TABLE forgetting (
    meeting TEXT PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  DROP TRIGGER journal_is_never_edited;
  CREATE TRIGGER journal_is_never_edited BEFORE UPDATE OF meeting, seq, at, seat, type ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  -- Reasons are words that somebody typed: a name in them goes with the person, the line stays.
  CREATE TRIGGER journal_keeps_its_words BEFORE UPDATE OF detail ON journal
  WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE meeting = OLD.meeting)
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

  -- When a browser last used what it holds; null for those given before it was kept.
  ALTER TABLE sessions ADD COLUMN seen_at REAL;
  CREATE INDEX sessions_by_age ON sessions (at);
  `,
  `
  -- CRC-32 of what the row holds: a byte that the disk changed must not be taken for what somebody wrote. Null in rows
  -- that were written before it was kept.
  ALTER TABLE updates ADD COLUMN sum INTEGER;
  ALTER TABLE publications ADD COLUMN sum INTEGER;
  `,
  `
  -- The sum covers the row's key too, and every table that tells something has one.
  ALTER TABLE meetings ADD COLUMN sum INTEGER;
  ALTER TABLE seats ADD COLUMN sum INTEGER;
  ALTER TABLE journal ADD COLUMN sum INTEGER;
  ALTER TABLE acks ADD COLUMN sum INTEGER;
  -- What its former sum tells to be damaged keeps that sum, and so stays damaged.
  UPDATE updates SET sum = update_sum(meeting, section, bytes) WHERE coalesce(sum, crc32(bytes)) = crc32(bytes);
  UPDATE publications SET sum = row_sum(meeting, grp, task, publication)
    WHERE coalesce(sum, crc32(publication)) = crc32(publication);
  UPDATE meetings SET sum = row_sum(id, code, created_at);
  UPDATE seats SET sum = row_sum(meeting, id, role, person, label, name, presence, status, secret_hash, created_at,
    holding);
  UPDATE journal SET sum = row_sum(meeting, at, seat, type, detail);
  UPDATE acks SET sum = row_sum(meeting, seat, id, ack, hash);
  DROP TRIGGER journal_keeps_its_words;
  CREATE TRIGGER journal_keeps_its_words BEFORE UPDATE OF detail, sum ON journal
  WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE meeting = OLD.meeting)
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  `,
];

/** The version that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the schema to the last of the migrations, and the connection to it, all or nothing: a crash in the middle leaves the former version. Throws
 * `newer` when the file is ahead of this program.
 */
export function migrate(db: Database, dir: string, migrations = MIGRATIONS): void {
  defineSums(db);
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw storageError('newer', dir);
  if (version === migrations.length) return;
  const upgrade = db.transaction(() => {
    for (const sql of migrations.slice(version)) db.exec(sql);
    db.pragma(`user_version = ${migrations.length}`);
  });
  upgrade.immediate();
}

/** Whether the tables, indexes and triggers are word for word those of the migrations: a changed one would do something else. */
export function hasOurSchema(db: Database): boolean {
  const ours = new Memory(':memory:');
  try {
    migrate(ours, '');
    const words = (of: Database) =>
      JSON.stringify(
        of.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').raw().all().sort(),
      );
    return words(db) === words(ours);
  } finally {
    ours.close();
  }
}
