import { readFileSync } from 'node:fs';
import { templateOf } from '@tdt/shared/template/of-meeting';
import { TemplateSchema } from '@tdt/shared/template/template';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, picture } from '../support/chromium';
import { expectPoint, startPreparation, toPoint } from '../support/console-meeting';
import { waitUntil } from '../support/wait';

const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

/** The form with a period that the date is outside of: it warns, and saves all the same. */
async function fillTheForm(page: Page): Promise<void> {
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await fill('Date de la réunion', '31/02/2030');
  await save(page);
  await page.getByText('Corrigez d’abord les champs signalés.').waitFor();
  await expectAccessible(page, 'meeting form, a day that does not exist');
  await fill('Date de la réunion', '20/12/2030');
  await fill('Heure', '18h30');
  await fill('Premier jour', '01/12/2030');
  await fill('Dernier jour', '13/12/2030');
  await page.getByText(/C’est après la période prévue/).waitFor();
  await expectAccessible(page, 'meeting form, outside the period');
  await save(page);
  await page.getByText('La fiche de la réunion est modifiée.').waitFor();
  await expectPoint(page, 'Réunion et date', /hors de la période prévue/);
  await picture(page, 'console-meeting-form');
}

async function tickTheChecklist(page: Page): Promise<void> {
  await expectPoint(page, 'Événement annoncé', /à confirmer/);
  await toPoint(page, 'Événement annoncé');
  await page.getByRole('checkbox', { name: /L’événement est annoncé/ }).click();
  await expectPoint(page, 'Événement annoncé', /annoncé$/);
  await expectAccessible(page, 'checklist, a point ticked');
}

test('the form of the meeting warns outside its period; two consoles that change the same field choose between their words', async () => {
  const { device, openConsole } = await startPreparation('meeting');
  const page = await openConsole();
  await fillTheForm(page);
  expect(device.meeting?.info).toMatchObject({
    date: '2030-12-20T18:30',
    window: { from: '2030-12-01', to: '2030-12-13' },
  });
  const other = await openConsole();
  await other.getByLabel('Lieu').fill('Gymnase');
  await page.getByLabel('Lieu').fill('Salle des fêtes');
  await save(page);
  await other.getByText('Quelqu’un d’autre vient d’écrire ici').waitFor();
  await other.getByText('Salle des fêtes', { exact: true }).waitFor();
  await expectAccessible(other, 'meeting form, two versions of a field');
  await picture(other, 'console-two-versions');
  const saving = other.getByRole('button', { name: 'Enregistrer', exact: true });
  expect(await saving.getAttribute('aria-disabled'), 'nothing is overwritten unseen').toBe('true');
  await other.getByRole('button', { name: /^Garder la mienne/ }).click();
  await save(other);
  await waitUntil('the words chosen', () => device.meeting?.info.place === 'Gymnase');
  await expect.poll(() => page.getByLabel('Lieu').inputValue()).toBe('Gymnase');
  await tickTheChecklist(page);
});

/** Changes a task, its order and a setting. */
async function editTheMethod(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Modifier : Suivi des luttes' }).click();
  await page.getByLabel('Nom de la tâche').fill('Luttes et solidarités');
  await expectAccessible(page, 'template editor, a task open');
  await page
    .getByRole('button', { name: /^Enregistrer \(/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Monter : Luttes et solidarités' }).click();
  await page.getByText('L’ordre des tâches est changé.').waitFor();
  await page.getByLabel('Noms conseillés').fill('5');
  await page.getByRole('button', { name: 'Enregistrer (Réglages)' }).click();
  await page.getByText('Les réglages sont modifiés.').waitFor();
}

async function replaceTheMethod(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Remplacer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

test('the method is edited, kept as a file and taken back as it was; a file that is wrong changes nothing and says where', async () => {
  const { device, openConsole } = await startPreparation('template');
  const page = await openConsole();
  await editTheMethod(page);
  await waitUntil('the settings', () => device.meeting?.settings.advisedNames === 5);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter en JSON' }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  const kept = TemplateSchema.parse(JSON.parse(text));
  expect(kept.tasks.map(({ label }) => label.fr)).toContain('Luttes et solidarités');

  await page.getByRole('button', { name: /^Reprendre « Association/ }).click();
  await expectAccessible(page, 'template editor, before another one replaces it');
  await replaceTheMethod(page);
  await waitUntil('the other method', () => device.meeting?.tasks.length === 3);
  const file = page.getByLabel('Choisir un modèle (JSON)');
  const give = (name: string, content: string) =>
    file.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await give('faux.json', JSON.stringify({ ...kept, tasks: [{ ...kept.tasks[0], label: 3 }] }));
  await page.getByText(/à corriger dans ce fichier, rien n’a changé/).waitFor();
  await expectAccessible(page, 'template editor, a file that is wrong');
  expect(device.meeting?.tasks.length).toBe(3);
  await give('methode.json', text);
  await replaceTheMethod(page);
  await waitUntil('the method again', () => device.meeting?.tasks.length === 5);
  expect(templateOf(device.meeting!)).toEqual(kept);

  const rapporteur = await openConsole('rapporteur');
  await rapporteur.getByText('Luttes et solidarités').waitFor();
  expect(await rapporteur.getByRole('button', { name: /^Modifier/ }).count()).toBe(0);
  await expectAccessible(rapporteur, 'the method, read by the rapporteur');
});
