import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { installFromDebian } from './debian.mjs';
import { stamp } from './stamp.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Debian's package of Chromium's engine without the parts that draw a window. */
const SHELL = 'chromium-headless-shell';

/** @param {readonly string[]} wanted */
function find(wanted) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders
    .flatMap((folder) => wanted.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** The browser that CHROMIUM_PATH names; empty when it names none. */
const named = () => process.env.CHROMIUM_PATH ?? '';

/** @returns {string | undefined} the browser that CHROMIUM_PATH names, else the first one found */
function findChromium() {
  if (named() !== '') return existsSync(named()) ? named() : undefined;
  return find(names) ?? elsewhere.find((path) => existsSync(path));
}

/** @returns {Promise<string>} the path of a Chromium that the tests can drive */
export async function ensureChromium() {
  if (findChromium() === undefined && named() === '') await installFromDebian('chromium');
  const path = findChromium();
  if (path !== undefined) return path;
  throw new Failure(
    'Les tests ont besoin de Chromium ou de Chrome\u00a0: installez-le, ou donnez son chemin dans CHROMIUM_PATH.',
    'The tests need Chromium or Chrome: install it, or give its path in CHROMIUM_PATH.',
  );
}

/** Ubuntu has no such package. */
function isDebian() {
  const about = '/etc/os-release';
  return existsSync(about) && /^ID=debian$/m.test(readFileSync(about, 'utf8'));
}

/** Asked for in vain once, it is not asked for again by every run. */
const asked = stamp('.cache/headless-shell-asked');

/**
 * What most tests look through, with a quarter less work than the whole browser: the same engine, on Debian. Where it is not, or
 * where CHROMIUM_PATH names a browser, that is the whole one.
 * @param {string} chromium the whole browser
 */
export async function ensureHeadlessShell(chromium) {
  if (named() !== '') return chromium;
  if (find([SHELL]) === undefined && isDebian() && !asked.matches(SHELL)) {
    await installFromDebian(SHELL);
    asked.write(SHELL);
  }
  return find([SHELL]) ?? chromium;
}
