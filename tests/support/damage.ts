import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '@tdt/server/storage/sqlite';
import Database from 'better-sqlite3';

/** Brings the log into the file of a database that no server has open, so that one file holds everything. */
export function foldLog(dir: string): string {
  const file = join(dir, DATABASE_FILE);
  const db = new Database(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('journal_mode = DELETE');
  db.close();
  return file;
}

/** How much of the beginning of a value stands in one piece in its page, however long it is. */
const IN_ONE_PIECE = 64;

/**
 * Changes one byte near the beginning of the longest update of a meeting, in the file itself, as a disk that rots does: the
 * database notices nothing.
 */
export function damageUpdates(dir: string, meeting: string): void {
  const file = foldLog(dir);
  const db = new Database(file, { readonly: true });
  const longest = db
    .prepare<[string], Buffer>(
      'SELECT bytes FROM updates WHERE meeting = ? ORDER BY length(bytes) DESC LIMIT 1',
    )
    .pluck()
    .get(meeting);
  db.close();
  if (longest === undefined) throw new Error('The meeting has no update.');
  const bytes = readFileSync(file);
  const piece = longest.subarray(0, IN_ONE_PIECE);
  let at = bytes.indexOf(piece);
  if (at < 0) throw new Error('The update is not in one piece in the file.');
  // Unused parts of pages may hold copies: each is changed.
  for (; at >= 0; at = bytes.indexOf(piece, at + 1)) {
    const middle = at + Math.floor(piece.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0x01;
  }
  writeFileSync(file, bytes);
}
