import { inBrowser } from './browser';
import { check } from './check';
import { opening } from './cold-open';
import { commit } from './commit';
import { country } from './country';
import { cpu } from './cpu';
import { groupSection } from './group-section';
import { growth } from './growth';
import { kill } from './kill';
import { latency, latency20 } from './latency';
import { memory } from './memory';
import { merging } from './merge';
import { phoneMemory } from './phone-memory';
import { rate } from './rate';
import type { Scenario } from './scenario';
import { reconnect } from './storm';

/** In the order in which they are run and shown. */
export const SCENARIOS: readonly Scenario[] = [
  latency,
  latency20,
  groupSection,
  cpu,
  rate,
  opening,
  kill,
  memory,
  country,
  reconnect,
  check,
  growth,
  merging,
  commit,
  inBrowser,
  phoneMemory,
];
