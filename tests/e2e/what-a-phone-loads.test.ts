import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { personId } from '@tdt/shared/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { openPage, picture } from '../support/chromium';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { openTask } from '../support/phone-page';

/** `docs/adr/0013`: JavaScript and CSS, gzip, until the first field can be typed in. */
const BUDGET = 170_000;

const gzipped = (path: string): number =>
  gzipSync(readFileSync(join(builtClient(), path)), { level: 9 }).length;

/** What a page can be used by, as it is found in its document. */
const SHOWN = {
  name: 'input[name=name]',
  field: '[data-field$="/qualities/+"]',
  switch: '[role=switch]',
} as const;

/**
 * Counts what a page asks for until something is there to be used: the files and their weight as gzip. The page's own
 * clock says what came before, so that a slow machine, on which we look later, counts no more than a quick one.
 */
async function scales(page: Page) {
  await page.addInitScript((selectors) => {
    const at: Record<string, number> = {};
    Object.assign(window, { shownAt: at });
    new MutationObserver(() => {
      for (const [what, selector] of Object.entries(selectors))
        if (!(what in at) && document.querySelector(selector)) at[what] = performance.now();
    }).observe(document, { childList: true, subtree: true });
  }, SHOWN);
  return async (what: string, until: keyof typeof SHOWN): Promise<number> => {
    const files = await page.evaluate((shown) => {
      const { shownAt } = window as unknown as { shownAt: Record<string, number> };
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\.(js|css)$/.test(name) && startTime <= shownAt[shown]!)
        .map(({ name }) => new URL(name).pathname);
    }, until);
    const weight = [...new Set(files)].reduce((sum, path) => sum + gzipped(path), 0);
    console.log(`${what}: ${weight} bytes (gzip) in ${new Set(files).size} files`);
    expect(weight).toBeGreaterThan(50_000);
    return weight;
  };
}

/** Counts what a person does; focusing a field is a tap. */
function hand(page: Page) {
  let taps = 0;
  let keys = 0;
  return {
    tap: async (target: ReturnType<Page['getByRole']>) => {
      taps += 1;
      await target.tap();
    },
    type: async (target: ReturnType<Page['getByRole']>, text: string) => {
      keys += text.length;
      // What has the focus takes the keys; nothing is focused on the way.
      await expect
        .poll(() => target.evaluate((field) => field === document.activeElement))
        .toBe(true);
      await page.keyboard.type(text);
    },
    count: () => ({ taps, keys }),
  };
}

async function startEvening() {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server);
  await meeting.facilitator.command('step.set', { step: 'profiles' });
  return { server, meeting, group: meeting.groups()[0]! };
}

test('from the code to the first word of a group: the name and three taps, under the weight of a phone', async () => {
  const { server, meeting, group } = await startEvening();
  // Somebody of the list who was ticked at their table, and now takes their phone.
  const { facilitator } = meeting;
  const added = await facilitator.command('person.add', {
    ...{ first: 'Zoé', last: 'ROY', origin: null, gender: 'F' },
  });
  const zoe = personId(added['person']!);
  await facilitator.command('person.present', { people: [zoe], presence: 'room', noPhone: true });
  await facilitator.command('group.move', { person: zoe, group: group.id });
  await facilitator.command('rapporteur.name', { group: group.id, rapporteurs: [zoe] });
  const page = await openPage('about:blank', 'phone', { hasTouch: true, isMobile: true });
  const weigh = await scales(page);
  await page.goto(`${server.origin}/r/${meeting.created.code}`);
  const name = page.getByRole('textbox', { name: 'Votre nom' });
  await name.waitFor();
  const joining = await weigh('join', 'name');
  const { tap, type, count } = hand(page);
  await tap(name);
  await type(name, 'Zoé');
  const naming = count();
  await tap(page.getByRole('radio', { name: /^Zoé Roy/ }));
  await tap(page.getByRole('button', { name: 'Entrer dans la réunion' }));
  await tap(page.getByRole('button', { name: /^Reprendre/ }));
  const field = page.getByRole('textbox', { name: 'Ajouter une qualité' });
  await type(field, 'P');
  const total = await weigh(
    'from the code to the first word, follower’s page fetched ahead',
    'field',
  );
  const done = count();
  await picture(page, 'join-first-word');
  console.log(
    `taps: ${done.taps} of which ${naming.taps} for the name; keys: ${naming.keys} for the name`,
  );
  expect(done.taps - naming.taps).toBeLessThanOrEqual(3);
  expect(naming).toEqual({ taps: 1, keys: 3 });
  expect(joining).toBeLessThanOrEqual(115_000);
  expect(total).toBeLessThanOrEqual(205_000);
});

/** The phone of a group's rapporteur, at a task. */
async function phoneAtTask(): Promise<Page> {
  const { meeting, group } = await startEvening();
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: group.rapporteur,
    label: 'Téléphone',
  });
  const first = await openPage(granted['link']!);
  await openTask(first);
  return first;
}

test('a phone that is opened again at its task is under its budget; its words are all there without what comes later', async () => {
  const first = await phoneAtTask();
  const storageState = await first.context().storageState();
  const page = await openPage('about:blank', 'phone', { storageState });
  const weigh = await scales(page);
  // The rest of the words never comes, nor its looks: what is on the page must do without.
  const rest = /\/assets\/(phone-(?!first|page)[^/]*\.js|later-parts-[^/]*\.css)$/;
  await page.route(rest, (route) => route.abort());
  await page.goto(first.url());
  await page.getByRole('textbox', { name: 'Ajouter une qualité' }).fill('Écoute');
  expect(await weigh('phone', 'field')).toBeLessThanOrEqual(BUDGET);
  const keys = () =>
    page.evaluate(() => {
      const names = [...document.querySelectorAll('[aria-label]')].map(
        (one) => one.ariaLabel ?? '',
      );
      const texts = document.body.innerText.split('\n');
      return [...names, ...texts].filter((text) => /^[a-z]\w*(\.\w+)+$/i.test(text.trim()));
    });
  expect(await keys()).toEqual([]);
  // A part that cannot come says so in its place; the page around it stays.
  await page.getByRole('button', { name: /^Candidatures/ }).click();
  await page.getByText('Cette partie n’est pas encore sur cet appareil').waitFor();
  await picture(page, 'phone-part-missing');
  await page.unroute(rest);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await page.getByText('L’étude reste dans votre groupe.').waitFor();
  // The bundler asks once for a style sheet: the page asks again for what did not come.
  const looks = () =>
    page.evaluate(() =>
      [...document.styleSheets].some((sheet) => {
        try {
          return sheet.href?.includes('/later-parts-') === true && sheet.cssRules.length > 0;
        } catch {
          // A sheet that did not come has no rules to read.
          return false;
        }
      }),
    );
  expect(await looks()).toBe(true);
  await page.getByRole('button', { name: /^Retour au groupe/ }).click();
  expect(await keys()).toEqual([]);
});

test('a phone that has nothing yet asks for its document once, before its page is there, and what is typed is saved', async () => {
  const first = await phoneAtTask();
  const cookies = await first.context().cookies();
  const page = await openPage('about:blank', 'phone', { storageState: { cookies, origins: [] } });
  const sent: string[][] = [];
  const received: number[] = [];
  page.on('websocket', (socket) => {
    if (!socket.url().includes('/sync/')) return;
    const frames: string[] = [];
    sent.push(frames);
    expect(socket.url()).toMatch(/&deflate=1$/);
    socket.on('framereceived', ({ payload }) => received.push(Number(payload[0])));
    socket.on('framesent', ({ payload }) =>
      frames.push(Buffer.from(payload).subarray(0, 3).toString('hex')),
    );
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(first.url());
  const field = page.getByRole('textbox', { name: 'Ajouter une qualité' });
  await field.fill('Écoute');
  await page.getByText('Enregistré').first().waitFor();
  // The question (step 1) and, before any other word, the answer to the server’s own.
  expect(sent.map(([step1, step2]) => [step1, step2])).toEqual([['000001', '000102']]);
  // One answer came compressed: all that the page shows.
  expect(received.filter((type) => type === 101)).toHaveLength(1);
  const [, id = ''] = /\/m\/([^/?]+)/.exec(first.url()) ?? [];
  expect(asked.filter((path) => path === `/api/seats/${id}`)).toHaveLength(1);
  await first.bringToFront();
  await expect.poll(() => first.getByText('Écoute').count()).toBe(1);
});

test('a phone whose compressed document arrives damaged asks for it again as it is', async () => {
  const first = await phoneAtTask();
  const cookies = await first.context().cookies();
  const page = await openPage('about:blank', 'phone', { storageState: { cookies, origins: [] } });
  const opened: string[] = [];
  await page.routeWebSocket(/\/sync\//, (socket) => {
    opened.push(new URL(socket.url()).searchParams.get('deflate') ?? 'plain');
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const isDeflated = typeof message !== 'string' && message[0] === 101;
      socket.send(isDeflated ? Buffer.of(101, 1, 2, 3) : message);
    });
  });
  await page.goto(first.url());
  await page.getByRole('textbox', { name: 'Ajouter une qualité' }).fill('Écoute');
  await page.getByText('Enregistré').first().waitFor();
  expect(opened).toEqual(['1', 'plain']);
});

test('a follower’s page is lighter still with less data: no font, nothing fetched ahead; without JavaScript the page says what is needed', async () => {
  const { meeting } = await startEvening();
  const member = meeting.members.find(
    ({ id }) => !meeting.groups().some((g) => g.rapporteur === id),
  )!;
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: member.id,
    label: 'Maison',
  });
  const page = await openPage('about:blank');
  const weigh = await scales(page);
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.woff2')) fonts.push(request.url());
  });
  await page.goto(granted['link']!);
  const less = page.getByRole('switch', { name: /Consommer moins de données/ });
  await less.waitFor();
  // By the secret link, hence with the page that opens it.
  expect(await weigh('follower', 'switch')).toBeLessThanOrEqual(180_000);
  expect(fonts.length).toBeGreaterThan(0);
  await less.check();
  await picture(page, 'follower-low-data');
  const address = page.url();
  const storageState = await page.context().storageState();
  const cookies = await page.context().cookies();
  // Chosen on the page, or asked of every page by the person's browser.
  for (const saves of [false, true]) {
    const state = saves ? { cookies, origins: [] } : storageState;
    const low = await openPage('about:blank', 'phone', { storageState: state });
    const devtools = await low.context().newCDPSession(low);
    await devtools.send('Emulation.setDataSaverOverride', { dataSaverEnabled: saves });
    const asked: string[] = [];
    low.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await low.goto(address);
    await low.getByRole('switch', { name: /Consommer moins de données/, checked: true }).waitFor();
    expect(asked.filter((path) => /\.(woff2|png|jpg|webp)$|sw\.js/.test(path))).toEqual([]);
  }

  const without = await openPage(address, 'phone', { javaScriptEnabled: false });
  const said = await without.locator('noscript').innerText();
  expect(said).toContain('Cette page a besoin de JavaScript.');
  expect(said).toContain('This page needs JavaScript.');
  await picture(without, 'page-without-javascript');
});
