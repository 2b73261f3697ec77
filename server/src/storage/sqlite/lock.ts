import { join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * Keeps a second server away from the folder for as long as this one lives. The lock is an open transaction on an empty
 * file of its own: the system drops it when the process dies, however it dies, and the database itself stays readable
 * for a backup of the running server (`locking_mode=EXCLUSIVE` would forbid that).
 * Throws SQLITE_BUSY when another process holds it for longer than `timeout` ms.
 */
export function takeLock(dir: string, timeout: number): { release(): void } {
  const lock = new Database(join(dir, 'tour-de-table.lock'), { timeout });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return { release: () => lock.close() };
}
