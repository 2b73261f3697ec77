import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../support/launch';
import { held } from '../browser/heap';
import type { Held } from '../browser/heap';
import { fieldOf, openPhone } from '../browser/pages';
import { TypingGroups } from '../browser/typing-groups';
import { beginTyping, TASK } from '../browser/typing-meeting';
import { startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

/** Between two commits of one group: slowly, as people talk more than they write. */
const TYPING_MS = 3_000;
const MINUTE = 60_000;

/** The person of the phone writes an entry, and is done with it. */
async function writeEntry(phone: Page, at: number): Promise<void> {
  await fieldOf(phone).tap();
  await phone.keyboard.type(`sait faire ${at}`, { delay: 120 });
  await phone.keyboard.press('Enter');
}

/** MB a minute over the readings, by least squares: one high reading says nothing. */
function slope(readings: readonly Held[]): number {
  const middle = (readings.length - 1) / 2;
  const mean = readings.reduce((sum, { heap }) => sum + heap, 0) / readings.length;
  let [up, down] = [0, 0];
  for (const [at, { heap }] of readings.entries()) {
    up += (at - middle) * (heap - mean);
    down += (at - middle) ** 2;
  }
  return down === 0 ? 0 : up / down;
}

async function run(context: RunContext) {
  const minutes = context.effort.quick ? 3 : 30;
  const server = await startServer(context);
  const browser = await launchChromium();
  try {
    const { room, writers, rapporteurs } = await beginTyping(server.origin);
    const [holder] = rapporteurs;
    if (!holder) throw new Error('no phone');
    const phone = await openPhone(browser, holder, TASK.name);
    const others = await TypingGroups.start(room, writers.slice(1), {
      everyMs: TYPING_MS,
      edits: (minutes * MINUTE) / TYPING_MS,
      seed: context.seed,
      roots: ({ roots }) => roots,
    });
    const readings: Held[] = [await held(phone)];
    for (let minute = 1; minute <= minutes; minute += 1) {
      const next = performance.now() + MINUTE;
      await writeEntry(phone, minute);
      await pause(Math.max(0, next - performance.now()));
      const now = await held(phone);
      readings.push(now);
      process.stderr.write(
        ` ${now.heap.toFixed(2)} MB, ${now.nodes} nodes, ${now.listeners} listeners\n`,
      );
    }
    others.stop();
    const [first, last] = [readings[1], readings.at(-1)];
    if (!first || !last) throw new Error('no reading');
    const second = readings.slice(Math.floor(readings.length / 2));
    return {
      minutes,
      first: first.heap,
      last: last.heap,
      grows: slope(second),
      nodes: last.nodes - first.nodes,
      listeners: last.listeners - first.listeners,
    };
  } finally {
    await browser.close();
    await server.stop('SIGKILL');
  }
}

export const phoneMemory: Scenario = {
  name: 'phone-memory',
  title: 'Memory of a group’s phone while it writes and 29 other groups do',
  targets: ['product'],
  figures: {
    minutes: 'minutes of meeting',
    first: 'heap after the first of them, MB',
    last: 'heap after the last, MB',
    grows: 'its growth over the second half, MB a minute',
    nodes: 'nodes that the page has more of since the first minute',
    listeners: 'the same for listeners',
  },
  runs: 1,
  byName: true,
  unpinned: true,
  run,
};
