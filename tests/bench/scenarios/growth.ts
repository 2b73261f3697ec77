import { openRooms } from '../load/rooms';
import { quantile } from '../load/session';
import { freshFolder, measure, startServer } from './measure';
import type { Figures, RunContext, Scenario } from './scenario';

type Point = Readonly<Record<'cpu' | 'p99', number>>;

/** A point at which a peer shows a wrong text is left out of its curve; the product may show none. */
const pointOf = (context: RunContext, rooms: number, readers: number, rate: number) =>
  point(context, rooms, readers, rate).catch((error: unknown): Point => {
    if (context.target === 'product') throw error;
    console.error(error);
    return { cpu: NaN, p99: NaN };
  });

/** One point of a curve. */
async function point(
  context: RunContext,
  rooms: number,
  readers: number,
  rate: number,
): Promise<Point> {
  const seconds = context.effort.quick ? 3 : 5;
  const server = await startServer(freshFolder(context));
  try {
    const opened = await openRooms(server, context.target, { rooms, writers: 10 });
    const plan = { readers, rate, seconds, warmUp: 2, seed: context.seed };
    const played = await measure(server, opened, plan);
    return {
      cpu: (played.cpu / played.edits) * 10_000,
      p99: played.missing > 0 ? Infinity : quantile(played.latencies, 0.99),
    };
  } finally {
    await server.stop('SIGKILL');
  }
}

export const MEETINGS = [1, 10, 100] as const;
export const VIEWERS = [10, 100, 1000] as const;

/** Twice the edits a second for ten times the meetings: what grows is how few of them share a turn. */
const rateFor = (rooms: number): number => (rooms === 1 ? 100 : rooms === 10 ? 200 : 400);

const FIGURES = Object.fromEntries([
  ...MEETINGS.flatMap((count) => [
    [`meetings-${count}-cpu`, `${count} meetings of 10 readers: CPU per 10,000 edits, s`],
    [`meetings-${count}-p99`, `${count} meetings of 10 readers: p99, ms`],
  ]),
  ...VIEWERS.flatMap((count) => [
    [`viewers-${count}-cpu`, `${count} readers of one meeting: CPU per 10,000 edits, s`],
    [`viewers-${count}-p99`, `${count} readers of one meeting: p99, ms`],
  ]),
]);

/** The same figures as meetings and readers get ten times as many: each point on a server of its own. */
export const growth: Scenario = {
  name: 'growth',
  title: 'How cost grows with meetings and with readers',
  targets: ['relay', 'hocuspocus', 'product'],
  figures: FIGURES,
  runs: 1,
  whole: true,
  run: async (context): Promise<Figures> => {
    const figures: Record<string, number> = {};
    for (const count of MEETINGS) {
      const { cpu, p99 } = await pointOf(context, count, 10, rateFor(count));
      figures[`meetings-${count}-cpu`] = cpu;
      figures[`meetings-${count}-p99`] = p99;
    }
    for (const count of VIEWERS) {
      const { cpu, p99 } = await pointOf(context, 1, count, 50);
      figures[`viewers-${count}-cpu`] = cpu;
      figures[`viewers-${count}-p99`] = p99;
    }
    return figures;
  },
};
