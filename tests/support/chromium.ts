import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { axeViolations } from './axe';
import { launchChromium } from './launch';

const here = dirname(fileURLToPath(import.meta.url));
/** Screenshots of the last run: build output, not kept in the repository. */
const OUTPUT = join(here, '../output');

/** The sizes at which the surfaces are judged. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  plenary: { width: 1920, height: 1080 },
  console: { width: 1440, height: 900 },
} as const;

let browser: Promise<Browser> | null = null;
let pages = 0;

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
  browser ??= launchChromium();
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
  const found = await axeViolations(page);
  expect({ where, found }).toEqual({ where, found: [] });
}
