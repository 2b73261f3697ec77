import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../support/launch';
import { held } from '../browser/heap';
import { keyToPixel } from '../browser/key-to-pixel';
import { typeable } from '../browser/first-load';
import { openPhone, openPlenary, phoneContext, takeOver } from '../browser/pages';
import { TypingGroups } from '../browser/typing-groups';
import { beginTyping, GROUPS, OTHER_TASK, TASK } from '../browser/typing-meeting';
import type { PreparedMeeting } from '../load/product-meeting';
import { startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

/** Between two commits of one group that types without a pause. */
const TYPING_MS = 500;

/** The others write in the lists of the task that is shown, but for the one that the measured phone writes in. */
const besides = ({ roots }: PreparedMeeting['writers'][number]) =>
  roots.filter((root) => !root.endsWith(`${TASK.id}/qualities`));
const everywhere = ({ roots }: PreparedMeeting['writers'][number]) => [
  ...roots.filter((root) => root.includes(`/${TASK.id}/`)),
  ...roots,
];

const NAME = { taps: [], field: 'input[name="name"]' } as const;
const QUALITY = 'textarea[data-field$="/qualities/+"]';

/** A slow phone with a slow network: nothing kept, then the same phone opened again at its task. */
async function firstLoad(browser: Browser, { created, rapporteurs }: PreparedMeeting) {
  const [, holder] = rapporteurs;
  if (!holder) throw new Error('no phone');
  const anybody = await phoneContext(browser);
  const join = await typeable(anybody, `${holder.origin}/r/${created.code}`, NAME);
  await anybody.close();
  const writer = await phoneContext(browser);
  await takeOver(writer, holder);
  const address = `${holder.origin}/m/${holder.seatId}`;
  const group = await typeable(writer, address, { taps: ['button|Reprendre'], field: QUALITY });
  await keptOffline(writer, address);
  const again = await typeable(writer, `${address}?task=${OTHER_TASK}`, {
    taps: [],
    field: QUALITY,
  });
  await writer.close();
  return { join, phone: group, again };
}

/** Waits, without being slowed down, until the worker keeps the page. */
async function keptOffline(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
}

/** What one page's main thread does while everybody types: its long tasks, and its work for each edit, in ms. */
async function underLoad(plenary: Page, seconds: number, edits: number) {
  await plenary.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const session = await plenary.context().newCDPSession(plenary);
  await session.send('Performance.enable');
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { script: of('ScriptDuration') * 1000, all: of('TaskDuration') * 1000 };
  };
  const before = await work();
  await pause(seconds * 1000);
  const after = await work();
  const long = await plenary.evaluate(
    () => (window as unknown as { longTasks: number[] }).longTasks,
  );
  return {
    long: long.length,
    longest: Math.max(0, ...long),
    busy: ((after.all - before.all) / (seconds * 1000)) * 100,
    perEdit: (after.script - before.script) / edits,
  };
}

async function run(context: RunContext) {
  const seconds = context.effort.quick ? 10 : 60;
  const server = await startServer(context);
  const browser = await launchChromium();
  try {
    const meeting = await beginTyping(server.origin);
    const { room, writers, rapporteurs, created } = meeting;
    const [holder] = rapporteurs;
    if (!holder) throw new Error('no phone');
    const load = await firstLoad(browser, meeting);
    const plenary = await openPlenary(browser, created.links.plenary);
    const phone = await openPhone(browser, holder, TASK.name);
    const options = { everyMs: TYPING_MS, edits: 2 * seconds + 200, seed: context.seed };
    const twenty = await TypingGroups.start(room, writers.slice(1, 20), {
      ...options,
      roots: besides,
    });
    await pause(2000);
    const pixel = await keyToPixel(phone, plenary, context.effort.quick ? 40 : 120);
    twenty.stop();
    const first = (await held(phone)).heap;
    const all = await TypingGroups.start(room, writers.slice(1), {
      ...options,
      seed: context.seed + 500,
      roots: everywhere,
    });
    await pause(2000);
    const heard = await underLoad(plenary, seconds, (seconds * 1000 * (GROUPS - 1)) / TYPING_MS);
    const last = (await held(phone)).heap;
    all.stop();
    return {
      keys: pixel.keys,
      p50: pixel.p50,
      p95: pixel.p95,
      join: load.join,
      phone: load.phone,
      again: load.again,
      long: heard.long,
      longest: heard.longest,
      busy: heard.busy,
      perEdit: heard.perEdit,
      heap: last,
      grows: ((last - first) / (seconds + 2)) * 60,
    };
  } finally {
    await browser.close();
    await server.stop('SIGKILL');
  }
}

export const inBrowser: Scenario = {
  name: 'browser',
  title: 'In Chromium: a phone and the plenary of a meeting of 300 in 30 groups',
  targets: ['product'],
  figures: {
    keys: 'letters typed on the phone while 19 other groups type',
    p50: 'from the key to the plenary’s pixels, p50, ms',
    p95: 'the same, p95, ms',
    join: 'slow phone, slow 4G, nothing kept: until the name can be typed, ms',
    phone:
      'the same for the phone of a group, by a tap on a task: until a quality can be typed, ms',
    again: 'the same phone opened again at a task: until a quality can be typed, ms',
    long: 'long tasks (over 50 ms) of the plenary while 29 groups type 58 edits/s',
    longest: 'the longest of them, ms',
    busy: 'main thread of the plenary meanwhile, %',
    perEdit: 'its script for each edit, ms',
    heap: 'heap of the phone’s page after that, MB',
    grows: 'its growth, MB a minute',
  },
  runs: 3,
  unpinned: true,
  run,
};
