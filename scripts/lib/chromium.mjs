import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { capture, run } from './run.mjs';

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

/** @param {string} command @param {readonly string[]} args */
async function succeeds(command, args) {
  try {
    return (await capture(command, args)).code === 0;
  } catch {
    return false;
  }
}

/** Debian and Ubuntu, as root or with a sudo that asks nothing: the only case where we install. */
async function installChromium() {
  if (!(await succeeds('apt-get', ['--version']))) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !(await succeeds('sudo', ['-n', 'true']))) return;
  console.log('Installation de Chromium… / Installing Chromium…');
  /** @param {string[]} args */
  const apt = (args) =>
    isRoot
      ? run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
      : run('sudo', ['-n', 'apt-get', ...args]);
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', 'chromium']);
}

/** @returns {Promise<string>} the path of a Chromium that the tests can drive */
export async function ensureChromium() {
  if (findChromium() === undefined && !process.env.CHROMIUM_PATH) await installChromium();
  const path = findChromium();
  if (path !== undefined) return path;
  throw new Failure(
    'Les tests ont besoin de Chromium ou de Chrome\u00a0: installez-le, ou donnez son chemin dans CHROMIUM_PATH.',
    'The tests need Chromium or Chrome: install it, or give its path in CHROMIUM_PATH.',
  );
}
