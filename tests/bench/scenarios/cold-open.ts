import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { RawConnection } from '../load/raw-connection';
import type { ConnectionSpec } from '../load/raw-connection';
import { openRooms } from '../load/rooms';
import { play } from '../load/session';
import { startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

const NO_WATCH = { begin: () => Promise.resolve(), end: () => Promise.resolve() };

/** Milliseconds from the first byte of the request to the whole state. */
async function openFor(
  connection: ConnectionSpec,
  updateOf: (payload: Buffer) => Uint8Array | null,
  minimum: number,
): Promise<{ ms: number; bytes: number }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const opening = RawConnection.open(connection, (payload) => {
      const update = updateOf(payload);
      if (!update || update.length < minimum) return;
      const ms = performance.now() - started;
      void opening.then((open) => open.destroy());
      resolve({ ms, bytes: update.length });
    });
    opening.catch(reject);
    setTimeout(() => reject(new Error('no state came')), 20_000).unref();
  });
}

/** Bytes that a folder holds. */
const sizeOf = (dir: string): number =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => {
      // LevelDB takes files away while one looks.
      const found = statSync(join(parentPath, name), { throwIfNoEntry: false });
      return sum + (found ? found.size + found.mtimeMs : 0);
    }, 0);

/** Until nothing was written for a while: Hocuspocus stores two seconds after the last change, or when everybody has left. */
async function calm(dir: string): Promise<void> {
  const CALM_MS = 3000;
  let known = NaN;
  let since = performance.now();
  while (performance.now() - since < CALM_MS) {
    const size = sizeOf(dir);
    if (size !== known) since = performance.now();
    known = size;
    await pause(100);
  }
}

/** Fills a room, stops the server in order, and opens the room in a new process that has opened another one before. */
async function coldOpen(context: RunContext) {
  const total = context.effort.quick ? 5000 : 20_000;
  const rate = 2000;
  const env = { YPERSISTENCE: context.dir };
  const first = await startServer(context, env);
  const options = { rooms: 2, writers: 10 };
  const [warm, room] = await openRooms(first, context.target, options);
  if (!warm || !room) throw new Error('no room');
  const plan = { readers: 0, rate, warmUp: 0, seed: context.seed };
  const small = await play([warm], { ...plan, seconds: 0.5 }, NO_WATCH);
  const large = await play([room], { ...plan, seconds: total / rate }, NO_WATCH);
  if (large.wrong !== null) throw new Error(large.wrong);
  small.close();
  large.close();
  await calm(context.dir);
  await first.stop();
  const second = await startServer(context, env);
  try {
    const at = (spec: ConnectionSpec): ConnectionSpec => ({ ...spec, port: second.port });
    await openFor(at(warm.reader(0)), warm.wire.updateOf, 200);
    return await openFor(at(room.reader(0)), room.wire.updateOf, 5000);
  } finally {
    await second.stop('SIGKILL');
  }
}

export const opening: Scenario = {
  name: 'cold-open',
  title: 'Opening a meeting with 20,000 edits that nobody had open',
  targets: ['y-websocket', 'hocuspocus', 'product'],
  figures: { ms: 'from the request to the whole state, ms', bytes: 'state, bytes' },
  runs: 3,
  run: (context) => coldOpen(context),
};
