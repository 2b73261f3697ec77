import { personId } from '@tdt/shared/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { connect } from '../support/device';
import { example, importFile } from '../support/imports';
import { createMeeting } from '../support/meeting';
import { readPdf } from '../support/pdf';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';

/** What the link of the page leads to, asked for as the browser would. */
async function fetched(page: Page, name: string) {
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  const answer = await page.context().request.get(new URL(href ?? '', page.url()).href);
  expect(answer.status(), name).toBe(200);
  return { pdf: await readPdf(await answer.body()), headers: answer.headers() };
}

test('the facilitators open and download what is to be printed, in French or English, and print the page they look at', async () => {
  const server = await spawnServer({ dir: temporaryFolder() });
  const { created, facilitator } = await createMeeting(server, 'Boucle de l’Essonne');
  await importFile(facilitator, 'members', example('membres.csv'));
  const { staff } = await connect(facilitator);
  const people = [...staff.people.keys()].slice(0, 20).map(personId);
  await facilitator.command('person.present', { people, presence: 'room' });
  await facilitator.command('groups.form', { seed: 3 });

  const page = await openPage(created.links.facilitator, 'console');
  await page.getByRole('button', { name: 'Préparation', exact: true }).click();
  await page
    .getByRole('button', { name: /^Affiches et feuilles à imprimer/ })
    .first()
    .click();
  const french = await fetched(page, 'Ouvrir : Liste d’émargement');
  expect(french.pdf).toMatchObject({ language: 'fr-FR', title: 'Liste d’émargement' });
  await page.getByRole('combobox', { name: 'Langue des documents' }).selectOption('en');
  const english = await fetched(page, 'Télécharger : Déroulé de la réunion');
  expect(english.pdf).toMatchObject({ language: 'en-GB', title: 'Run-sheet of the meeting' });
  expect(english.headers['content-disposition']).toMatch(/^attachment; filename="run-sheet-/);
  await expectAccessible(page, 'what is to be printed');
  await picture(page, 'console-printouts');

  await page.getByRole('button', { name: 'Déroulé', exact: true }).click();
  await page.getByRole('button', { name: /^Profils *, à venir/ }).click();
  await page.getByRole('combobox', { name: 'Groupe : Affiches' }).selectOption('2');
  const { pdf } = await fetched(page, 'Ouvrir : Affiches, groupe 2');
  expect(pdf).toMatchObject({ pages: 1, language: 'fr-FR' });
  expect(pdf.alts[0]).toContain(`/r/${created.code}?g=2`);
  await expectAccessible(page, 'posters beside the groups');
  await picture(page, 'console-posters');

  const printed = await readPdf(await page.pdf({ format: 'A4' }));
  expect(printed.text).toContain('Mise en commun');
  expect(printed.text).not.toMatch(/Télécharger|Ouvrir|Former/);
});
