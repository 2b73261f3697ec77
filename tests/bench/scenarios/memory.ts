import { setTimeout as pause } from 'node:timers/promises';
import { typeEntries } from '../load/edits';
import { clientFrame, RawConnection } from '../load/raw-connection';
import { openRooms } from '../load/rooms';
import type { Room } from '../load/room';
import { TARGETS } from '../load/server';
import type { MeasuredServer, TargetName } from '../load/server';
import { startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

/** Edits of each of ten writers that make a document of about 57 KB: the product's holds people, tasks and texts besides. */
const editsFor = (target: TargetName): number => (target === 'product' ? 100 : 480);

async function fill(room: Room, count: number, seed: number): Promise<void> {
  for (const [at, { connection, roots }] of room.writers.entries()) {
    const phone = await RawConnection.open(connection);
    const { edits } = typeEntries(`${room.name}m${at}`, roots, count, seed + at);
    await pause(5);
    for (const { update } of edits) phone.write(clientFrame(room.wire.say(update)));
    await pause(60);
    phone.destroy();
  }
}

const bytesNow = async (server: MeasuredServer) => (await server.usage('memory')).rss;

interface Idle {
  /** Bytes a connection: of the process, and of what JavaScript holds (the process may have had room left). */
  readonly rss: number;
  readonly held: number;
}

/** Opens connections to one meeting, and nothing is said on them. */
async function idle(server: MeasuredServer, room: Room, count: number): Promise<Idle> {
  const open = async (many: number) => {
    const opened: RawConnection[] = [];
    for (let at = 0; at < many; at += 50)
      opened.push(
        ...(await Promise.all(
          Array.from({ length: 50 }, () => RawConnection.open(room.reader(0))),
        )),
      );
    return opened;
  };
  const warm = await open(100);
  await pause(500);
  const before = await server.usage('memory');
  const connections = await open(count);
  await pause(1000);
  const after = await server.usage('memory');
  for (const connection of [...warm, ...connections]) connection.destroy();
  const held = after.heapUsed + after.external - before.heapUsed - before.external;
  return { rss: (after.rss - before.rss) / count, held: held / count };
}

/** Fills meetings, opens all of them in a fresh process, and says what each takes. */
async function meetings(context: RunContext, count: number): Promise<{ mb: number; kb: number }> {
  const env = { YPERSISTENCE: context.dir };
  const first = await startServer(context, env);
  const rooms = await openRooms(first, context.target, { rooms: count + 2, writers: 10 });
  for (const room of rooms) await fill(room, editsFor(context.target), context.seed);
  await pause(3000);
  await first.stop();
  const server = await startServer(context, env);
  let bytes = 0;
  try {
    const open = (room: Room) =>
      RawConnection.open({ ...room.reader(0), port: server.port }, (payload) => {
        bytes = Math.max(bytes, room.wire.updateOf(payload)?.length ?? 0);
      });
    for (const room of rooms.slice(0, 2)) await open(room);
    await pause(500);
    const before = await bytesNow(server);
    for (const room of rooms.slice(2)) await open(room);
    await pause(1000);
    const after = await bytesNow(server);
    return { mb: (after - before) / count / 1e6, kb: bytes / 1000 };
  } finally {
    await server.stop('SIGKILL');
  }
}

export const memory: Scenario = {
  name: 'memory',
  title: 'Memory: a meeting of about 57 KB, and a connection that says nothing',
  targets: TARGETS,
  figures: {
    meeting: 'a meeting in memory, MB',
    state: 'its state as a reader gets it, KB',
    connection: 'an idle connection: growth of the process, KB',
    held: 'an idle connection: what JavaScript holds of it, KB',
  },
  runs: 1,
  run: async (context) => {
    const count = context.effort.quick ? 10 : 20;
    const connections = context.effort.quick ? 500 : 2000;
    const { mb, kb } =
      context.target === 'relay' ? { mb: NaN, kb: NaN } : await meetings(context, count);
    const server = await startServer(context);
    try {
      const [room] = await openRooms(server, context.target, { rooms: 1, writers: 10 });
      if (!room) throw new Error('no room');
      const { rss, held } = await idle(server, room, connections);
      return { meeting: mb, state: kb, connection: rss / 1000, held: held / 1000 };
    } finally {
      await server.stop('SIGKILL');
    }
  },
};
