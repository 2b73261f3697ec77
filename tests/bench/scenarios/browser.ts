import { setTimeout as pause } from 'node:timers/promises';
import { taskId } from '@tdt/shared/ids';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../support/launch';
import { keyToPixel } from '../browser/key-to-pixel';
import {
  fieldOf,
  openPhone,
  openPlenary,
  phoneContext,
  slowDown,
  takeOver,
} from '../browser/pages';
import { TypingGroups } from '../browser/typing-groups';
import { prepareMeeting } from '../load/product-meeting';
import type { PreparedMeeting } from '../load/product-meeting';
import { startServer } from './measure';
import type { RunContext, Scenario } from './scenario';

const TASK = { id: taskId('caisse'), name: 'Caisse départementale' } as const;
const GROUPS = 30;

/** Between two commits of one group that types without a pause. */
const TYPING_MS = 500;

async function begin(origin: string): Promise<PreparedMeeting> {
  const meeting = await prepareMeeting(origin, {
    name: 'browser',
    people: GROUPS * 10,
    seats: 0,
  });
  await meeting.facilitator.command('step.set', { step: 'profiles' });
  await meeting.facilitator.command('screen.show', {
    screen: { view: 'profiles', task: TASK.id },
  });
  meeting.facilitator.close();
  return meeting;
}

/** The others write in the lists of the task that is shown, but for the one that the measured phone writes in. */
const besides = ({ roots }: PreparedMeeting['writers'][number]) =>
  roots.filter((root) => !root.endsWith(`${TASK.id}/qualities`));
const everywhere = ({ roots }: PreparedMeeting['writers'][number]) => [
  ...roots.filter((root) => root.includes(`/${TASK.id}/`)),
  ...roots,
];

/** From the address to a field that can be typed in, on a slow phone with a slow network and nothing kept. */
async function firstLoad(
  browser: Browser,
  meeting: PreparedMeeting,
): Promise<{ join: number; phone: number }> {
  const { created, rapporteurs } = meeting;
  const [, holder] = rapporteurs;
  if (!holder) throw new Error('no phone');
  const timed = async (work: (page: Page) => Promise<void>, seat: boolean) => {
    const context = await phoneContext(browser);
    if (seat) await takeOver(context, holder);
    const page = await context.newPage();
    await slowDown(page);
    const started = performance.now();
    await work(page);
    const ms = performance.now() - started;
    await context.close();
    return ms;
  };
  const join = await timed(async (page) => {
    await page.goto(`${holder.origin}/r/${created.code}`, { waitUntil: 'commit' });
    await page.getByRole('textbox', { name: 'Votre nom' }).fill('Z');
  }, false);
  const phone = await timed(async (page) => {
    await page.goto(`${holder.origin}/m/${holder.seatId}`, { waitUntil: 'commit' });
    await page.getByText(TASK.name).first().click();
    await fieldOf(page).fill('Z');
  }, true);
  return { join, phone };
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

/** Megabytes of a page's heap once garbage is gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

async function run(context: RunContext) {
  const seconds = context.effort.quick ? 10 : 60;
  const server = await startServer(context);
  const browser = await launchChromium();
  try {
    const meeting = await begin(server.origin);
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
    const first = await heapOf(phone);
    const all = await TypingGroups.start(room, writers.slice(1), {
      ...options,
      seed: context.seed + 500,
      roots: everywhere,
    });
    await pause(2000);
    const heard = await underLoad(plenary, seconds, (seconds * 1000 * (GROUPS - 1)) / TYPING_MS);
    const last = await heapOf(phone);
    all.stop();
    return {
      keys: pixel.keys,
      p50: pixel.p50,
      p95: pixel.p95,
      join: load.join,
      phone: load.phone,
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
    phone: 'the same for the phone of a group: until a quality can be typed, ms',
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
