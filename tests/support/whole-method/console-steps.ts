import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { SpawnedServer } from '../spawned-server';

const EXAMPLES = join(dirname(fileURLToPath(import.meta.url)), '../../../examples');

/** The link of another seat, on the address by which the test reaches the server. */
export const local = (server: SpawnedServer, link: string): string =>
  link.replace(/^https?:\/\/[^/]+/, server.origin);

/** Fills the form of creation, keeps the links that the page shows, and opens the console. */
async function create(page: Page) {
  await page.getByRole('textbox', { name: 'Titre' }).fill('Boucle départementale de l’Essonne');
  await page.getByRole('button', { name: 'Créer la réunion' }).click();
  const link = (name: string) => page.getByRole('textbox', { name }).inputValue();
  const links = {
    facilitator: await link('Lien d’animation'),
    plenary: await link('Lien de l’écran'),
    rapporteur: await link('Lien de rapporteur·e de la réunion'),
    join: await link('Lien pour rejoindre'),
  };
  await page.getByRole('link', { name: 'Ouvrir la console' }).click();
  return links;
}

async function importFile(page: Page, section: string, file: string, button: RegExp) {
  await page
    .getByRole('button', { name: new RegExp(`^${section}`) })
    .first()
    .click();
  await page.locator('input[type=file]').setInputFiles(join(EXAMPLES, file));
  await page.getByRole('button', { name: button }).click();
}

/** A meeting with the 57 members and the 19 candidacies of the example files, as a facilitator makes it. */
export async function createAndImport(
  console: Page,
  onMembers: () => Promise<void> = () => Promise.resolve(),
) {
  const links = await create(console);
  await importFile(console, 'Membres', 'membres.csv', /Importer 57/);
  await console.getByText('Liste des membres (57)').first().waitFor();
  await onMembers();
  await importFile(console, 'Candidatures', 'candidatures.csv', /Importer 19/);
  await console.getByText('19 candidatures ajoutées').waitFor();
  return links;
}

/** Moves the meeting on by the button that names the next step. */
export const nextStep = (console: Page, title: string): Promise<void> =>
  console.getByRole('button', { name: new RegExp(`Passer .*${title}`, 'i') }).click();
