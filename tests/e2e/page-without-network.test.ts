import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupRoot } from '@tdt/shared/document/sections';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { NetworkProxy } from '../support/network-proxy';
import { startServer, temporaryFolder } from '../support/server';
import { waitUntil } from '../support/wait';
import { adding, tapTask } from '../support/phone-page';

/** A group's phone, in a browser that reaches the server through a network that can be cut. */
async function startEvening(clientDir: string) {
  const server = await startServer({ clientDir });
  const meeting = await startMeeting(server);
  await meeting.facilitator.command('step.set', { step: 'profiles' });
  const network = await NetworkProxy.start(server.port);
  const group = meeting.groups()[0]!;
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: group.rapporteur,
    label: 'Téléphone',
  });
  const link = granted['link']!.replace(server.origin, network.origin);
  const other = await connect(meeting.rapporteur(group.id));
  const root = groupRoot(
    group.id,
    meeting.tasks.find((id) => id === 'luttes')!,
    'qualities',
  );
  const texts = () =>
    [...other.read(root)].filter(([key]) => key.startsWith('t:')).map(([, text]) => text);
  const erase = () => meeting.facilitator.request('DELETE', `/api/meetings/${meeting.created.id}`);
  return { link, network, texts, erase };
}

async function add(page: Page, words: string): Promise<void> {
  await adding(page).pressSequentially(words);
  await adding(page).press('Enter');
}

/** The names of the builds that this browser keeps whole, or is making. */
const builds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('tdt-page-')));

/** Waits until the page is kept: the worker is active and serves this page. */
const kept = (page: Page) =>
  waitUntil('the worker', () =>
    page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated'),
  );

/** Whether these words are on the page or anywhere in what this browser keeps. */
const keeps = (page: Page, words: string): Promise<boolean> =>
  page.evaluate(async (wanted) => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const stored = [localStorage, sessionStorage].flatMap((one) => Object.values(one).map(String));
    const shown = [...document.querySelectorAll('textarea')].map(({ value }) => value);
    const all = [document.body.innerText, ...stored, ...shown].join();
    return all.includes(wanted) || names.some((name) => name !== 'tdt:probe');
  }, words);

async function expectForgotten(page: Page, network: NetworkProxy, words: string): Promise<void> {
  await page.getByText('This meeting no longer exists').waitFor();
  await waitUntil('nothing kept', async () => !(await keeps(page, words)));
  network.cut();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await keeps(page, words)).toBe(false);
}

/** The paths of all that the worker keeps. */
const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

/** What Chromium says against installing the page. */
async function hindrances(page: Page): Promise<unknown[]> {
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A page of a test always has this one: a browser that does not name it did not judge at all.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toContain('in-incognito');
  return installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
}

test('after thirty minutes without network, a reload and a closed tab, each word arrives once; erased, none is left', async () => {
  const { link, network, texts, erase } = await startEvening(builtClient());
  const page = await openPage('about:blank', 'phone', { whole: true });
  await page.clock.install();
  await page.goto(link);
  await tapTask(page);
  await add(page, 'Avec le réseau');
  await waitUntil('the first words', () => texts().length === 1);
  await page.clock.runFor(3_000);
  await kept(page);
  expect(await hindrances(page)).toEqual([]);

  network.cut();
  await add(page, 'Sans réseau');
  await page.clock.fastForward('30:00');
  await page.reload();
  await page.getByText('Sans réseau').waitFor();
  await add(page, 'Après le rechargement');
  await page.clock.runFor(6_000);
  await adding(page).blur();
  await page.getByText(/gardé sur ce téléphone\s\(2\)/).waitFor();
  await picture(page, 'phone-reloaded-without-network');
  await expectAccessible(page, 'a phone reloaded without network');

  // The other language was kept too.
  await page.getByRole('button', { name: /^Retour au groupe/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: /^Back to/ }).click();
  await page.getByRole('textbox', { name: 'Add a quality' }).waitFor();
  const address = page.url();
  await page.close();

  const again = await page.context().newPage();
  await again.goto(address);
  const box = again.getByRole('textbox', { name: 'Add a quality' });
  await box.pressSequentially('Dans un nouvel onglet');
  await box.press('Enter');
  network.up();
  await again.getByText(/^Saved \d\d:\d\d/).waitFor({ timeout: 30_000 });
  await waitUntil('all the words', () => texts().length === 4);
  expect(texts().sort()).toEqual([
    'Après le rechargement',
    'Avec le réseau',
    'Dans un nouvel onglet',
    'Sans réseau',
  ]);

  // Nothing of the meeting is in what the worker keeps.
  const paths = await keptPaths(again);
  expect(
    paths.filter((path) => !/^\/(assets\/[\w.-]+|icon\.svg|manifest\.webmanifest)?$/.test(path)),
  ).toEqual([]);

  // The meeting is erased: the page says so, and the worker that goes on serving it brings nothing back.
  await erase();
  await expectForgotten(again, network, 'Sans réseau');
});

/** What the build is made of, in a folder of its own that can be replaced under the server. */
function copyOfTheBuild(): string {
  const dir = temporaryFolder();
  cpSync(builtClient(), dir, { recursive: true });
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    if (/\.(br|gz)$/.test(name)) rmSync(join(dir, name));
  return dir;
}

/** Puts another build in place: the page says which, the English words have gone, the worker has what `digestOf` is of. */
function nextBuild(dir: string, version: string, digestOf?: string): void {
  const page = readFileSync(join(builtClient(), 'index.html'), 'utf8').replace(
    '</head>',
    `<meta name="build" content="${version}" /></head>`,
  );
  writeFileSync(join(dir, 'index.html'), page);
  const english = readdirSync(join(dir, 'assets')).filter((name) =>
    readFileSync(join(dir, 'assets', name), 'latin1').includes('otherLanguage:`Fran'),
  );
  for (const name of english) rmSync(join(dir, 'assets', name));
  const worker = readFileSync(join(builtClient(), 'sw.js'), 'utf8');
  const digest = createHash('sha256')
    .update(digestOf ?? page)
    .digest('hex');
  const files = /const BUILD = (\{.*\});\n/.exec(worker)![1]!;
  const build = JSON.parse(files) as { version: string; files: [string, string?][] };
  const gone = new Set(english.map((name) => `/assets/${name}`));
  build.version = version;
  build.files = build.files
    .filter(([path]) => !gone.has(path))
    .map(([path, known]) => (path === '/' ? [path, digest] : known ? [path, known] : [path]));
  writeFileSync(
    join(dir, 'sw.js'),
    worker.replace(files, () => JSON.stringify(build)),
  );
}

/** Looks for another worker, as the browser does at each visit; gives what became of it. */
const update = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker | null>((resolve) => {
      registration.addEventListener('updatefound', () => resolve(registration.installing));
    });
    await registration.update().catch(() => undefined);
    const worker = await found;
    return new Promise<string>((resolve) => {
      const look = () => {
        if (worker?.state === 'activated' || worker?.state === 'redundant') resolve(worker.state);
      };
      worker?.addEventListener('statechange', look);
      look();
    });
  });

test('another build takes over at the next load, whole; an open page keeps its own files; half a build is none', async () => {
  const dir = copyOfTheBuild();
  const { link, network } = await startEvening(dir);
  const page = await openPage(link);
  await page.getByText('Suivi des luttes').first().waitFor();
  await kept(page);
  const [first] = await builds(page);

  nextBuild(dir, 'second');
  expect(await update(page)).toBe('activated');
  expect(await builds(page)).toEqual([first, 'tdt-page-second']);
  // This page is still of the first build: its English words are no longer on the server.
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Français' }).waitFor();
  const build = () =>
    page.evaluate(
      () => document.querySelector('meta[name=build]')?.getAttribute('content') ?? null,
    );
  expect(await build()).toBeNull();
  await page.reload();
  expect(await build()).toBe('second');

  // The worker of the third is there before its page is: a page and files of two builds are never kept together.
  nextBuild(dir, 'third', 'the page of another build');
  expect(await update(page)).toBe('redundant');
  network.cut();
  await page.reload();
  expect(await build()).toBe('second');
  expect(await builds(page)).not.toContain('tdt-page-third');
});
