import { setImmediate } from 'node:timers/promises';
import { Registry } from '@tdt/server/meetings/registry';
import { NOBODY } from '@tdt/server/observer';
import { openSqlite } from '@tdt/server/storage/sqlite';
import { pino } from 'pino';
import * as Y from 'yjs';

/*
 * What the meetings of a data folder weigh in memory, opened anew: a process of its own, that prints one line. It is what a
 * server cannot do without, whatever happened since it started. Argument: the folder, a copy.
 */

/** What the documents hold. */
export interface Weight {
  /** Heap that the opened meetings take, in bytes. */
  readonly heap: number;
  /** Bytes of every section, encoded. */
  readonly encoded: number;
  /** Items that Yjs keeps in memory, and how many of them are no more than the place of something overwritten. */
  readonly items: number;
  readonly tombstones: number;
}

async function held(): Promise<number> {
  for (let time = 0; time < 2; time += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function weigh(dir: string): Promise<Weight> {
  const storage = await openSqlite({ dir });
  const registry = new Registry({
    storage,
    log: pino({ level: 'silent' }),
    observer: NOBODY,
    now: () => Date.now(),
    turnMs: 25,
    compactAfter: 500,
    unloadAfterMs: 600_000,
  });
  const ids = await storage.meetings();
  // One is opened before, so that what the program itself needs for it is not weighed.
  const [first] = ids;
  if (first) await registry.open(first);
  const before = await held();
  const meetings = await Promise.all(ids.slice(1).map((id) => registry.open(id)));
  const heap = ((await held()) - before) * (ids.length / Math.max(1, ids.length - 1));
  let [encoded, items, tombstones] = [0, 0, 0];
  for (const meeting of [...meetings, first ? await registry.open(first) : null]) {
    const document = meeting?.document;
    for (const section of document?.sectionNames ?? []) {
      encoded += document?.encodeSection(section).length ?? 0;
      for (const structs of document?.doc(section).store.clients.values() ?? []) {
        items += structs.length;
        tombstones += structs.filter((one) => one instanceof Y.GC || one.deleted).length;
      }
    }
  }
  await storage.close();
  return { heap, encoded, items, tombstones };
}

process.stdout.write(`${JSON.stringify(await weigh(process.argv[2] ?? ''))}\n`);
process.exit(0);
