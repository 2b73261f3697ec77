import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { installFromDebian } from './debian.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} the browser that CHROMIUM_PATH names, else the first one found */
function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...elsewhere,
  ].find((path) => existsSync(path));
}

/** @returns {Promise<string>} the path of a Chromium that the tests can drive */
export async function ensureChromium() {
  if (findChromium() === undefined && !process.env.CHROMIUM_PATH)
    await installFromDebian('chromium');
  const path = findChromium();
  if (path !== undefined) return path;
  throw new Failure(
    'Les tests ont besoin de Chromium ou de Chrome\u00a0: installez-le, ou donnez son chemin dans CHROMIUM_PATH.',
    'The tests need Chromium or Chrome: install it, or give its path in CHROMIUM_PATH.',
  );
}
