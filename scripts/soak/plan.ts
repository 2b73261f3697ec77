import { parseArgs } from 'node:util';

/** What a soak does; everything random is drawn from the seed. */
export interface SoakPlan {
  readonly seconds: number;
  readonly meetings: number;
  /** Document connections, over all meetings. */
  readonly connections: number;
  readonly seed: number;
  /** How many times faster than a thumb they type: fills documents in less time. */
  readonly pace: number;
}

/** `--minutes N` or `--seconds N`, `--meetings`, `--connections`, `--seed`, `--pace`. */
export function readPlan(args: readonly string[]): SoakPlan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '10' },
      seconds: { type: 'string' },
      meetings: { type: 'string', default: '20' },
      connections: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '20261128' },
      pace: { type: 'string', default: '1' },
    },
  });
  const plan = {
    seconds: values.seconds === undefined ? Number(values.minutes) * 60 : Number(values.seconds),
    meetings: Number(values.meetings),
    connections: Number(values.connections),
    seed: Number(values.seed),
    pace: Number(values.pace),
  };
  for (const [name, value] of Object.entries(plan))
    if (!(value > 0)) throw new Error(`--${name}: a number above 0 is needed.`);
  if (plan.connections < plan.meetings * 10)
    throw new Error('At least ten connections a meeting are needed.');
  return plan;
}
