import type { PersonId } from '@tdt/shared/ids';
import { taskId } from '@tdt/shared/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { tapTask } from '../support/phone-page';

const TASK = taskId('luttes');

/** Twelve members, two of them candidates; pages of a rapporteur, a follower, a candidate, the screen and the console. */
async function startRoom() {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server, 12);
  const { facilitator, created } = meeting;
  const [a, b] = [meeting.members[0]!.id, meeting.members[1]!.id];
  for (const person of [a, b]) await meeting.candidacy(TASK, person);
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: TASK, confirm: true });
  const pens = meeting.groups().map(({ rapporteur }) => rapporteur);
  const others = meeting.members.map(({ id }) => id).filter((id) => id !== a && id !== b);
  const pen = pens.find((person) => person !== a && person !== b)!;
  const [reader, ...crowd] = others.filter((id) => !pens.includes(id));
  for (const person of crowd.slice(0, 2))
    await facilitator.command('person.edit', { person, noPhone: true });
  const pageOf = async (person: PersonId) => {
    const grant = { role: 'participant', person, label: '' } as const;
    return openPage((await facilitator.command('seat.grant', grant))['link']!);
  };
  return {
    meeting,
    crowd,
    phone: await pageOf(pen),
    follower: await pageOf(reader!),
    candidate: await pageOf(a),
    plenary: await openPage(created.links.plenary, 'plenary'),
    console: await openPage(created.links.facilitator, 'console'),
  };
}

type Room = Awaited<ReturnType<typeof startRoom>>;

/** The rapporteur types while the check opens: the field keeps its focus, its place and its words. */
async function openWhileTyping({ phone, console, candidate, follower }: Room): Promise<void> {
  await tapTask(phone);
  const field = phone.getByRole('textbox').first();
  await field.fill('Bonne connais');
  const before = await field.boundingBox();
  await console
    .getByRole('button', { name: /Suivi des luttes/ })
    .first()
    .click();
  const other = console.getByText('Un autre binôme');
  await other.click();
  for (const [at, name] of ['Première personne', 'Deuxième personne'].entries())
    await console.getByRole('combobox', { name: new RegExp(name) }).selectOption({ index: at + 1 });
  await console.getByRole('button', { name: /^Par téléphone.*ouvrir/ }).click();
  await phone.getByRole('button', { name: 'Répondre' }).waitFor();
  expect(await field.evaluate((element) => document.activeElement === element)).toBe(true);
  expect(await field.boundingBox()).toEqual(before);
  await field.pressSequentially('sance');
  await expectAccessible(phone, 'phone, a check while typing');
  await picture(phone, 'check-phone-typing');
  await phone.getByRole('button', { name: 'Répondre' }).click();
  await phone.getByRole('button', { name: 'Plus tard' }).click();
  await phone.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  expect(await field.inputValue()).toBe('Bonne connaissance');
  await candidate.getByText(/vous ne répondez pas/).waitFor();
  await follower.getByRole('dialog').waitFor();
}

async function choose(page: Page, kind: string): Promise<void> {
  await page.getByRole('dialog').getByText(kind, { exact: true }).click();
}

async function answer({ phone, follower, plenary, console }: Room): Promise<void> {
  await choose(follower, 'Opposition');
  const send = follower.getByRole('button', { name: 'Envoyer ma réponse' });
  await send.click();
  await follower.getByText(/Une opposition se motive/).waitFor();
  await follower.getByRole('textbox', { name: /argument/ }).fill('Le week-end ne suffit pas.');
  await expectAccessible(follower, 'follower, the card of a check');
  await picture(follower, 'check-follower-card');
  await send.click();
  await follower.getByText(/Votre réponse de .*opposition/).waitFor();
  // Without network the answer waits on the phone, and leaves by itself.
  await phone.getByRole('button', { name: 'Répondre' }).click();
  await phone.context().setOffline(true);
  await choose(phone, 'Adhésion');
  await phone.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await phone.getByText(/Envoi de votre réponse|gardée sur ce téléphone/).waitFor();
  await phone.context().setOffline(false);
  await phone.getByText(/Votre réponse de .*adhésion/).waitFor({ timeout: 45_000 });
  await plenary.getByText(/2\s*réponses/).waitFor();
  expect(await plenary.getByText('opposition', { exact: true }).count()).toBe(0);
  await console
    .getByText(/2 réponses sur 10/)
    .last()
    .waitFor();
  await picture(plenary, 'check-plenary-open');
  await expectAccessible(plenary, 'plenary, a check by phone');
}

/** Those without a phone, as numbers, and the others' answers. */
async function fillIn({ meeting, crowd, console }: Room): Promise<void> {
  await console.getByRole('button', { name: 'En nombre…' }).click();
  await console.getByRole('dialog').getByRole('spinbutton', { name: 'Adhésions' }).fill('3');
  await console.getByText('2 personnes sans téléphone au plus.').waitFor();
  await console.getByRole('dialog').getByRole('spinbutton', { name: 'Adhésions' }).fill('2');
  await expectAccessible(console, 'console, people without a phone');
  await console.getByRole('button', { name: 'Enregistrer' }).click();
  const [check] = [...(meeting.console.meeting?.checks.keys() ?? [])];
  for (const person of crowd.slice(2, 5))
    await meeting.agents
      .get(person)!
      .send('check.answer', { check, kind: 'reservation', text: '', showName: false });
  await console
    .getByText(/7 réponses sur 10/)
    .last()
    .waitFor();
  await picture(console, 'check-console-open');
}

async function closeAndAct({ console, plenary, follower }: Room): Promise<void> {
  await console.getByRole('button', { name: 'Clore le tour' }).click();
  await plenary.getByText('À discuter').first().waitFor();
  // Taken back within ten seconds, and closed again.
  await console.getByRole('button', { name: /Annuler/ }).click();
  await plenary.getByText(/7\s*réponses/).waitFor();
  await console.getByRole('button', { name: 'Clore le tour' }).click();
  await console.locator('li', { hasText: 'Le week-end ne suffit pas' }).last().waitFor();
  await console
    .getByRole('button', { name: /^Projeter «\sLe week-end ne suffit pas/ })
    .last()
    .click();
  await plenary
    .getByText(/Le week-end ne suffit pas/)
    .first()
    .waitFor();
  await expectAccessible(plenary, 'plenary, the gauge');
  await expectAccessible(console, 'console, a closed round');
  await picture(plenary, 'check-plenary-gauge');
  await picture(console, 'check-console-closed');
  await follower.getByRole('button', { name: 'Lever…' }).click();
  await expectAccessible(follower, 'follower, lifting');
  await follower.getByRole('button', { name: 'Lever mon opposition' }).click();
  await follower.getByText('À discuter').first().waitFor();
  await console
    .getByText(/Levée par son auteur·e/)
    .first()
    .waitFor();
  await picture(follower, 'check-follower-closed');
  await console.getByRole('button', { name: /Désigner ce binôme…/ }).click();
  await console.getByText('Donnez la raison d’aller contre la lecture.').first().waitFor();
  await expectAccessible(console, 'console, an act against the reading');
  await picture(console, 'check-console-against');
  await console
    .getByRole('textbox', { name: 'Raison d’aller contre la lecture' })
    .fill('La salle l’a demandé à voix haute.');
  await console.getByRole('dialog').getByRole('button', { name: 'Désigner ce binôme' }).click();
  await plenary.getByText('Binôme désigné').waitFor();
  await plenary.getByText(/À discuter.*sur 7/).waitFor();
  await picture(plenary, 'check-plenary-act');
}

test('a check by phone, from the card to the act, on phones, console, screen and from home', async () => {
  const room = await startRoom();
  await openWhileTyping(room);
  await answer(room);
  await fillIn(room);
  await closeAndAct(room);
  const { meeting } = room;
  expect(meeting.console.meeting?.decisions.get(TASK)?.againstReading).toEqual({
    reason: 'La salle l’a demandé à voix haute.',
  });
}, 180_000);
