import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PersonId } from '@tdt/shared/ids';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { createMeeting, startMeeting } from '../support/meeting';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';

/** The file that a link of the page gives. */
async function downloaded(page: Page, link: string): Promise<string> {
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  return readFileSync(await (await file).path(), 'utf8');
}

test('a facilitator gives a person the file of what is kept of them, then erases them, and goes on', async () => {
  const server = await spawnServer({ dir: temporaryFolder() });
  const { created, facilitator } = await createMeeting(server, 'Boucle de l’Essonne');
  await facilitator.command('person.add', {
    first: 'Odile',
    last: 'BRÉHAT',
    gender: 'F',
    origin: null,
  });
  await facilitator.command('person.add', {
    first: 'Karim',
    last: 'LE GOFF',
    gender: 'M',
    origin: null,
  });
  const link = created.links.facilitator.replace(/^https?:\/\/[^/]+/, server.origin);
  const page = await openPage(link, 'console');

  await page.getByRole('button', { name: 'Membres', exact: false }).first().click();
  await page.getByRole('button', { name: /^Modifier Odile/ }).click();
  const dialog = page.getByRole('dialog');
  const text = await downloaded(page, 'Exporter les données de cette personne');
  expect(text).toContain('BRÉHAT');
  expect(text).not.toContain('LE GOFF');
  await expectAccessible(page, 'console, the data of a person');
  await picture(page, 'console-data-of-a-person');

  await dialog.getByRole('button', { name: 'Effacer les données de cette personne' }).click();
  await page.getByText(/Rien ne permet de revenir en arrière/).waitFor();
  await expectAccessible(page, 'console, erasing a person');
  await picture(page, 'console-erasing-a-person');
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  // The meeting is a new one for every device; the console comes back to it by itself.
  await page.getByRole('button', { name: /^Modifier Karim/ }).waitFor();
  await page.getByRole('button', { name: /^Modifier Odile/ }).waitFor({ state: 'detached' });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a rapporteur on their phone and somebody who follows each take the file of what is kept of themself', async () => {
  const server = await spawnServer({ dir: temporaryFolder() });
  const meeting = await startMeeting(server, 4);
  const { facilitator, members } = meeting;
  const [group] = meeting.groups();
  const rapporteur = members.find(({ id }) => id === group?.rapporteur);
  const follower = members.find(({ id }) => id !== group?.rapporteur);
  if (!rapporteur || !follower) throw new Error('Nobody sits in the group.');
  const open = async ({ id }: { id: PersonId }) => {
    const granted = await facilitator.command('seat.grant', {
      role: 'participant',
      person: id,
      label: 'Téléphone',
    });
    return openPage(granted['link'] ?? '');
  };

  const phone = await open(rapporteur);
  await phone.getByRole('heading', { name: 'Vos données' }).scrollIntoViewIfNeeded();
  await picture(phone, 'phone-own-data');
  await expectAccessible(phone, 'phone, own data');
  const own = await downloaded(phone, 'Télécharger mes données (.json)');
  expect(own).toContain(rapporteur.last);
  expect(own).not.toContain(follower.last);

  const page = await open(follower);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Your data' }).scrollIntoViewIfNeeded();
  await picture(page, 'follower-own-data');
  await expectAccessible(page, 'follower, own data');
  const theirs = await downloaded(page, 'Download my data (.json)');
  expect(theirs).toContain(follower.last);
  expect(theirs).not.toContain(rapporteur.last);
});
