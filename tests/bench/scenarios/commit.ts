import { setTimeout as pause } from 'node:timers/promises';
import { launchChromium } from '../../support/launch';
import { prepareCommits, takeCommits } from '../browser/commits';
import { openPlenary } from '../browser/pages';
import { beginPooling, TASK } from '../browser/typing-meeting';
import { quantile } from '../load/session';
import { startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

/** Changes while code is compiled still. */
const WARM = 40;
/** Between two changes: each has a frame of its own. */
const EVERY_MS = 60;

async function run(context: RunContext) {
  const changes = context.effort.quick ? 60 : 300;
  const server = await startServer(context);
  const browser = await launchChromium();
  try {
    const { change, close, created } = await beginPooling(server.origin);
    const plenary = await openPlenary(browser, created.links.plenary, prepareCommits);
    await plenary.getByRole('heading', { name: TASK.name }).first().waitFor();
    const make = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        await change();
        await pause(EVERY_MS);
      }
    };
    await make(WARM);
    await takeCommits(plenary);
    await make(changes);
    const sorted = Float64Array.from(await takeCommits(plenary)).sort();
    close();
    return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), commits: sorted.length };
  } finally {
    await browser.close();
    await server.stop('SIGKILL');
  }
}

/** In the product's own build, which has no profiler: from the frame in which the change goes to the stores to the end of the commit. */
export const commit: Scenario = {
  name: 'commit',
  title:
    'One React commit of the plenary’s grid after one change: 30 groups × 5 tasks × 15 candidacies',
  targets: ['product'],
  figures: {
    p50: 'document read again, rendered and committed, p50, ms',
    p95: 'the same, p95, ms',
    commits: 'commits measured',
  },
  runs: 3,
  unpinned: true,
  run,
};
