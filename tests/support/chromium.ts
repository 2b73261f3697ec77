import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { axeViolations } from './axe';
import { launchChromium, launchEngine } from './launch';

const here = dirname(fileURLToPath(import.meta.url));
/** Screenshots of the last run: build output, not kept in the repository. */
const OUTPUT = join(here, '../output');

/** The sizes at which the surfaces are judged. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  plenary: { width: 1920, height: 1080 },
  console: { width: 1440, height: 900 },
} as const;

/** The files of a worker share its browsers, which end with it; each page has a context of its own. */
const browsers: { engine?: Promise<Browser>; whole?: Promise<Browser> } = {};
let pages = 0;

function browserFor(whole: boolean): Promise<Browser> {
  if (whole) return (browsers.whole ??= launchChromium());
  return (browsers.engine ??= launchEngine());
}

export interface PageOptions extends BrowserContextOptions {
  /** Runs in the page before anything of it: to take away what a browser may not have. */
  readonly before?: () => void;
  /** In a whole browser: for what Chromium's engine alone does not do, as judging whether a page can be installed. */
  readonly whole?: boolean;
}

/** A page in a browser of its own (its cookies, its storage). Any error of the page fails the test. */
export async function openPage(
  url: string,
  size: keyof typeof SIZES = 'phone',
  { before, whole = false, ...options }: PageOptions = {},
): Promise<Page> {
  const browser = await browserFor(whole);
  const look = { viewport: SIZES[size], locale: 'fr-FR', timezoneId: 'Europe/Paris' };
  const context = await browser.newContext({ ...look, ...options });
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
