import { TARGETS } from '../load/server';
import { quantile } from '../load/session';
import { measureFresh } from './measure';
import type { Figures, RunContext, Scenario } from './scenario';

const FIGURES = {
  p50: 'p50, ms',
  p99: 'p99, ms',
  frames: 'frames a reader, per edit',
  bytes: 'bytes a reader, per edit',
  load: 'load generator, % of its core',
} as const;

async function run(
  context: RunContext,
  rooms: number,
  rate: number,
  readers: number,
): Promise<Figures> {
  const seconds = context.effort.quick ? 4 : 6;
  const writers = 10;
  const plan = { readers, rate, seconds, warmUp: 4, warmUpRate: 500 };
  const played = await measureFresh(context, { rooms, writers }, plan);
  return {
    p50: quantile(played.latencies, 0.5),
    p99: played.missing > 0 ? Infinity : quantile(played.latencies, 0.99),
    frames: played.framesPerReader / (played.written / rooms),
    bytes: played.bytesPerReader / (played.written / rooms),
    load: (played.loadCpu / seconds) * 100,
  };
}

export const latency: Scenario = {
  name: 'latency',
  title: 'From writer to reader: one meeting, 100 edits/s, 50 readers',
  targets: TARGETS,
  figures: FIGURES,
  runs: 3,
  run: (context) => run(context, 1, 100, 50),
};

export const latency20: Scenario = {
  name: 'latency-20',
  title: 'From writer to reader: 20 meetings, 200 edits/s together, 20 readers each',
  targets: TARGETS,
  figures: FIGURES,
  runs: 3,
  run: (context) => run(context, 20, 200, 20),
};
