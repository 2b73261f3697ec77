import { groupRoot } from '@tdt/shared/document/sections';
import { taskId } from '@tdt/shared/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { openPage } from '../support/chromium';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { NetworkProxy } from '../support/network-proxy';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';
import { adding, openTask } from '../support/phone-page';

/** Set to wait as long as a real network is gone and there again, in place of turning the page's clock: three minutes. */
const TRUE_PACE = process.env['TRUE_PACE'] !== undefined;

async function startEvening() {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server);
  await meeting.facilitator.command('step.set', { step: 'profiles' });
  const network = await NetworkProxy.start(server.port);
  const group = meeting.groups()[0]!;
  const phoneLink = async () => {
    const person = group.rapporteur;
    const payload = { role: 'participant', person, label: 'Téléphone' } as const;
    const { link = '' } = await meeting.facilitator.command('seat.grant', payload);
    return link.replace(/^https?:\/\/[^/]+/, network.origin);
  };
  const other = await connect(meeting.rapporteur(group.id));
  const root = groupRoot(group.id, taskId('luttes'), 'qualities');
  const texts = () =>
    [...other.read(root)].filter(([key]) => key.startsWith('t:')).map(([, text]) => String(text));
  return { meeting, network, phoneLink, texts };
}

/** Lets this much time of the page go by: its timers, and nothing else, believe in it. */
async function pass(page: Page, ms: number): Promise<void> {
  if (TRUE_PACE) await page.waitForTimeout(ms);
  else await page.clock.runFor(ms);
}

/** Keeps all that the page says of its connection, in order, each once. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const look = () => {
      const parts = document.querySelectorAll('[role=status], [role=alert], [role=alertdialog]');
      for (const part of parts) {
        const words = part.textContent.replace(/\d\d:\d\d/, '').trim();
        if (words && said.at(-1) !== words) said.push(words);
      }
      if (/Hors ligne|Reconnexion/.test(document.body.innerText)) said.push('ALARM');
    };
    const options = { childList: true, subtree: true, characterData: true };
    new MutationObserver(look).observe(document.body, options);
  });
const heard = (page: Page) =>
  page.evaluate(() => [...new Set((window as unknown as { said: string[] }).said)]);

/** The field that has the focus, and where its caret stands. */
const held = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) return null;
    return { value: field.value, caret: field.selectionStart };
  });

test('a network that is gone for two seconds in every twenty takes neither caret nor word, and raises no alarm', async () => {
  const { network, phoneLink, texts } = await startEvening();
  const page = await openPage('about:blank');
  if (!TRUE_PACE) await page.clock.install();
  await page.goto(await phoneLink());
  await openTask(page);
  await adding(page).pressSequentially('Sait ');
  await adding(page).press('Enter');
  const line = page.getByRole('textbox', { name: 'Qualité 1' });
  await line.click();
  await line.press('End');
  await listen(page);
  let words = 'Sait ';
  for (let drop = 0; drop < (TRUE_PACE ? 9 : 5); drop += 1) {
    const [before, during, after] = [`avant${drop} `, `sans${drop} `, `après${drop} `];
    await page.keyboard.type(before);
    network.cut();
    await page.keyboard.type(during);
    await pass(page, 2_000);
    network.up();
    await page.keyboard.type(after);
    words += before + during + after;
    expect(await held(page)).toEqual({ value: words, caret: words.length });
    await waitUntil(
      'the words on another device',
      () => texts().some((text) => text.trim() === words.trim()),
      15_000,
    );
    await pass(page, 18_000);
  }
  expect(texts().map((text) => text.trim())).toEqual([words.trim()]);
  expect(network.opened).toBeGreaterThan(5);
  expect(await heard(page)).toEqual(expect.arrayContaining(['Enregistré']));
  expect((await heard(page)).filter((one) => !/^Enregistr(é|ement…)$/.test(one))).toEqual([]);
}, 240_000);

/** What a tab in the background is told, and how it is told that it is looked at again. */
function hideable(): void {
  let state = 'visible';
  Object.defineProperty(document, 'visibilityState', { get: () => state });
  Object.defineProperty(document, 'hidden', { get: () => state === 'hidden' });
  Object.assign(window, {
    show: (next: string) => {
      state = next;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  });
}
const show = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((next) => (window as unknown as { show: (to: string) => void }).show(next), state);

/** Sleeps for an hour of its own clock while the network lets go of it without a word, and is looked at again. */
async function sleeper(link: string, size: 'phone' | 'plenary') {
  const page = await openPage('about:blank', size, { before: hideable });
  await page.clock.install();
  await page.goto(link);
  const devtools = await page.context().newCDPSession(page);
  return {
    page,
    falls: async () => {
      await show(page, 'hidden');
      await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    },
    wakes: async () => {
      await devtools.send('Page.setWebLifecycleState', { state: 'active' });
      // It slept: its clock went on, what it was to do did not.
      await page.clock.setSystemTime(Date.now() + 3_600_000);
      await show(page, 'visible');
    },
  };
}

test('a phone, the screen of the room and a follower that slept for an hour, their connections dead, show where the room is as soon as they are looked at', async () => {
  const { meeting, network, phoneLink } = await startEvening();
  const { facilitator, created } = meeting;
  await facilitator.command('screen.show', { screen: { view: 'text', step: 'profiles' } });
  const home = meeting.members.find(({ id }) =>
    meeting.groups().every(({ rapporteur }) => rapporteur !== id),
  )!;
  const { link: follow = '' } = await facilitator.command('seat.grant', {
    role: 'participant',
    person: home.id,
    label: 'Maison',
  });
  const onNetwork = (link: string) => link.replace(/^https?:\/\/[^/]+/, network.origin);
  const phone = await sleeper(await phoneLink(), 'phone');
  const screen = await sleeper(onNetwork(created.links.plenary), 'plenary');
  const follower = await sleeper(onNetwork(follow), 'phone');
  await phone.page.getByText('Profils', { exact: true }).first().waitFor();
  await screen.page.getByRole('heading', { name: 'Les profils' }).waitFor();
  await follower.page.getByRole('heading', { name: 'Profils', exact: true }).waitFor();
  const all = [phone, screen, follower];
  for (const one of all) await one.falls();

  network.vanish();
  await facilitator.command('step.set', { step: 'proposals' });
  await facilitator.command('screen.show', { screen: { view: 'text', step: 'proposals' } });

  const began = performance.now();
  for (const one of all) await one.wakes();
  await Promise.all([
    phone.page.getByText('Propositions', { exact: true }).first().waitFor(),
    screen.page.getByRole('heading', { name: 'Les propositions' }).waitFor(),
    follower.page.getByRole('heading', { name: 'Propositions', exact: true }).waitFor(),
  ]);
  console.log(`back after ${Math.round(performance.now() - began)} ms`);
});

const clocks = {
  ahead: () => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 600_000;
  },
  behind: () => {
    const now = Date.now.bind(Date);
    Date.now = () => now() - 600_000;
  },
};

test('clocks that are ten minutes ahead or behind show the same countdown on phone, screen of the room and console', async () => {
  const { meeting, phoneLink } = await startEvening();
  await meeting.facilitator.command('timer.set', { action: 'start', minutes: 20 });
  const { links } = meeting.created;
  const kinds = [
    ['phone', await phoneLink(), clocks.ahead],
    ['plenary', links.plenary, clocks.ahead],
    ['console', links.facilitator, clocks.behind],
  ] as const;
  for (const [size, link, before] of kinds) {
    const page = await openPage(link, size, { before });
    const left = size === 'phone' ? /\b(19|20)\smin/ : /\b(19:[0-5]\d|20:00|20\smin|19\smin)/;
    await page.getByText(left).first().waitFor();
  }
});

test('a browser whose storage is full writes on, says that it keeps nothing, and loses no word that it could send', async () => {
  const { phoneLink, texts } = await startEvening();
  const page = await openPage(await phoneLink());
  await openTask(page);
  await adding(page).pressSequentially('Avec de la place');
  await adding(page).press('Enter');
  await waitUntil('the first words', () => texts().length === 1);
  await page.evaluate(() => {
    // As a full disk does: the request is taken, and the transaction comes to nothing.
    for (const name of ['add', 'put'] as const) {
      const held = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, name);
      const write = held?.value as (...args: unknown[]) => IDBRequest;
      Object.defineProperty(IDBObjectStore.prototype, name, {
        value: function (this: IDBObjectStore, ...args: unknown[]) {
          const request = Reflect.apply(write, this, args);
          this.transaction.abort();
          return request;
        },
      });
    }
    let size = 4_000_000;
    for (let at = 0; size > 0; at += 1)
      try {
        localStorage.setItem(`full-${at}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
  });
  await adding(page).pressSequentially('Sans place');
  await adding(page).press('Enter');
  await waitUntil('the words on another device', () => texts().length === 2);
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  await page.context().setOffline(true);
  await adding(page).pressSequentially('Ni place ni réseau');
  await adding(page).press('Enter');
  await adding(page).blur();
  await page.getByText(/Ce navigateur ne garde rien/).waitFor();
  await page.context().setOffline(false);
  await waitUntil('the last words', () => texts().length === 3, 20_000);
  expect(texts().sort()).toEqual(['Avec de la place', 'Ni place ni réseau', 'Sans place']);
});
