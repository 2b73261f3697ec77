import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { createMeeting } from '../support/meeting';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';

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
  const file = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Exporter les données de cette personne' }).click();
  const text = readFileSync(await (await file).path(), 'utf8');
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
