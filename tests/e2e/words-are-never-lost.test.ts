import { groupRoot } from '@tdt/shared/document/sections';
import { seatId } from '@tdt/shared/ids';
import type { GroupId, PersonId } from '@tdt/shared/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { openPage, picture } from '../support/chromium';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer, temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';
import { adding, openTask } from '../support/phone-page';

async function phoneOf(meeting: TestMeeting, person: PersonId) {
  const { facilitator } = meeting;
  const granted = await facilitator.command('seat.grant', {
    role: 'participant',
    person,
    label: 'Téléphone',
  });
  return { page: await openPage(granted['link']!), seat: seatId(granted['seat']!) };
}

async function startEvening() {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server);
  const group = meeting.groups()[0]!;
  const second = group.members.find((person) => person !== group.rapporteur)!;
  const pen = (...rapporteurs: PersonId[]) =>
    meeting.facilitator.command('rapporteur.name', { group: group.id, rapporteurs });
  return { server, meeting, group, second, pen };
}

function textsOf(device: TestDevice, group: GroupId, meeting: TestMeeting): unknown[] {
  const task = meeting.tasks.find((id) => id === 'luttes')!;
  const root = device.read(groupRoot(group, task, 'qualities'));
  return [...root].filter(([key]) => key.startsWith('t:')).map(([, text]) => text);
}

/** Every text that the page shows, in a field or not, which holds these words. */
const shown = (page: Page, words: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const fields = [...document.querySelectorAll('textarea')].map((field) => field.value);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode())
      if (
        !['TEXTAREA', 'NOSCRIPT', 'TITLE'].includes(walker.currentNode.parentElement?.tagName ?? '')
      )
        texts.push(walker.currentNode.nodeValue ?? '');
    return [...fields, ...texts].filter((text) => text.includes(wanted));
  }, words);

test('a phone that was given the pen while it was away writes as soon as it is back', async () => {
  const { meeting, group, second, pen } = await startEvening();
  const { page } = await phoneOf(meeting, second);
  await page.waitForFunction(() => localStorage.length > 0 && location.pathname.startsWith('/m/'));
  const address = page.url();
  await page.goto('about:blank');
  await pen(second);
  await page.goto(address);
  await openTask(page);
  await adding(page).pressSequentially('Écrit avec le stylo');
  await adding(page).press('Enter');
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  const other = await connect(meeting.agents.get(second)!);
  await waitUntil('the words on another device', () =>
    textsOf(other, group.id, meeting).includes('Écrit avec le stylo'),
  );
  expect(await shown(page, 'Écrit avec')).toEqual(['Écrit avec le stylo']);
});

/** Types the alphabet; goes on once its first letters stand in the field. */
async function startTyping(page: Page, delay: number): Promise<{ typed: Promise<void> }> {
  await page.evaluate(() => {
    addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) document.body.dataset['typed'] = target.value;
    });
  });
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const typing = adding(page).pressSequentially(letters, { delay });
  await page.waitForFunction(() => document.body.dataset['typed']?.startsWith('abcd'));
  // The field may go while one types in it.
  return { typed: typing.catch(() => undefined) };
}

const typedIn = (page: Page) => page.evaluate(() => document.body.dataset['typed'] ?? '');

/** Waits until the panel shows the words to the last letter that the field took. */
async function expectToCopy(page: Page): Promise<void> {
  await page.getByText('Ces lignes n’ont pas pu être envoyées').waitFor();
  const typed = await typedIn(page);
  await page.getByRole('listitem').getByText(typed, { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /^Copier/ }).count()).toBe(1);
}

test('words typed while the pen goes away are shown to be copied, up to the last letter, also after a reload', async () => {
  const { meeting, group, second, pen } = await startEvening();
  const { page } = await phoneOf(meeting, group.rapporteur);
  await openTask(page);
  const { typed } = await startTyping(page, 30);
  await pen(second);
  await typed;
  await adding(page).waitFor({ state: 'detached' });
  await expectToCopy(page);
  await picture(page, 'phone-words-to-copy');
  const words = await typedIn(page);
  await page.reload();
  await page.getByRole('listitem').getByText(words, { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Copier/ }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
  await page.getByRole('button', { name: 'C’est noté' }).click();
  await page.reload();
  await page.getByRole('main').waitFor();
  expect(await shown(page, words)).toEqual([]);
});

test('a pen that goes away and comes back during a word leaves the word whole, once', async () => {
  const { meeting, group, second, pen } = await startEvening();
  const { page } = await phoneOf(meeting, group.rapporteur);
  await openTask(page);
  const { typed } = await startTyping(page, 60);
  await pen(second);
  await pen(group.rapporteur);
  await typed;
  await adding(page).blur();
  const letters = await typedIn(page);
  const other = await connect(meeting.agents.get(group.rapporteur)!);
  await waitUntil('the word', () => textsOf(other, group.id, meeting).includes(letters));
  expect(textsOf(other, group.id, meeting)).toEqual([letters]);
  expect(await shown(page, 'abcd')).toEqual([letters]);
});

test('a seat revoked during a word shows the word to be copied', async () => {
  const { meeting, group } = await startEvening();
  const { page, seat } = await phoneOf(meeting, group.rapporteur);
  await openTask(page);
  const { typed } = await startTyping(page, 30);
  await meeting.facilitator.command('seat.revoke', { seat });
  await typed;
  await page.getByText('Cette place n’existe plus').first().waitFor();
  await expectToCopy(page);
});

test('a rapporteur moved to another group during a word loses none of it', async () => {
  const { meeting, group, second, pen } = await startEvening();
  await pen(group.rapporteur, second);
  const { page } = await phoneOf(meeting, group.rapporteur);
  await openTask(page);
  const { typed } = await startTyping(page, 30);
  const elsewhere = meeting.groups()[1]!;
  await meeting.facilitator.command('group.move', {
    person: group.rapporteur,
    group: elsewhere.id,
  });
  await typed;
  await adding(page).waitFor({ state: 'detached' });
  await expectToCopy(page);
});

test('a browser that throws its storage away while somebody types keeps sending', async () => {
  const { meeting, group } = await startEvening();
  const { page } = await phoneOf(meeting, group.rapporteur);
  await openTask(page);
  await adding(page).pressSequentially('Avant');
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((resolve) => {
        indexedDB.deleteDatabase(name ?? '').onsuccess = resolve;
      });
  });
  await adding(page).pressSequentially(' et après');
  await adding(page).press('Enter');
  const other = await connect(meeting.rapporteur(group.id));
  await waitUntil('the words on another device', () =>
    textsOf(other, group.id, meeting).includes('Avant et après'),
  );
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
});

test('a storage that fails while somebody types holds no word back, and is said to keep nothing', async () => {
  const { meeting, group } = await startEvening();
  const { page } = await phoneOf(meeting, group.rapporteur);
  await openTask(page);
  await adding(page).pressSequentially('Avant');
  await page.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('lost', 'UnknownError');
    };
  });
  await adding(page).pressSequentially(' et après');
  await adding(page).press('Enter');
  const other = await connect(meeting.rapporteur(group.id));
  await waitUntil('the words on another device', () =>
    textsOf(other, group.id, meeting).includes('Avant et après'),
  );
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  await page.context().setOffline(true);
  await adding(page).pressSequentially('Hors réseau');
  await adding(page).blur();
  await page.getByText(/Ce navigateur ne garde rien/).waitFor();
});

test('a page closed within 100 ms after the last letter has sent it', async () => {
  const { meeting, group } = await startEvening();
  const { page } = await phoneOf(meeting, group.rapporteur);
  await openTask(page);
  await adding(page).pressSequentially('Fermé aussitôt');
  await page.close({ runBeforeUnload: true });
  const other = await connect(meeting.rapporteur(group.id));
  await waitUntil('the words on another device', () =>
    textsOf(other, group.id, meeting).includes('Fermé aussitôt'),
  );
});

test('a page left by the back button within 100 ms after the last letter keeps it', async () => {
  const { meeting, group } = await startEvening();
  const { page } = await phoneOf(meeting, group.rapporteur);
  const other = await connect(meeting.rapporteur(group.id));
  const has = (text: string) => () => textsOf(other, group.id, meeting).includes(text);
  await openTask(page);
  await page.evaluate(() => {
    addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement && target.value.endsWith('!')) {
        history.pushState(null, '', '/');
        dispatchEvent(new PopStateEvent('popstate'));
      }
    });
  });
  await adding(page).pressSequentially('Quitté aussitôt!', { delay: 5 });
  await waitUntil('the words on another device', has('Quitté aussitôt!'));
});

test('three deaths of the server while somebody types lose no letter', async () => {
  const dir = temporaryFolder();
  let server = await spawnServer({ dir });
  const meeting = await startMeeting(server);
  const group = meeting.groups()[0]!;
  const { page } = await phoneOf(meeting, group.rapporteur);
  await openTask(page);
  const words = Array.from({ length: 60 }, (_, at) => `m${at}`).join(' ');
  // Each server dies while somebody types and comes back while they go on, whatever a letter takes.
  let typed = 0;
  const type = (letters: number) => {
    const next = words.slice(typed, (typed += letters));
    return adding(page).pressSequentially(next, { timeout: 60_000 });
  };
  for (let death = 0; death < 3; death += 1) {
    await type(20);
    await Promise.all([type(20), server.kill9()]);
    await Promise.all([
      type(20),
      spawnServer({ dir, port: server.port }).then((back) => (server = back)),
    ]);
  }
  await type(words.length);
  await adding(page).press('Enter');
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor({ timeout: 60_000 });
  const other = await connect(meeting.rapporteur(group.id).at(server.origin));
  await waitUntil('every letter', () => textsOf(other, group.id, meeting).includes(words), 30_000);
  expect(textsOf(other, group.id, meeting)).toEqual([words]);
  expect(await shown(page, 'm1 m2')).toEqual([words]);
});

test('two tabs of one seat that write the same entry at once both show every word', async () => {
  const { meeting, group } = await startEvening();
  const { page } = await phoneOf(meeting, group.rapporteur);
  await openTask(page);
  await adding(page).pressSequentially('Base ');
  await adding(page).press('Enter');
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  const two = await page.context().newPage();
  await two.goto(page.url());
  const [mine, yours] = [page, two].map((tab) => tab.getByRole('textbox', { name: 'Qualité 1' }));
  await Promise.all([mine!.click(), yours!.click()]);
  await Promise.all([
    mine!.pressSequentially('111111', { delay: 50 }),
    yours!.pressSequentially('222222', { delay: 50 }),
  ]);
  await Promise.all([mine!.blur(), yours!.blur()]);
  for (const words of ['Base 111111', 'Base 222222'])
    await waitUntil(words, async () => {
      const both = [...(await shown(page, words)), ...(await shown(two, words))];
      return both.includes(words);
    });
});
