import { taskId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Agent } from '../support/agent';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import type { SpawnedServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';
import { createAndImport, local, nextStep } from '../support/whole-method/console-steps';

const TASK = 'Caisse départementale';
/** Three members who are candidates to nothing; the pair that their groups will agree on. */
const RAPPORTEURS = ['Inès Rivière', 'Élodie Rivière', 'Loïc Œuvrard'];
const FOLLOWER = 'Béatrice Jolivet';
const PAIR = ['Karim Neuville', 'Béatrice Pontneuf'] as const;

async function joinByCode(link: string, name: string, presence: 'Dans la salle' | 'À distance') {
  const page = await openPage(link);
  await page.getByRole('combobox').or(page.getByRole('textbox')).first().fill(name);
  await page.getByText(name, { exact: true }).first().click();
  await page.getByText(presence).click();
  await page.getByRole('button', { name: 'Entrer dans la réunion' }).click();
  return page;
}

/** Everybody else who is in the room; the facilitators would tick them one after the other. */
async function fillTheRoom(facilitator: Agent, console: TestDevice, total: number): Promise<void> {
  const people = [...console.staff.people.values()].filter((one) => one.member);
  const absent = people.filter((one) => one.presence === 'absent').map(({ id }) => id);
  await facilitator.command('person.present', { people: absent.slice(0, total), presence: 'room' });
}

/** One of the three phones at each table. */
async function seatRapporteurs(facilitator: Agent, console: TestDevice): Promise<void> {
  const people = () => [...console.staff.people.values()];
  const groups = console.meeting?.groups.filter((group) => !group.remote) ?? [];
  expect(groups).toHaveLength(RAPPORTEURS.length);
  for (const [at, name] of RAPPORTEURS.entries()) {
    const person = people().find((one) => displayName(one) === name)!;
    const { id } = groups[at]!;
    if (person.group !== id)
      await facilitator.command('group.move', { person: person.id, group: id });
    await waitUntil('the move', () => people().find((one) => one.id === person.id)?.group === id);
    await facilitator.command('rapporteur.name', { group: id, rapporteurs: [person.id] });
  }
}

async function studyAndPropose(phone: Page, pair: readonly [string, string]): Promise<void> {
  await phone.getByRole('button', { name: /^Candidatures/ }).click();
  for (const name of pair)
    await phone
      .getByRole('group', { name: new RegExp(name) })
      .getByText('Retenue', { exact: true })
      .click();
  await phone.getByRole('button', { name: /^Proposition/ }).click();
  await phone.getByText('Un binôme, avec accord').click();
  for (const name of pair) {
    await phone
      .getByRole('button', { name: /Choisir/ })
      .first()
      .click();
    await phone
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(name) })
      .click();
  }
  await phone.getByText('Parité respectée').waitFor();
  await phone.getByRole('button', { name: 'Faire remonter', exact: true }).click();
  // Candidacies are still to study: the phone asks before it reports.
  await phone
    .getByRole('dialog')
    .getByRole('button', { name: 'Faire remonter', exact: true })
    .click();
}

/** The six pages, and a facilitator's browser without a window for what takes too many clicks. */
interface Room {
  readonly server: SpawnedServer;
  readonly console: Page;
  readonly phones: readonly Page[];
  readonly follower: Page;
  readonly plenary: Page;
  readonly facilitator: Agent;
  readonly device: TestDevice;
}

async function prepare(server: SpawnedServer) {
  const console = await openPage(`${server.origin}/new`, 'console');
  await expectAccessible(console, 'create');
  const links = await createAndImport(console, () =>
    expectAccessible(console, 'console, preparation'),
  );
  await picture(console, 'console-prepared');
  return { console, links };
}

async function welcome(server: SpawnedServer): Promise<Room> {
  const { console, links } = await prepare(server);
  const phones: Page[] = [];
  for (const name of RAPPORTEURS)
    phones.push(await joinByCode(local(server, links.join), name, 'Dans la salle'));
  const follower = await joinByCode(local(server, links.join), FOLLOWER, 'À distance');
  const plenary = await openPage(local(server, links.plenary), 'plenary');
  const facilitator = new Agent(server.origin);
  await facilitator.openLink(links.facilitator);
  const device = await connect(facilitator);
  await waitUntil(
    'four arrivals',
    () => device.meeting?.counts.room === 3 && device.meeting.counts.remote === 1,
  );
  await expectAccessible(plenary, 'plenary, welcome');
  await picture(plenary, 'plenary-welcome');
  return { server, console, phones, follower, plenary, facilitator, device };
}

async function formGroups({ console, facilitator, device }: Room): Promise<void> {
  await fillTheRoom(facilitator, device, 24);
  await console.getByRole('button', { name: 'Ouvrir le déroulé' }).click();
  for (const title of ['cadre', 'tâches', 'profils']) await nextStep(console, title);
  await console.getByRole('button', { name: 'Former les groupes…' }).click();
  await console.getByRole('dialog').getByRole('button', { name: 'Former ces groupes' }).click();
  await waitUntil('the groups', () => (device.meeting?.groups.length ?? 0) > 0);
  await seatRapporteurs(facilitator, device);
}

async function writeProfiles({ phones, plenary, facilitator }: Room): Promise<void> {
  for (const [at, phone] of phones.entries()) {
    // The seats have just been moved: the page is the table's once it says so.
    await phone.getByRole('heading', { name: `Groupe ${at + 1}`, exact: true }).waitFor();
    await phone.getByRole('button', { name: /Appeler/ }).waitFor();
    await phone.getByText(TASK).first().click();
    const box = phone.getByRole('textbox', { name: 'Ajouter une qualité' });
    await box.fill(at === 0 ? 'Sait tenir un budget' : 'sait tenir un budget');
    await box.press('Enter');
    await phone.getByText(/^Enregistré \d\d:\d\d/).waitFor();
  }
  const screen = { view: 'profiles', task: taskId('caisse') } as const;
  await facilitator.command('screen.show', { screen });
  await plenary.getByText('sait tenir un budget', { exact: true }).waitFor();
  await plenary
    .getByText(/3\s*groupes/)
    .first()
    .waitFor();
  await expectAccessible(plenary, 'plenary, profiles');
  await expectAccessible(phones[0]!, 'phone, profiles');
}

async function propose({ console, phones, plenary }: Room): Promise<void> {
  for (const title of ['candidatures', 'proposition']) await nextStep(console, title);
  for (const phone of phones) await studyAndPropose(phone, PAIR);
  for (const phone of phones)
    await phone
      .getByText(/Remontée à/)
      .first()
      .waitFor();
  await expectAccessible(phones[1]!, 'phone, proposal');
  await picture(phones[1]!, 'phone-reported');
  expect(await plenary.getByText('NEUVILLE').count()).toBe(0);
}

async function reveal({ console, plenary }: Room): Promise<void> {
  await nextStep(console, 'mise en commun');
  await console
    .getByRole('button', { name: new RegExp(TASK) })
    .first()
    .click();
  await console
    .getByRole('button', { name: /Révéler/ })
    .first()
    .click();
  await console
    .getByRole('dialog')
    .getByRole('button', { name: /Révéler/ })
    .click();
  await plenary.getByText('NEUVILLE').first().waitFor();
  await plenary.getByText('Consensus').first().waitFor();
  await expectAccessible(plenary, 'plenary, ladder');
  await expectAccessible(console, 'console, pooling');
  await picture(plenary, 'plenary-ladder');
  await picture(console, 'console-pooling');
}

async function checkAndAct({ console, plenary, follower, device }: Room): Promise<void> {
  await console
    .getByRole('button', { name: /Ouvrir la vérification/ })
    .first()
    .click();
  await plenary.getByText('Ce binôme fait-il consensus').waitFor();
  await console.getByRole('button', { name: /Ajouter une réserve/ }).click();
  await plenary
    .getByText(/1\s*réserve/)
    .first()
    .waitFor();
  await expectAccessible(plenary, 'plenary, check');
  await console.getByRole('button', { name: /désigner ce binôme/i }).click();
  await plenary.getByText('Binôme désigné').waitFor();
  await expectAccessible(plenary, 'plenary, act');
  await follower.getByText('Binôme désigné').first().waitFor();
  await expectAccessible(follower, 'follower, act');
  await picture(plenary, 'plenary-act');
  await picture(follower, 'follower-act');
  expect(device.meeting?.decisions.get('caisse')).toMatchObject({ kind: 'designated' });
}

test('a whole meeting, from the import to the act, on six pages without an axe violation', async () => {
  const room = await welcome(await spawnServer({ dir: temporaryFolder() }));
  await formGroups(room);
  await writeProfiles(room);
  await propose(room);
  await reveal(room);
  await checkAndAct(room);
}, 240_000);
