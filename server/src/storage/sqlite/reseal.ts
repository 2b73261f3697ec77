import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ContactVault } from '../contacts';
import { StorageError } from '../storage';
import { asStorageError } from './errors';
import { DATABASE_FILE } from './files';
import { takeLock } from './lock';
import { ContactOfMeetingRow, parseRow } from './rows';

/** How many contact details were sealed anew, and how many neither key opens. */
export interface Resealed {
  readonly resealed: number;
  readonly unreadable: number;
}

/**
 * Seals every contact with `next` that `former` opens, in one transaction; `beforeCommit` runs once all is ready, and what
 * it throws undoes everything. Holds the folder's lock: no server may run, since it would seal with the former key.
 * What `next` opens already is left alone, so that an interrupted rotation can be run again.
 */
export function resealContacts(
  dir: string,
  former: ContactVault,
  next: ContactVault,
  beforeCommit: () => void = () => undefined,
): Resealed {
  if (!existsSync(join(dir, DATABASE_FILE)))
    throw new StorageError(
      'other',
      `${dir} ne contient pas de données de Tour de table.\n${dir} holds no data of Tour de table.`,
    );
  let lock: { release(): void } | null = null;
  let db: Database.Database | null = null;
  try {
    lock = takeLock(dir, 0);
    db = new Database(join(dir, DATABASE_FILE));
    db.pragma('synchronous = FULL');
    db.pragma('secure_delete = ON');
    const done = reseal(db, dir, former, next, beforeCommit);
    // The former ciphertexts leave the file and the log: a stolen former key must open nothing.
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return done;
  } catch (error) {
    throw asStorageError(error, dir);
  } finally {
    db?.close();
    lock?.release();
  }
}

function reseal(
  db: Database.Database,
  dir: string,
  former: ContactVault,
  next: ContactVault,
  beforeCommit: () => void,
): Resealed {
  const rows = db.prepare('SELECT meeting, person, sealed FROM contacts');
  const put = db.prepare('UPDATE contacts SET sealed = ? WHERE meeting = ? AND person = ?');
  const all = db.transaction((): Resealed => {
    let resealed = 0;
    let unreadable = 0;
    for (const row of rows.all()) {
      const { meeting, person, sealed } = parseRow(ContactOfMeetingRow, row, dir);
      if (next.open(meeting, person, sealed)) continue;
      const contact = former.open(meeting, person, sealed);
      if (!contact) {
        unreadable += 1;
        continue;
      }
      put.run(next.seal(meeting, person, contact), meeting, person);
      resealed += 1;
    }
    beforeCommit();
    return { resealed, unreadable };
  });
  return all.immediate();
}
