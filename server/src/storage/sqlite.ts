import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Storage } from './storage';
import { DATABASE_FILE } from './sqlite/files';
import { createErasing } from './sqlite/erasing';
import { asOpeningError, asStorageError, storageError } from './sqlite/errors';
import { takeLock } from './sqlite/lock';
import { createReading } from './sqlite/reading';
import { applyRestore } from './sqlite/restore';
import { hasOurSchema, migrate } from './sqlite/schema';
import { prepareStatements } from './sqlite/statements';
import { createWriting } from './sqlite/writing';

export interface SqliteOptions {
  /** The data folder, created when missing. */
  readonly dir: string;
  /** Most pages of 4 KiB that the file may have: a full disk, for tests. */
  readonly maxPages?: number;
  /** How long to wait for a server that is about to stop, in ms. */
  readonly lockTimeout?: number;
}

export { DATABASE_FILE };

/** A reader from outside (a backup) may hold a commit up for this long, in ms. */
const BUSY_TIMEOUT = 1000;

/**
 * Opens, or creates, the database of the data folder, and keeps every other server away from it. Rejects with a
 * StorageError that says what to do.
 */
export async function openSqlite(options: SqliteOptions): Promise<Storage> {
  const { dir, lockTimeout = 2000 } = options;
  const cleanups: (() => void)[] = [];
  const close = () => {
    for (const cleanup of cleanups.splice(0).reverse()) cleanup();
  };
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const lock = takeLock(dir, lockTimeout);
    cleanups.push(() => lock.release());
    applyRestore(dir, new Date());
    const db = openDatabase(options);
    cleanups.push(() => db.close());
    prepareDatabase(db, options);
    const { storage, resume } = createStorage(db, dir, close);
    await resume();
    return storage;
  } catch (error) {
    close();
    throw asOpeningError(error, dir);
  }
}

function openDatabase({ dir }: SqliteOptions): Database.Database {
  const file = join(dir, DATABASE_FILE);
  // Created here so that only this account may read it; SQLite gives its log the same mode.
  closeSync(openSync(file, 'a', 0o600));
  return new Database(file, { timeout: BUSY_TIMEOUT });
}

function prepareDatabase(db: Database.Database, { dir, maxPages }: SqliteOptions): void {
  // With the indexes, and rows whose meeting is not there: what a lookup would miss in silence.
  const isWhole = db.pragma('integrity_check(1)', { simple: true }) === 'ok';
  if (!isWhole || db.prepare('PRAGMA foreign_key_check').get() !== undefined)
    throw storageError('damaged', dir);
  // Before any other setting: a file from a later version stays as it is.
  migrate(db, dir);
  if (!hasOurSchema(db)) throw storageError('damaged', dir);
  db.pragma('journal_mode = WAL');
  // What was acknowledged survives the power cut; the driver's default for WAL would not.
  db.pragma('synchronous = FULL');
  // A page that many turns change is copied into the database once: 16 MiB of log between two copies, not 4.
  db.pragma('wal_autocheckpoint = 4000');
  db.pragma('secure_delete = ON');
  // Several turns in one transaction are savepoints: the pages to go back to, a few, would each time go to a file of their own.
  db.pragma('temp_store = MEMORY');
  db.pragma('foreign_keys = ON');
  if (maxPages !== undefined) db.pragma(`max_page_count = ${maxPages}`);
}

function createStorage(
  db: Database.Database,
  dir: string,
  close: () => void,
): { storage: Storage; resume: () => Promise<void> } {
  const statements = prepareStatements(db);
  const reading = createReading(statements, dir);
  const writing = createWriting(db, statements);
  const erasing = createErasing(db, statements, dir);
  /** Runs now; errors come out as a rejection, mapped. */
  const attempt = <T>(work: () => T | Promise<T>): Promise<T> =>
    new Promise<T>((resolve) => resolve(work())).catch((error: unknown) => {
      throw asStorageError(error, dir);
    });
  /** After the commits that wait to share a transaction. */
  const inOrder = <T>(work: () => T | Promise<T>): Promise<T> =>
    attempt(() => {
      writing.group.flush();
      return work();
    });
  const storage: Storage = {
    createMeeting: (record, first) => inOrder(() => writing.createMeeting(record, first)),
    meetingByCode: (code) => attempt(() => reading.meetingByCode(code)),
    meetingBySecret: (hash) => attempt(() => reading.meetingBySecret(hash)),
    load: (meeting) => inOrder(() => reading.load(meeting)),
    meetings: () => inOrder(() => reading.meetings()),
    commit: (meeting, write) => attempt(() => writing.group.commit(meeting, write)),
    compact: (meeting, section, snapshot, upTo, forget = false) =>
      inOrder(() => writing.compact(meeting, section, snapshot, upTo, forget)),
    forget: () => inOrder(() => erasing.resume()),
    rewrite: (meeting, rewriting) =>
      inOrder(() => {
        writing.rewrite(meeting, rewriting);
        return erasing.forget();
      }),
    ack: (meeting, seat, id) => attempt(() => reading.ack(meeting, seat, id)),
    contact: (meeting, person) => inOrder(() => reading.contact(meeting, person)),
    contacts: (meeting) => inOrder(() => reading.contacts(meeting)),
    journal: (meeting) => inOrder(() => reading.journal(meeting)),
    bindSession: (session, meeting, seat, at) =>
      attempt(() => void statements.bindSession.run({ session, meeting, seat, at })),
    sessionSeats: (session, still) => attempt(() => reading.sessionSeats(session, still)),
    touchSession: (session, at) => attempt(() => void statements.touchSession.run(at, session)),
    dropSessions: ({ since, seenSince }) =>
      attempt(() => void statements.dropSessions.run(since, seenSince)),
    deleteMeeting: (meeting) => inOrder(() => erasing.deleteMeeting(meeting)),
    close: () => inOrder(close),
  };
  return { storage, resume: () => erasing.resume() };
}
