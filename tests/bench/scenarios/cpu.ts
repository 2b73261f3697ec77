import { TARGETS } from '../load/server';
import { measureFresh } from './measure';
import type { Scenario } from './scenario';

/** What the server spends on ten thousand edits, at a rate that none of them is overwhelmed by. */
export const cpu: Scenario = {
  name: 'cpu',
  title: 'CPU per 10,000 edits: one meeting, 200 edits/s, 50 readers',
  targets: TARGETS,
  figures: {
    cpu: 'server CPU per 10,000 edits, s',
    frames: 'frames a reader, per edit',
    load: 'load generator, % of its core',
  },
  runs: 3,
  run: async (context) => {
    const seconds = context.effort.quick ? 5 : 10;
    const plan = { readers: 50, rate: 200, seconds, warmUp: 8, warmUpRate: 1000 };
    const played = await measureFresh(context, { rooms: 1, writers: 10 }, plan);
    return {
      cpu: (played.cpu / played.edits) * 10_000,
      frames: played.framesPerReader / played.written,
      load: (played.loadCpu / seconds) * 100,
    };
  },
};
