import { groupRoot } from '@tdt/shared/document/sections';
import type { GroupId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { builtClient } from '../support/built-client';
import { openPage, picture } from '../support/chromium';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer, temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import { stallable } from '../support/stalled-storage';
import type { StallableStorage } from '../support/stalled-storage';
import { waitUntil } from '../support/wait';
import { adding, openTask } from '../support/phone-page';

/** The link that opens the seat of a group's rapporteur in a page. */
async function rapporteurLink(meeting: TestMeeting): Promise<string> {
  const [group] = meeting.groups();
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: group!.rapporteur,
    label: 'Téléphone',
  });
  return granted['link']!;
}

async function openPhone(meeting: TestMeeting, before?: () => void) {
  const page = await openPage(await rapporteurLink(meeting), 'phone', before ? { before } : {});
  await openTask(page);
  return page;
}

/** The texts that a device of the group sees in the qualities of the task under test. */
function textsOf(device: TestDevice, group: GroupId, meeting: TestMeeting): unknown[] {
  const task = meeting.tasks.find((id) => id === 'luttes');
  const root = device.read(groupRoot(group, task!, 'qualities'));
  return [...root].filter(([key]) => key.startsWith('t:')).map(([, text]) => text);
}

test('the phone says “Enregistrement…” until the server has it on disk, then “Enregistré”', async () => {
  let stalled: StallableStorage | undefined;
  const server = await startServer({
    clientDir: builtClient(),
    wrap: (storage) => (stalled = stallable(storage)),
  });
  const meeting = await startMeeting(server);
  const page = await openPhone(meeting);
  const box = adding(page);
  stalled!.hold();
  await box.fill('Connaît les syndicats');
  await page.getByRole('button', { name: 'Ajouter cette qualité' }).click();
  await page.getByText('Enregistrement…').waitFor();
  await picture(page, 'phone-saving');
  await waitUntil('a commit that waits', () => stalled!.waiting() > 0);
  expect(await page.getByText(/^Enregistré /).count()).toBe(0);
  stalled!.release();
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
});

test('killed in the middle of typing, the server comes back and so does every word', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const meeting = await startMeeting(server);
  const page = await openPhone(meeting);
  const box = adding(page);
  const add = async (text: string) => {
    await box.pressSequentially(text, { delay: 5 });
    await box.press('Enter');
  };
  await add('Avant la coupure');
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  const killed = server.kill9();
  await add('Pendant la coupure');
  await killed;
  await add('Sans serveur');
  await page
    .getByText(/Hors ligne/)
    .first()
    .waitFor();
  await picture(page, 'phone-offline');
  // While a field has the focus nothing is pushed down: the strip comes when it is left.
  await box.blur();
  await page.getByText(/gardé sur ce téléphone\s\(2\)/).waitFor();

  const again = await spawnServer({ dir, port: server.port });
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor({ timeout: 30_000 });
  const [group] = meeting.groups();
  const phone = await connect(meeting.rapporteur(group!.id).at(again.origin));
  const texts = textsOf(phone, group!.id, meeting);
  expect(texts.sort()).toEqual(['Avant la coupure', 'Pendant la coupure', 'Sans serveur']);
});

test('a phone that reloads without network shows what it wrote, and sends it when the network is back', async () => {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server);
  const page = await openPhone(meeting);
  const box = adding(page);
  await page.context().setOffline(true);
  await box.fill('Écrit hors ligne');
  await box.press('Enter');
  await page.getByText('Écrit hors ligne').waitFor();
  await page
    .getByText(/Hors ligne/)
    .first()
    .waitFor();
  await page.context().setOffline(false);
  await page.reload();
  await page.getByText('Écrit hors ligne').waitFor();
  const [group] = meeting.groups();
  const other = await connect(meeting.rapporteur(group!.id));
  const texts = () =>
    textsOf(other, group!.id, meeting).filter((text) => text === 'Écrit hors ligne');
  await waitUntil('the text on another phone', () => texts().length > 0);
  expect(texts()).toHaveLength(1);
});

test('a browser without storage joins and writes, and says that this phone keeps nothing', async () => {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server);
  const page = await openPhone(meeting, () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse });
  });
  const box = adding(page);
  await box.fill('Sans mémoire');
  await box.press('Enter');
  await page.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  await page.context().setOffline(true);
  await box.fill('Sans mémoire ni réseau');
  await box.press('Enter');
  await box.blur();
  await page.getByText(/Ce navigateur ne garde rien/).waitFor();
  await picture(page, 'phone-without-storage');
});

test('two rapporteurs in the same group see each other type, and neither loses a word', async () => {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const second = group!.members.find((person) => person !== group!.rapporteur)!;
  await meeting.facilitator.command('rapporteur.name', {
    group: group!.id,
    rapporteurs: [group!.rapporteur, second],
  });
  const link = await meeting.facilitator.command('seat.grant', {
    role: 'participant',
    person: second,
    label: 'B',
  });
  const one = await openPhone(meeting);
  const two = await openPage(link['link']!);
  await openTask(two);
  const type = async (page: typeof one, text: string) => {
    const box = adding(page);
    await box.pressSequentially(text, { delay: 10 });
    await box.press('Enter');
  };
  await Promise.all([type(one, 'Du premier téléphone'), type(two, 'Du second téléphone')]);
  for (const page of [one, two])
    for (const text of ['Du premier téléphone', 'Du second téléphone'])
      await page.getByText(text).first().waitFor();
});

test('what a phone wrote where it may no longer write is shown to be copied, not lost in silence', async () => {
  const server = await startServer({ clientDir: builtClient() });
  const meeting = await startMeeting(server);
  const page = await openPhone(meeting);
  const [group] = meeting.groups();
  await page.context().setOffline(true);
  const box = adding(page);
  await box.fill('Écrit sans le stylo');
  await box.press('Enter');
  // Meanwhile the facilitators give the pen to somebody else.
  const next = group!.members.find((person) => person !== group!.rapporteur)!;
  await meeting.facilitator.command('rapporteur.name', { group: group!.id, rapporteurs: [next] });
  await page.context().setOffline(false);
  await page.getByText('Écrit sans le stylo').first().waitFor();
  await picture(page, 'phone-refused');
  const heir = await connect(meeting.agents.get(next)!);
  const values = textsOf(heir, group!.id, meeting);
  expect(values).not.toContain('Écrit sans le stylo');
});

test('an unknown code and a wrong link are told on the page', async () => {
  const server = await startServer({ clientDir: builtClient() });
  const page = await openPage(`${server.origin}/r/ZZZZZZ`);
  await page.getByText(/Aucune réunion n’a ce code/).waitFor();
  const wrong = await openPage(`${server.origin}/s#AAAAAAAAAAAAAAAAAAAAAA`);
  await wrong.getByText(/Ce lien n’ouvre aucune place/).waitFor();
});
