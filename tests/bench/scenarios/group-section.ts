import type { MeasuredServer } from '../load/server';
import { TARGETS } from '../load/server';
import { connectionOf, prepareMeeting } from '../load/product-meeting';
import { openRooms } from '../load/rooms';
import type { Room } from '../load/room';
import { quantile } from '../load/session';
import { listWire } from '../load/wire';
import { measure, startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

const READERS = 9;

/** The product's meeting with one group that lets its members read along: what they get is what is written, not what is published. */
async function sharedGroup(server: MeasuredServer): Promise<Room> {
  const { facilitator, members, writers, rapporteurs, created } = await prepareMeeting(
    server.origin,
    { name: 'shared', people: 10, seats: 9 },
  );
  const group = rapporteurs[0]?.seat?.groupId;
  if (!group) throw new Error(`no group in ${created.id}`);
  await facilitator.command('group.share', { group, shared: true });
  facilitator.close();
  await Promise.all(members.map((member) => member.refresh()));
  return {
    name: 'shared',
    writers,
    reader: (index) => {
      const member = members[index % members.length];
      if (!member) throw new Error('no member');
      return connectionOf(member);
    },
    wire: listWire(null),
  };
}

async function run(context: RunContext) {
  const seconds = context.effort.quick ? 4 : 6;
  const server = await startServer(context);
  try {
    const rooms =
      context.target === 'product'
        ? [await sharedGroup(server)]
        : await openRooms(server, context.target, { rooms: 1, writers: 1 });
    const plan = {
      ...{ readers: READERS, rate: 20, seconds },
      ...{ warmUp: 6, warmUpRate: 300, seed: context.seed },
    };
    const played = await measure(server, rooms, plan);
    return {
      p50: quantile(played.latencies, 0.5),
      p99: played.missing > 0 ? Infinity : quantile(played.latencies, 0.99),
      bytes: played.bytesPerReader / played.written,
      cpu: (played.cpu / played.edits) * 10_000,
    };
  } finally {
    await server.stop();
  }
}

export const groupSection: Scenario = {
  name: 'group-section',
  title: 'Ten devices that read one group’s own section: 20 edits/s of one phone',
  targets: TARGETS,
  figures: {
    p50: 'p50, ms',
    p99: 'p99, ms',
    bytes: 'bytes a reader, per edit',
    cpu: 'server CPU per 10,000 edits, s',
  },
  runs: 3,
  run,
};
