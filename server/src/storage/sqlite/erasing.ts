import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import * as z from 'zod/mini';
import type { MeetingId } from '@tdt/shared/ids';
import { storageError } from './errors';
import { parseRow } from './rows';
import type { Statements } from './statements';

/** How long a backup that reads the file may hold up the end of an erasure, in ms. */
const PATIENCE = 10_000;
const PAUSE = 100;

export interface Erasing {
  deleteMeeting(meeting: MeetingId): Promise<void>;
  /** Rewrites the file without what was deleted in the transaction before. */
  forget(): Promise<void>;
  /** Ends an erasure that a crash or a full disk interrupted; when it cannot, it stays owed. */
  resume(): Promise<void>;
}

/**
 * Deleting rows is not enough: even with `secure_delete`, moving rows from page to page leaves copies of deleted ones in
 * the unused parts of pages, and the log keeps them until it is truncated. So the file is rewritten (VACUUM), once for
 * all the meetings deleted at the same time.
 */
export function createErasing(db: Database, statements: Statements, dir: string): Erasing {
  let underway: Promise<void> | null = null;
  const idle = () => underway === null;
  const remove = db.transaction((meeting: MeetingId) => {
    statements.deleteMeeting.run(meeting);
    statements.oweErasure.run();
  });
  const rewrite = async () => {
    // Deletions asked for in the same moment share what follows.
    await setImmediate();
    underway = null;
    vacuum(db);
    await truncateLog(db, dir);
    // Unless a meeting was deleted meanwhile: its own rewriting follows.
    if (idle()) statements.erasureDone.run();
  };
  const erase = () => (underway ??= rewrite());
  return {
    async deleteMeeting(meeting) {
      remove.immediate(meeting);
      await erase();
    },
    forget: erase,
    async resume() {
      if (statements.erasureOwed.get() === undefined) return;
      // A server that cannot rewrite its file may still serve.
      await erase().catch(() => undefined);
    },
  };
}

/** By way of a file: the whole database would not fit into every server's memory. */
function vacuum(db: Database): void {
  db.pragma('temp_store = FILE');
  try {
    db.exec('VACUUM');
  } finally {
    db.pragma('temp_store = MEMORY');
  }
}

const Checkpoint = z.tuple([z.object({ busy: z.number() })]);

async function truncateLog(db: Database, dir: string): Promise<void> {
  for (let waited = 0; waited <= PATIENCE; waited += PAUSE) {
    const [{ busy }] = parseRow(Checkpoint, db.pragma('wal_checkpoint(TRUNCATE)'), dir);
    if (busy === 0) return;
    await setTimeout(PAUSE);
  }
  throw storageError('locked', dir);
}
