import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { asStorageError } from './errors';
import { checkBackup, syncPath } from './backup';
import type { BackupContent } from './backup';
import { DATABASE_FILE, RESTORE_FILE } from './files';

/*
 * A backup takes the place of the database in two moves, so that it works beside a running server and survives a crash at
 * any point: `stageRestore` puts a checked copy into the data folder; `applyRestore`, called by whoever holds the folder's
 * lock, swaps the files. A staged copy that is still there at the next start is applied then.
 */

/** Puts a checked copy of the backup into the data folder, whole or not at all. */
export function stageRestore(dir: string, from: string): BackupContent {
  const content = checkBackup(from);
  const draft = join(dir, `${RESTORE_FILE}.part`);
  try {
    rmSync(draft, { force: true });
    copyFileSync(from, draft);
    newEpochs(draft);
    syncPath(draft);
    renameSync(draft, join(dir, RESTORE_FILE));
    syncPath(dir);
    return content;
  } catch (error) {
    rmSync(draft, { force: true });
    throw asStorageError(error, dir);
  }
}

/** Whether a backup waits to take the database's place. */
export const restoreIsStaged = (dir: string): boolean => existsSync(join(dir, RESTORE_FILE));

/**
 * Devices hold copies of what came after the backup; merged into it they would bring back half of it, and their client ids
 * would meet clocks that the server no longer knows. A new epoch makes them drop their copies, once they have shown what
 * was not sent.
 */
function newEpochs(file: string): void {
  const db = new Database(file);
  try {
    // The copy is one file, without a log beside it.
    db.pragma('journal_mode = DELETE');
    const rows = db.prepare<[], string>('SELECT id FROM meetings').pluck().all();
    const set = db.prepare('UPDATE meetings SET epoch = ? WHERE id = ?');
    const all = db.transaction(() => {
      for (const id of rows) set.run(`e-${randomBytes(9).toString('base64url')}`, id);
    });
    all.immediate();
  } finally {
    db.close();
  }
}

/**
 * Puts the staged backup in the place of the database, which is kept beside it under the name that is returned; null when
 * none is staged. The caller holds the folder's lock and has no database open.
 */
export function applyRestore(dir: string, now: Date): string | null {
  const staged = join(dir, RESTORE_FILE);
  if (!existsSync(staged)) return null;
  const current = join(dir, DATABASE_FILE);
  const kept = `${current}.before-${now.toISOString().replace(/[:.]/g, '-')}`;
  if (existsSync(current)) {
    foldLog(current);
    // The log first: left beside the restored file it would be replayed into it.
    for (const suffix of ['-wal', '-shm'])
      if (existsSync(current + suffix)) renameSync(current + suffix, kept + suffix);
    renameSync(current, kept);
  }
  renameSync(staged, current);
  syncPath(dir);
  return kept;
}

/** Brings the log into the file, so that what is kept is one file. A damaged database is kept as it is. */
function foldLog(file: string): void {
  try {
    const db = new Database(file);
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
  } catch {
    // Kept with its log beside it.
  }
}
