import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, picture } from '../support/chromium';
import { startPreparation, toPoint } from '../support/console-meeting';
import { makeWorkbook } from '../support/workbooks';
import { waitUntil } from '../support/wait';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const MEMBERS = {
  Notice: [['Ce classeur a deux listes.']],
  Anciens: [
    ['Nom', 'Prénom'],
    ['VIEUX', 'Léon'],
  ],
  Membres: [
    ['Patronyme', 'Prénom', 'Groupe', 'E-mail'],
    ['MARTIN', 'Jo', 'GA Port', 'jo@example.invalid'],
    ['PETIT', 'Lou', 'GA Gare', ''],
    ['', 'Sans nom', '', ''],
    ['DURAND', 'Ana', '', 'pas une adresse'],
  ],
};

/** Several sheets: another one is chosen, a column that no rule knows is said by hand, and the lines are read over. */
async function importMembers(page: Page): Promise<void> {
  await page.getByLabel('Choisir un fichier').setInputFiles({
    name: 'membres.xlsx',
    mimeType: XLSX,
    buffer: Buffer.from(makeWorkbook(MEMBERS)),
  });
  await page.getByRole('heading', { name: 'Relire avant d’importer' }).waitFor();
  await page.getByRole('combobox', { name: 'Feuille du classeur' }).selectOption('Membres');
  await page.getByText(/feuille «\sMembres\s»/).waitFor();
  await expectAccessible(page, 'import, a sheet without a column of names');
  await page.getByRole('combobox', { name: 'Nom', exact: true }).selectOption('Patronyme');
  await page.getByRole('button', { name: 'Importer 3 personnes' }).waitFor();
  await page.getByText('Ligne 4', { exact: true }).waitFor();
  await expectAccessible(page, 'import, read over');
  await picture(page, 'console-import-members');
  await page.getByRole('button', { name: 'Importer 3 personnes' }).click();
  await page.getByText('3 personnes ajoutées.').waitFor();
}

/** Lines pasted without titles: a task that is not known is told, and no link is made by the name alone. */
async function pasteCandidacies(page: Page, task: string): Promise<void> {
  await toPoint(page, 'Candidatures');
  await page.getByRole('button', { name: 'Coller des lignes' }).click();
  const lines = [
    'Nom\tPrénom\tTâche\tPrésentation\tE-mail',
    `MARTIN\tJo\t${task}\tJe tiens la caisse depuis trois ans.\tjo@example.invalid`,
    'PETIT\tLou\tTrésorerie\tDisponible le soir.\tautre@example.invalid',
  ];
  await page.getByLabel('Lignes à importer').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Relire ces lignes' }).click();
  await page.getByText('La tâche « Trésorerie »').waitFor();
  await expectAccessible(page, 'import, a task to say');
  await page.getByLabel('Tâche de la réunion pour « Trésorerie »').selectOption({ label: task });
  const confirm = page.getByRole('button', { name: /^Confirmer/ });
  if ((await confirm.count()) > 0) await confirm.first().click();
  await page.getByRole('button', { name: 'Importer 2 candidatures' }).click();
  await page.getByText('2 candidatures ajoutées.').waitFor();
}

test('a workbook of several sheets is read over line by line, a column said by hand; pasted candidacies are linked once confirmed', async () => {
  const { device, openConsole } = await startPreparation('members');
  const page = await openConsole();
  await importMembers(page);
  await waitUntil('the members', () => device.staff.people.size === 3);
  const task = 'Caisse départementale';
  await pasteCandidacies(page, task);
  await page.getByText('1 lien à confirmer').waitFor();
  await expectAccessible(page, 'candidacies, a link to confirm');
  await picture(page, 'console-links');
  const people = () => [...device.staff.people.values()];
  const lou = people().find(({ last, member }) => last === 'PETIT' && member)!;
  expect([...device.meeting!.candidacies.values()].map(({ person }) => person)).not.toContain(
    lou.id,
  );
  await page.getByRole('button', { name: /^C’est la même personne/ }).click();
  await waitUntil('the link', () =>
    [...device.meeting!.candidacies.values()].some(({ person }) => person === lou.id),
  );

  await page.getByText('Lire la présentation').first().click();
  await page.getByText('« Je tiens la caisse depuis trois ans. »').waitFor();
  await page.getByRole('button', { name: /^Modifier… la candidature de Jo Martin/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Présentation').fill('Je compte bien.');
  await dialog.getByRole('switch', { name: 'Membre sortant·e' }).check();
  await expectAccessible(page, 'a candidacy, corrected');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await waitUntil('the correction', () =>
    [...device.meeting!.candidacies.values()].some(
      ({ text, outgoing }) => text === 'Je compte bien.' && outgoing,
    ),
  );
});
