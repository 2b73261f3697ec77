import { openRooms } from '../load/rooms';
import { TARGETS } from '../load/server';
import { quantile } from '../load/session';
import { freshFolder, measure, startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

const READERS = 200;
const WITHIN_MS = 250;
/** Above it the load generator itself would be what is measured. */
const HIGHEST = 25_600;
const LOWEST = 25;
/** A held rate and one that is not, so close to each other, are the answer. */
const CLOSE = 1.15;

interface Step {
  readonly held: boolean;
  readonly p99: number;
  readonly load: number;
}

/** One rate, on a fresh server: what one step left behind would weigh on the next. */
async function hold(context: RunContext, rate: number): Promise<Step> {
  const seconds = context.effort.quick ? 2 : 4;
  const server = await startServer(freshFolder(context));
  try {
    const rooms = await openRooms(server, context.target, { rooms: 1, writers: 10 });
    const plan = { readers: READERS, rate, seconds, warmUp: 1, seed: context.seed };
    const { latencies, missing, dropped, loadCpu } = await measure(server, rooms, plan);
    const p99 = missing > 0 || dropped > 0 ? Infinity : quantile(latencies, 0.99);
    return { held: p99 < WITHIN_MS, p99, load: (loadCpu / seconds) * 100 };
  } finally {
    await server.stop('SIGKILL');
  }
}

interface Found {
  readonly rate: number;
  readonly p99: number;
  readonly load: number;
}
const NONE: Found = { rate: 0, p99: NaN, load: NaN };

/**
 * Doubles the rate until two in a row do not hold: a server that merges what comes in one turn may hold more than a rate that it
 * did not hold. Then halves the distance to the next that was not held.
 */
async function highest(context: RunContext, first: number): Promise<Found> {
  let low = NONE;
  let high = Infinity;
  const attempt = async (rate: number) => {
    const { held, p99, load } = await hold(context, rate);
    if (held) low = { rate, p99, load };
    else high = Math.min(high, rate);
    return held;
  };
  let failures = 0;
  for (let rate = first; rate <= HIGHEST && failures < 2; rate *= 2) {
    const held = await attempt(rate);
    failures = held ? 0 : failures + 1;
    if (held) high = Infinity;
  }
  for (let rate = first / 2; low.rate === 0 && rate >= LOWEST; rate /= 2) await attempt(rate);
  while (low.rate > 0 && high < Infinity && high / low.rate >= CLOSE)
    await attempt(Math.round(Math.sqrt(low.rate * high)));
  return low;
}

export const rate: Scenario = {
  name: 'rate',
  title: `Highest rate at which p99 stays under ${WITHIN_MS} ms: one meeting, ${READERS} readers`,
  targets: TARGETS,
  figures: {
    rate: 'edits/s',
    p99: 'p99 at that rate, ms',
    load: 'load generator, % of its core',
  },
  runs: 1,
  whole: true,
  run: async (context) => ({
    ...(await highest(context, context.target === 'product' ? 1600 : 200)),
  }),
};
