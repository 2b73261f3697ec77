import { cpu } from './cpu';
import { latency, latency20 } from './latency';
import { rate } from './rate';
import type { Scenario } from './scenario';

/** In the order in which they are run and shown. */
export const SCENARIOS: readonly Scenario[] = [latency, latency20, cpu, rate];
