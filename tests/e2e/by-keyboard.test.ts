import type { PersonId } from '@tdt/shared/ids';
import { personId, taskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { openPage } from '../support/chromium';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const TASK = taskId('luttes');
type Role = 'button' | 'link' | 'textbox' | 'radio';

/** Somebody without a mouse: Tab, Enter, Space and letters. After each press the focus must be somewhere. */
class Keyboard {
  constructor(
    readonly page: Page,
    readonly where: string,
  ) {}

  /** Goes from stop to stop with Tab, as far as a round of the page may take. */
  async to(role: Role, name: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole(role, { name, exact: typeof name === 'string' });
    await wanted.first().waitFor();
    for (let stop = 0; stop < 200; stop += 1) {
      const found = await wanted.evaluateAll((all) =>
        all.some((one) => one === document.activeElement),
      );
      if (found) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${this.where}: Tab does not reach the ${role} ${String(name)}`);
  }

  async press(key: 'Enter' | 'Space' | 'Escape'): Promise<void> {
    await this.page.keyboard.press(key);
    await this.holds(`after ${key}`);
  }

  async act(role: Role, name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(role, name);
    await this.press(key);
  }

  async write(name: string | RegExp, text: string): Promise<void> {
    await this.to('textbox', name);
    await this.page.keyboard.type(text);
  }

  /** The focus is on something that is there, now or as soon as the page has changed. */
  async holds(when: string): Promise<void> {
    const held = this.page.waitForFunction(
      () => document.activeElement !== null && document.activeElement !== document.body,
      undefined,
      { timeout: 5_000 },
    );
    await held.catch(() => {
      throw new Error(`${this.where}: the focus is lost ${when}`);
    });
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
    await this.holds(`once ${String(text)} is there`);
  }
}

async function create(origin: string): Promise<void> {
  const keys = new Keyboard(await openPage(`${origin}/new`, 'console'), 'create');
  await keys.write('Titre', 'Assemblée de rentrée');
  await keys.act('button', 'Créer la réunion');
  await keys.sees('La réunion est créée');
  await keys.act('link', 'Ouvrir la console');
  await keys.sees('Préparation');
}

/** Two candidates of the other group, and somebody new to write for the first one. */
async function prepare(meeting: TestMeeting): Promise<{ writer: PersonId; names: string[] }> {
  const [, other] = meeting.groups();
  const turn = (person: PersonId) => meeting.members.findIndex(({ id }) => id === person) % 2;
  const pair = [0, 1].map((gender) => other!.members.find((person) => turn(person) === gender)!);
  for (const person of pair) await meeting.candidacy(TASK, person);
  const added = await meeting.facilitator.command('person.add', {
    first: 'Zoé',
    last: 'CLAVIER',
    origin: null,
    gender: 'F',
  });
  const people = await waitUntil('the candidates', () => {
    const all = pair.map((id) => meeting.console.meeting?.people.get(id));
    return all.every((one) => one !== undefined) ? all : null;
  });
  await meeting.facilitator.command('step.set', { step: 'proposals' });
  return {
    writer: personId(added['person'] ?? ''),
    names: people.map((one) => displayName(one)),
  };
}

async function join(meeting: TestMeeting, origin: string, writer: PersonId): Promise<Keyboard> {
  const page = await openPage(`${origin}/r/${meeting.created.code}`);
  const keys = new Keyboard(page, 'join');
  await keys.write(/Votre nom/, 'Zoé');
  await keys.to('radio', /Zoé/);
  await keys.press('Space');
  await keys.act('button', 'Entrer dans la réunion');
  await waitUntil('the seat', () => page.url().includes('/m/'));
  const [group] = meeting.groups();
  await meeting.facilitator.command('group.move', { person: writer, group: group!.id });
  await meeting.facilitator.command('rapporteur.name', { group: group!.id, rapporteurs: [writer] });
  return new Keyboard(page, 'phone');
}

async function writeAndReport(keys: Keyboard, names: readonly string[]): Promise<void> {
  await keys.page.getByRole('button', { name: /Appeler/ }).waitFor();
  await keys.act('button', /Suivi des luttes/);
  await keys.act('button', /^Profils/);
  await keys.write('Ajouter une qualité', 'Garde son calme');
  await keys.press('Enter');
  await keys.act('button', /^Proposition/);
  await keys.act('radio', /Un binôme, avec accord/, 'Space');
  for (const [at, name] of names.entries()) {
    await keys.act('button', at === 0 ? /Choisir la première/ : /Choisir la deuxième/);
    await keys.act('button', new RegExp(name));
  }
  await keys.sees('Parité respectée');
  await keys.act('button', 'Faire remonter');
  await keys.sees(/^Remontée à/);
}

async function revealCheckAct(meeting: TestMeeting): Promise<void> {
  const page = await openPage(meeting.created.links.facilitator, 'console');
  const keys = new Keyboard(page, 'console');
  await keys.act('button', /Passer à la mise en commun/);
  await keys.act('button', /Suivi des luttes/);
  await keys.act('button', /^Révéler… Suivi|^Révéler…/);
  await keys.act('button', /^Révéler$/);
  await keys.act('button', /^Ouvrir la vérification : /);
  await keys.sees(/Vérification à voix haute/);
  await keys.act('button', /Ajouter une réserve/);
  await keys.act('button', /désigner ce binôme/i);
  await waitUntil('the act', () => meeting.console.meeting?.decisions.get(TASK));
  await keys.holds('after the act');
  await keys.act('button', /Passer à la clôture/);
  await keys.act('button', 'Remontées');
  await keys.sees('Les remontées');
}

test('a meeting goes by keyboard alone from its creation to the report, and the focus is never lost', async () => {
  const server = await startServer({ clientDir: builtClient() });
  await create(server.origin);
  const meeting = await startMeeting(server);
  const { writer, names } = await prepare(meeting);
  const phone = await join(meeting, server.origin, writer);
  await writeAndReport(phone, names);
  await revealCheckAct(meeting);
  expect(meeting.console.meeting?.decisions.get(TASK)).toMatchObject({ kind: 'designated' });
}, 180_000);
