import { groupRoot } from '@tdt/shared/document/sections';
import { taskId } from '@tdt/shared/ids';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { NetworkProxy } from '../support/network-proxy';
import { adding, openTask } from '../support/phone-page';
import { temporaryFolder } from '../support/server';
import { runOperation, spawnServer } from '../support/spawned-server';
import { textsOf } from '../support/typist';
import { waitUntil } from '../support/wait';

async function add(page: Page, words: string): Promise<void> {
  await adding(page).fill(words);
  await adding(page).press('Enter');
}

test('a backup restored while a phone wrote without network: its words are shown to be copied, on a page that its worker kept, and are mixed into nothing', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const meeting = await startMeeting(server);
  const group = meeting.groups()[0]!;
  const root = groupRoot(group.id, taskId('luttes'), 'qualities');
  const network = await NetworkProxy.start(server.port);
  const { link = '' } = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: group.rapporteur,
    label: 'Téléphone',
  });
  const page = await openPage(link.replace(server.origin, network.origin));
  await openTask(page);
  await add(page, 'Avant la sauvegarde');
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  await waitUntil('the worker', () =>
    page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated'),
  );
  const backup = join(temporaryFolder(), 'sauvegarde.sqlite');
  expect((await runOperation(dir, ['backup', backup])).code).toBe(0);

  network.cut();
  await add(page, 'Sans réseau');
  await page.reload();
  await page.getByText('Sans réseau').first().waitFor();
  await add(page, 'Après le rechargement');
  const before = meeting.rapporteur(group.id).seat!.epoch;
  expect((await runOperation(dir, ['restore', backup])).code).toBe(0);
  const agent = meeting.rapporteur(group.id);
  await waitUntil('the server is back in another time', async () => {
    const seat = await agent.refresh().catch(() => null);
    return seat !== null && seat.epoch !== before;
  });
  network.up();
  // As a device says it: without, the next attempt comes a few seconds later.
  await page.evaluate(() => dispatchEvent(new Event('online')));

  await page.getByText('Ces lignes n’ont pas pu être envoyées').waitFor({ timeout: 30_000 });
  const toCopy = page.getByRole('alert').getByRole('listitem');
  await waitUntil('both to be copied', async () => (await toCopy.count()) === 2);
  await picture(page, 'phone-restored-while-away');
  await expectAccessible(page, 'a phone after a backup was restored');
  const other = await connect(agent);
  await waitUntil('what the backup held', () => textsOf(other, root).length === 1);
  expect(textsOf(other, root)).toEqual(['Avant la sauvegarde']);

  // Still there after another reload; once noted, in no copy any more.
  await page.reload();
  await toCopy.getByText('Sans réseau', { exact: true }).waitFor();
  await toCopy.getByText('Après le rechargement', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'C’est noté' }).click();
  await add(page, 'De nouveau en réunion');
  await waitUntil('the next words', () => textsOf(other, root).length === 2);
  expect(textsOf(other, root).sort()).toEqual(['Avant la sauvegarde', 'De nouveau en réunion']);
  await page.reload();
  await page.getByText('De nouveau en réunion').first().waitFor();
  expect(await page.getByText('Sans réseau').count()).toBe(0);
});
