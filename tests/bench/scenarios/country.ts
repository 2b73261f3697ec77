import { openRooms } from '../load/rooms';
import { quantile } from '../load/session';
import { measure, startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

/** Departments of the country: a meeting each on the same evening. */
const MEETINGS = 101;
const CONNECTIONS = 10_000;
const WRITERS = 10;
const EDITS_PER_SECOND = 400;

/** The server shares both cores with the load: what one machine of that size holds, not what a core does. */
async function evening(context: RunContext) {
  const rooms = context.effort.quick ? 20 : MEETINGS;
  const connections = context.effort.quick ? 1000 : CONNECTIONS;
  const seconds = context.effort.quick ? 5 : 20;
  const readers = Math.round(connections / rooms) - WRITERS - 1;
  const server = await startServer(context, {}, true);
  try {
    const opened = await openRooms(server, context.target, { rooms, writers: WRITERS });
    const rate = context.effort.quick ? 80 : EDITS_PER_SECOND;
    const plan = { readers, rate, seconds, warmUp: 4, seed: context.seed };
    const played = await measure(server, opened, plan);
    const { rss } = await server.usage('memory');
    return {
      connections: rooms * (readers + WRITERS + 1),
      p50: quantile(played.latencies, 0.5),
      p99: played.missing > 0 ? Infinity : quantile(played.latencies, 0.99),
      dropped: played.dropped,
      cpu: (played.cpu / seconds) * 100,
      load: (played.loadCpu / seconds) * 100,
      memory: rss / 1e6,
    };
  } finally {
    await server.stop('SIGKILL');
  }
}

export const country: Scenario = {
  name: 'country',
  title: 'An evening of a whole country: 101 meetings, 10,000 connections, 400 edits/s',
  targets: ['y-websocket', 'hocuspocus', 'product'],
  figures: {
    connections: 'connections',
    p50: 'p50, ms',
    p99: 'p99, ms',
    dropped: 'connections lost',
    cpu: 'server, % of a core',
    load: 'load generator, % of a core',
    memory: 'memory of the server, MB',
  },
  runs: 3,
  whole: true,
  unpinned: true,
  run: evening,
};
