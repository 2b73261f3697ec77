import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage } from './chromium';
import { connect } from './device';
import { createMeeting } from './meeting';
import { temporaryFolder } from './server';
import { spawnServer } from './spawned-server';

/** A meeting on a server of its own, and its console opened in Chromium at a point of the preparation. */
export async function startPreparation(point: string) {
  const server = await spawnServer({ dir: temporaryFolder() });
  const { created, facilitator } = await createMeeting(server, 'Assemblée de la boucle');
  const device = await connect(facilitator);
  const local = (link: string) => link.replace(/^https?:\/\/[^/]+/, server.origin);
  const openConsole = async (
    role: 'facilitator' | 'rapporteur' = 'facilitator',
    at = point,
  ): Promise<Page> => {
    const page = await openPage(local(created.links[role]), 'console');
    await page.waitForURL(/\/m\//);
    await page.goto(`${page.url().split('?')[0] ?? ''}?tab=prepare&point=${at}`);
    return page;
  };
  return { server, created, facilitator, device, openConsole };
}

/** Goes to a point of the preparation by the checklist, as it is called there. */
export const toPoint = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

/** What a point of the checklist says. */
export const expectPoint = async (page: Page, name: string, words: RegExp): Promise<void> => {
  const line = page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });
  await line.filter({ hasText: words }).waitFor();
  expect(await line.count()).toBe(1);
};
