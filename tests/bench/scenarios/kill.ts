import { setTimeout as pause } from 'node:timers/promises';
import { RawConnection } from '../load/raw-connection';
import { openRooms } from '../load/rooms';
import { Probe } from '../load/probe';
import { clientFrame } from '../load/raw-connection';
import { typeEntries } from '../load/edits';
import type { Room } from '../load/room';
import { startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

/** What a fresh reader of the room is shown, once nothing more comes. */
async function shownBy(room: Room, port: number): Promise<ReadonlyMap<string, string>> {
  const probe = new Probe(room.wire);
  const connection = await RawConnection.open({ ...room.reader(0), port }, (payload) => {
    const update = room.wire.updateOf(payload);
    if (update) probe.take(new Uint8Array(update));
  });
  await pause(1500);
  connection.destroy();
  return probe.texts;
}

/** Ten phones type without a break; the server is killed in the middle, and comes back. */
async function killed(context: RunContext) {
  const env = { YPERSISTENCE: context.dir };
  const server = await startServer(context, env);
  const [room] = await openRooms(server, context.target, { rooms: 1, writers: 10 });
  if (!room) throw new Error('no room');
  const probe = new Probe(room.wire);
  /** Every text that the reader was shown, and in which order. */
  const seen = new Map<string, string[]>();
  await RawConnection.open(room.reader(0), (payload) => {
    const update = room.wire.updateOf(payload);
    if (!update) return;
    probe.take(new Uint8Array(update));
    for (const [entry, text] of probe.texts) {
      const texts = seen.get(entry) ?? [];
      if (texts.at(-1) !== text) seen.set(entry, [...texts, text]);
    }
  });
  const seconds = context.effort.quick ? 4 : 8;
  const phones = await Promise.all(
    room.writers.map(async ({ connection, roots }, at) => ({
      connection: await RawConnection.open(connection),
      edits: typeEntries(`k${at}`, roots, seconds * 10 + 10, context.seed + at).edits,
    })),
  );
  await pause(300);
  let count = 0;
  const typing = setInterval(() => {
    for (const { connection, edits } of phones) {
      const edit = edits[count];
      if (edit) connection.write(clientFrame(room.wire.say(edit.update)));
    }
    count += 1;
  }, 100);
  await pause(seconds * 1000);
  clearInterval(typing);
  await server.stop('SIGKILL');
  const again = await startServer(context, env);
  try {
    const kept = await shownBy(room, again.port);
    let lost = 0;
    let total = 0;
    for (const [entry, texts] of seen) {
      total += texts.length;
      // A later text of the entry holds what the earlier ones said.
      const reached = texts.findLastIndex((text) => (kept.get(entry) ?? '').startsWith(text));
      lost += texts.length - 1 - reached;
    }
    return { seen: total, lost };
  } finally {
    await again.stop('SIGKILL');
  }
}

export const kill: Scenario = {
  name: 'kill-9',
  title: 'Edits that a reader had seen and that `kill -9` lost (10 phones, 100 edits/s)',
  targets: ['y-websocket', 'hocuspocus', 'product'],
  figures: { seen: 'edits seen', lost: 'of them lost' },
  runs: 3,
  run: (context) => killed(context),
};
