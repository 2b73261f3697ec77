import { groupRoot } from '@tdt/shared/document/sections';
import type { Storage } from '@tdt/server/storage/storage';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { damageUpdates } from '../support/damage';
import { connect } from '../support/device';
import { fillingDisk } from '../support/filling-disk';
import type { FillingDisk } from '../support/filling-disk';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer, temporaryFolder } from '../support/server';
import { runOperation, spawnServer } from '../support/spawned-server';
import { textsOf } from '../support/typist';
import { waitUntil } from '../support/wait';
import { adding, openTask } from '../support/phone-page';

const saved = (page: Page) => page.getByText(/^Enregistré \d\d:\d\d/);

async function phoneOf(meeting: TestMeeting): Promise<Page> {
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: meeting.groups()[0]!.rapporteur,
    label: 'Téléphone',
  });
  const page = await openPage(granted['link']!);
  await openTask(page);
  return page;
}

async function add(page: Page, text: string): Promise<void> {
  await adding(page).fill(text);
  await adding(page).press('Enter');
}

const rootOf = (meeting: TestMeeting) =>
  groupRoot(
    meeting.groups()[0]!.id,
    meeting.tasks.find((task) => task === 'luttes')!,
    'qualities',
  );

test('on a full disk the phone says “Enregistrement…” and keeps every word; with room again each arrives once', async () => {
  const dir = temporaryFolder();
  let filling: FillingDisk | undefined;
  const wrap = (storage: Storage) => (filling = fillingDisk(dir, storage)).storage;
  const server = await startServer({ dir, clientDir: builtClient(), wrap });
  const disk = filling!;
  const meeting = await startMeeting(server);
  const page = await phoneOf(meeting);
  await add(page, 'Avant le disque plein');
  await saved(page).waitFor();
  await disk.fill();
  const texts = Array.from({ length: 20 }, (_, at) =>
    `Mot ${at} ${'très long '.repeat(25)}`.trim(),
  );
  for (const text of texts) await add(page, text);
  await waitUntil('the disk to say no, again', () => disk.refusals() > 3);
  await page.getByText('Enregistrement…').first().waitFor();
  expect(await saved(page).count()).toBe(0);
  await page.getByText(texts[19]!).first().waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'phone-disk-full');
  const refused = await meeting.facilitator.request('POST', '/api/meetings', {
    title: 'Une autre',
  });
  expect(refused.status).toBe(507);
  expect(refused.body).toMatchObject({
    error: { message: expect.stringContaining('ne peut plus enregistrer') },
  });
  // Sent away, the phone comes back ever more slowly: a full disk is not helped by a storm.
  meeting.console.close();
  meeting.facilitator.close();
  const [since, before] = [performance.now(), disk.refusals()];
  await waitUntil('four more attempts', () => disk.refusals() >= before + 4, 30_000);
  expect(performance.now() - since).toBeGreaterThan(2000);

  await disk.makeRoom();
  await saved(page).waitFor({ timeout: 30_000 });
  const other = await connect(meeting.rapporteur(meeting.groups()[0]!.id));
  expect(textsOf(other, rootOf(meeting)).sort()).toEqual(
    ['Avant le disque plein', ...texts].sort(),
  );
});

test('a meeting whose data are damaged says so and what to do, others go on, and a backup heals it', async () => {
  const dir = temporaryFolder();
  const first = await spawnServer({ dir });
  const [broken, whole] = [await startMeeting(first), await startMeeting(first)];
  const page = await phoneOf(broken);
  await add(page, 'Avant les dégâts');
  await saved(page).waitFor();
  const backup = `${temporaryFolder()}/sauvegarde.sqlite`;
  expect((await runOperation(dir, ['backup', backup])).code).toBe(0);
  await first.kill9();
  damageUpdates(dir, broken.created.id);
  await add(page, 'Après les dégâts');

  const server = await spawnServer({ dir, port: first.port });
  await page.getByText(/ne peut plus être lue sur le serveur/).waitFor({ timeout: 30_000 });
  await page.getByText(/rétablir la dernière sauvegarde/).waitFor();
  await page.getByText('Après les dégâts').first().waitFor();
  await expectAccessible(page, 'phone, damaged meeting');
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'phone-damaged');
  for (const [locale, words] of [
    ['fr', 'rétablir la dernière sauvegarde'],
    ['en', 'restore the last backup'],
  ] as const) {
    const path = `/api/seats/${broken.facilitator.seatId}?locale=${locale}`;
    const { status, body } = await broken.facilitator.request('GET', path);
    expect(status).toBe(503);
    expect(body).toMatchObject({
      error: { code: 'storage_damaged', message: expect.stringContaining(words) },
    });
  }
  expect(await whole.facilitator.send('step.set', { step: 'frame' })).toMatchObject({ ok: true });

  expect((await runOperation(dir, ['restore', backup])).code).toBe(0);
  await page.getByText(/ne peut plus être lue sur le serveur/).waitFor({
    state: 'detached',
    timeout: 40_000,
  });
  // A restored meeting is a new epoch: what was not sent is shown, to be copied.
  await page.getByText('Avant les dégâts').first().waitFor();
  await page.getByText('Après les dégâts').first().waitFor();
  expect(server.process.exitCode).toBeNull();
});
