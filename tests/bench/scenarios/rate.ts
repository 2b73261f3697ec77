import { openRooms } from '../load/rooms';
import { TARGETS } from '../load/server';
import { quantile } from '../load/session';
import { measure, startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

const READERS = 200;
const WITHIN_MS = 250;
/** Above it the load generator itself would be what is measured. */
const HIGHEST = 25_600;

interface Step {
  readonly held: boolean;
  readonly p99: number;
  readonly load: number;
}

/** One rate, on a fresh server: what one step left behind would weigh on the next. */
async function hold(context: RunContext, rate: number): Promise<Step> {
  const seconds = context.effort.quick ? 2 : 4;
  const server = await startServer(context);
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

/** Doubles the rate until it does not hold, then halves the distance. */
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
  run: async (context) => {
    let low = { rate: 0, p99: NaN, load: NaN };
    let high = Infinity;
    for (let next = context.target === 'product' ? 1600 : 200; next <= HIGHEST;) {
      const step = await hold(context, next);
      if (step.held) low = { rate: next, ...step };
      else high = next;
      if (high === Infinity) next *= 2;
      else if (low.rate === 0) next /= 2;
      else if (high / low.rate < 1.15) break;
      else next = Math.round(Math.sqrt(low.rate * high));
      if (next < 25) break;
    }
    return { rate: low.rate, p99: low.p99, load: low.load };
  },
};
