import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** A whole browser, as people have it. */
const WHOLE = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The same engine without the parts that draw a window: a quarter less work. The whole browser, where there is none. */
const WINDOWLESS = [
  process.env['HEADLESS_SHELL_PATH'],
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium-headless-shell',
  ...WHOLE,
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

function launch(paths: readonly (string | undefined)[], more: readonly string[]): Promise<Browser> {
  const executablePath = paths.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium found: set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: [...QUIET, ...more] });
}

/** The Chromium of this machine, whole, without a window. */
export const launchChromium = (more: readonly string[] = []): Promise<Browser> =>
  launch(WHOLE, more);

/** What most tests look through: Chromium’s engine alone, where it is there. */
export const launchEngine = (more: readonly string[] = []): Promise<Browser> =>
  launch(WINDOWLESS, more);
