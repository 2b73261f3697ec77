import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
/** Screenshots of the last run: build output, not kept in the repository. */
const OUTPUT = join(here, '../output');

const CANDIDATES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The sizes at which the surfaces are judged. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  plenary: { width: 1920, height: 1080 },
  console: { width: 1440, height: 900 },
} as const;

let browser: Promise<Browser> | null = null;
let pages = 0;

function launch(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium found: set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: QUIET });
}

afterAll(async () => {
  const running = browser;
  browser = null;
  await (await running)?.close();
});

export interface PageOptions extends BrowserContextOptions {
  /** Runs in the page before anything of it: to take away what a browser may not have. */
  readonly before?: () => void;
}

/** A page in a browser of its own (its cookies, its storage). Any error of the page fails the test. */
export async function openPage(
  url: string,
  size: keyof typeof SIZES = 'phone',
  { before, ...options }: PageOptions = {},
): Promise<Page> {
  browser ??= launch();
  const context = await (
    await browser
  ).newContext({ viewport: SIZES[size], locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const number = (pages += 1);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(page, `failed-${number}-${size}`);
    await context.close();
    if (errors[0]) throw errors[0];
  });
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  return page;
}

/** Keeps a picture of the page for whoever wants to look. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
}

/** No axe-core violation on the page as it is, in the rules of WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // A view that is still fading in has no contrast of its own yet.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity,
      ),
  );
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
  }));
  expect({ where, found }).toEqual({ where, found: [] });
}
