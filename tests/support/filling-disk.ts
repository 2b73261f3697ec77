import { join } from 'node:path';
import { DATABASE_FILE, openSqlite } from '@tdt/server/storage/sqlite';
import { StorageError } from '@tdt/server/storage/storage';
import type { Storage } from '@tdt/server/storage/storage';
import Database from 'better-sqlite3';

/** A real file whose disk a test fills (`max_page_count`) and empties again while the server runs. */
export interface FillingDisk {
  readonly storage: Storage;
  /** From now on the file may not grow by one page. */
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
  /** How often it said that it is full. */
  refusals(): number;
}

function pagesOf(dir: string): number {
  const reader = new Database(join(dir, DATABASE_FILE), { readonly: true });
  try {
    return Number(reader.pragma('page_count', { simple: true }));
  } finally {
    reader.close();
  }
}

/** Takes the place of `first`, which is the open storage of `dir`. */
export function fillingDisk(dir: string, first: Storage): FillingDisk {
  let opened = Promise.resolve(first);
  let refusals = 0;
  const reopen = async (maxPages?: number) => {
    const before = await opened;
    opened = before
      .close()
      .then(() => openSqlite(maxPages === undefined ? { dir } : { dir, maxPages }));
    await opened;
  };
  const storage = new Proxy<Storage>(first, {
    get:
      (_target, method: keyof Storage) =>
      async (...args: unknown[]): Promise<unknown> => {
        try {
          const now = await opened;
          // Every method of storage takes its arguments as they come.
          return await (now[method] as (...given: unknown[]) => Promise<unknown>)(...args);
        } catch (error) {
          if (error instanceof StorageError && error.kind === 'full') refusals += 1;
          throw error;
        }
      },
  });
  return {
    storage,
    fill: () => reopen(pagesOf(dir)),
    makeRoom: () => reopen(),
    refusals: () => refusals,
  };
}
