import {
  appendEntry,
  editEntry,
  moveEntry,
  readList,
  removeEntry,
} from '@tdt/shared/document/list';
import type { RootWrite } from '@tdt/shared/document/roots';
import { groupRoot } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { openPage } from '../support/chromium';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';
import { tapTask } from '../support/phone-page';

async function startEvening() {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server);
  await meeting.facilitator.command('step.set', { step: 'profiles' });
  const group = meeting.groups()[0]!;
  const other = await connect(meeting.rapporteur(group.id));
  const root = groupRoot(
    group.id,
    meeting.tasks.find((id) => id === 'luttes')!,
    'qualities',
  );
  const list = () => readList(other.read(root));
  const write = (...writes: RootWrite[]) => other.write(...writes);
  const append = (text: string) =>
    write(...appendEntry(root, other.read(root), entryId(text), text));
  return { meeting, group, root, other, list, write, append };
}

/** Where the field that has the focus stands on the screen, and its caret. */
const held = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) return null;
    const { top } = field.getBoundingClientRect();
    return {
      top: Math.round(top),
      value: field.value,
      caret: [field.selectionStart, field.selectionEnd],
    };
  });

/** What the phone shows of the list, awaited. */
const awaited = (page: Page) => {
  const shows = (words: string, shown: boolean) =>
    waitUntil(`${words} on the phone`, () =>
      page.evaluate(
        ([text, wanted]) =>
          [...document.querySelectorAll('textarea')].some(({ value }) => value === text) === wanted,
        [words, shown] as const,
      ),
    );
  const order = (words: string, at: number) =>
    waitUntil(`${words} at place ${at}`, () =>
      page.evaluate(
        ([text, place]) => document.querySelectorAll('textarea')[place]?.value === text,
        [words, at] as const,
      ),
    );
  return { shows, order };
};

test('what others insert, remove, move and write in the same list moves neither the field nor its caret', async () => {
  const { meeting, group, root, other, list, write, append } = await startEvening();
  for (let at = 0; at < 14; at += 1) append(`entree${at}`);
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: group.rapporteur,
    label: 'Téléphone',
  });
  const page = await openPage(granted['link']!);
  await tapTask(page);
  const field = page.getByRole('textbox', { name: 'Qualité 8', exact: true });
  await field.click();
  await field.press('End');
  for (let back = 0; back < 3; back += 1) await field.press('ArrowLeft');
  await page.evaluate(() => window.scrollTo({ top: 260, behavior: 'instant' }));
  const before = await held(page);
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(before).toMatchObject({ value: 'entree7', caret: [4, 4] });

  const { shows, order } = awaited(page);
  const up = (id: string, times: number) => {
    for (let time = 0; time < times; time += 1)
      write(...moveEntry(root, other.read(root), entryId(id), -1));
  };

  // Below: the page does not even scroll.
  append('en-bas');
  await shows('en-bas', true);
  expect(await held(page)).toEqual(before);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  // Above: three are inserted, one is removed, another changes places, one grows to several lines.
  for (const words of ['dessus-un', 'dessus-deux', 'dessus-trois']) {
    append(words);
    up(words, list().length);
  }
  await order('dessus-trois', 0);
  expect(await held(page)).toEqual(before);
  write(...removeEntry(root, entryId('entree2')));
  await shows('entree2', false);
  expect(await held(page)).toEqual(before);
  up('entree5', 4);
  await order('entree5', 3);
  expect(await held(page)).toEqual(before);
  up('entree12', list().length);
  await order('entree12', 0);
  expect(await held(page)).toEqual(before);
  const long = 'Une longue phrase qui tient sur plusieurs lignes. '.repeat(4).trim();
  write(...editEntry(root, other.read(root), entryId('entree4'), long));
  await shows(long, true);
  expect(await held(page)).toEqual(before);
  // And one types on where one was.
  await page.keyboard.type('X');
  expect(await field.inputValue().catch(() => '')).not.toBe('');
  await waitUntil('the letter in its place', () => list().some(({ text }) => text === 'entrXee7'));
});

test('the screen is kept awake while the page is seen, let go when it is hidden, and asked for again', async () => {
  const { meeting, group } = await startEvening();
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: group.rapporteur,
    label: 'Téléphone',
  });
  const page = await openPage(granted['link']!, 'phone', {
    before: () => {
      const locks: string[] = [];
      Object.assign(window, { locks });
      let hidden = false;
      Object.assign(window, {
        see: (seen: boolean) => {
          hidden = !seen;
          document.dispatchEvent(new Event('visibilitychange'));
        },
      });
      Object.defineProperty(document, 'visibilityState', {
        get: () => (hidden ? 'hidden' : 'visible'),
      });
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: (kind: string) => {
            locks.push(`asked ${kind}`);
            const lock = new EventTarget();
            return Promise.resolve(
              Object.assign(lock, {
                release: () => {
                  locks.push('released');
                  return Promise.resolve();
                },
              }),
            );
          },
        },
      });
    },
  });
  const locks = () => page.evaluate(() => (window as unknown as { locks: string[] }).locks);
  const see = (seen: boolean) =>
    page.evaluate((to) => (window as unknown as { see: (s: boolean) => void }).see(to), seen);
  await page.getByText('Suivi des luttes').first().waitFor();
  await waitUntil('the lock', async () => (await locks()).at(-1) === 'asked screen');
  await see(false);
  await waitUntil('its release', async () => (await locks()).at(-1) === 'released');
  await see(true);
  await waitUntil('the lock again', async () => (await locks()).at(-1) === 'asked screen');
  const asked = (await locks()).filter((one) => one.startsWith('asked')).length;
  const released = (await locks()).filter((one) => one === 'released').length;
  expect(asked - released).toBe(1);
});

test('a follower wanders and returns; ten moves of the room are told politely and not ten times', async () => {
  const { meeting } = await startEvening();
  const rapporteurs = new Set(meeting.groups().map(({ rapporteur }) => rapporteur));
  const member = meeting.members.find(({ id }) => !rapporteurs.has(id))!;
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: member.id,
    label: 'Maison',
  });
  const page = await openPage('about:blank');
  await page.clock.install();
  await page.goto(granted['link']!);
  await page.getByText('Vous suivez la plénière').waitFor();
  const announced = page.locator('p.visually-hidden[role=status]').first();
  await announced.waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const line = document.querySelector('p.visually-hidden[role=status]');
    if (line)
      new MutationObserver(() => said.push(line.textContent)).observe(line, {
        ...{ childList: true, characterData: true, subtree: true },
      });
  });
  const steps = ['candidacies', 'proposals', 'candidacies', 'profiles', 'candidacies'] as const;
  for (const step of [...steps, ...steps]) await meeting.facilitator.command('step.set', { step });
  await page.getByRole('heading', { level: 2, name: 'Candidatures' }).waitFor();
  await page.clock.runFor(12_000);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.length).toBeGreaterThan(0);
  expect(said.length).toBeLessThanOrEqual(3);
  expect(said.at(-1)).toContain('Candidatures');
  // Polite: nothing of it interrupts.
  expect(
    await announced.evaluate((line) => line.closest('[aria-live=assertive], [role=alert]')),
  ).toBeNull();

  await page
    .getByRole('combobox', { name: 'Regarder' })
    .selectOption({ label: 'Suivi des luttes' });
  await page.getByRole('contentinfo').getByText('La salle en est à').waitFor();
  await page.getByRole('button', { name: 'Revenir au direct' }).click();
  await page.getByText('Vous suivez la plénière').waitFor();
  await page.getByRole('heading', { level: 2, name: 'Candidatures' }).waitFor();
});
