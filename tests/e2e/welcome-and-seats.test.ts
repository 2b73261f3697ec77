import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { expectAccessible, openPage, picture } from '../support/chromium';
import { connect } from '../support/device';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';

/** A device whose clock is ten minutes late. */
function slowClock(): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() - 600_000;
}

/** A meeting of six people on the list, and the browser of its creator. */
async function startMeeting() {
  const server = await spawnServer({ dir: temporaryFolder() });
  const facilitator = new Agent(server.origin);
  const answer = await facilitator.request('POST', '/api/meetings', { title: 'Assemblée' });
  const created = answer.body as {
    code: string;
    seat: string;
    links: { facilitator: string; rapporteur: string; plenary: string };
  };
  facilitator.seat = (await facilitator.request('GET', `/api/seats/${created.seat}`))
    .body as Agent['seat'];
  const device = await connect(facilitator);
  const people: string[] = [];
  for (const [at, first] of ['Aline', 'Bruno', 'Chloé', 'Driss', 'Élodie', 'Farid'].entries()) {
    const typed = {
      first,
      last: 'MARTIN',
      origin: null,
      gender: at % 2 === 0 ? 'F' : 'M',
    } as const;
    people.push((await facilitator.command('person.add', typed))['person']!);
  }
  const local = (link: string) => link.replace(/^https?:\/\/[^/]+/, server.origin);
  return { server, facilitator, created, device, people, local };
}
type Started = Awaited<ReturnType<typeof startMeeting>>;

/** The facilitator says on the console who they are. */
async function nameTheFacilitator({ created, local, people }: Started) {
  const console = await openPage(local(created.links.facilitator), 'console');
  await console.getByText('Qui êtes-vous ?').waitFor();
  await console.getByRole('button', { name: 'Ouvrir le déroulé' }).click();
  await console.getByRole('button', { name: 'Dire qui vous êtes…' }).click();
  const dialog = console.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Qui tient cette place' }).selectOption(people[0]!);
  await expectAccessible(console, 'console, naming a seat');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await console.getByText('Qui êtes-vous ?').waitFor({ state: 'hidden' });
  await console.getByText(/a été ouvert sur un autre appareil/).waitFor();
  await expectAccessible(console, 'console, welcome');
  await picture(console, 'console-seats');
  return console;
}

async function lookAtTheOthers({ created, local }: Started): Promise<void> {
  const plenary = await openPage(local(created.links.plenary), 'plenary');
  await plenary.getByText(/Aline Martin/).waitFor();
  await expectAccessible(plenary, 'plenary, welcome with the team');
  await picture(plenary, 'plenary-team');

  const rapporteur = await openPage(local(created.links.rapporteur), 'console');
  await rapporteur.getByText('Vous lisez la console').waitFor();
  expect(await rapporteur.getByRole('button', { name: 'Créer le lien' }).count()).toBe(0);
  expect(await rapporteur.getByRole('button', { name: /Passer au/ }).count()).toBe(0);
  await expectAccessible(rapporteur, 'console of the meeting rapporteur');
}

async function beginInGroups({ facilitator, device, people }: Started): Promise<void> {
  const here = people.slice(1, 5) as never[];
  await facilitator.command('person.present', { people: here, presence: 'room' });
  await facilitator.command('groups.form', { seed: 1 });
  await facilitator.command('step.set', { step: 'profiles' });
  await facilitator.command('timer.set', { action: 'start', minutes: 20 });
  await waitUntil('the group', () => device.meeting?.groups.length === 1);
}

async function arriveLate({ server, created, device }: Started) {
  const phone = await openPage(`${server.origin}/r/${created.code}?g=1`, 'phone', {
    before: slowClock,
  });
  await phone.getByText('Vous vous asseyez au groupe 1').waitFor();
  await phone.getByRole('textbox').first().fill('Farid');
  await phone.getByText('Farid Martin', { exact: true }).first().click();
  await expectAccessible(phone, 'join by a poster');
  await phone.getByRole('button', { name: 'Entrer dans la réunion' }).click();
  await phone.getByText('La réunion a commencé').waitFor();
  // Twenty minutes were started a moment ago, whatever this device's clock says.
  await phone.getByText(/Il reste (19|20)\smin/).waitFor();
  await phone.getByText(/Demandez à Aline Martin/).waitFor();
  await expectAccessible(phone, 'card of a latecomer');
  await picture(phone, 'latecomer');
  await phone.getByRole('button', { name: 'C’est noté' }).click();
  await phone.reload();
  await phone.getByText('Qui conduit la réunion').waitFor();
  expect(await phone.getByText('La réunion a commencé').count()).toBe(0);
  await phone.getByText('À distance', { exact: true }).first().click();
  await waitUntil('the presence', () => device.meeting?.counts.remote === 1);
  return phone;
}

test('who runs the meeting is named on every page; a latecomer sits by the poster, reads one card, calls', async () => {
  const started = await startMeeting();
  const console = await nameTheFacilitator(started);
  await lookAtTheOthers(started);
  await beginInGroups(started);
  const phone = await arriveLate(started);
  const { facilitator, device, people } = started;
  await facilitator.command('rapporteur.name', {
    group: device.meeting!.groups[0]!.id,
    rapporteurs: [people[5] as never],
  });
  await phone.getByRole('button', { name: /Appeler/ }).click();
  await console.getByRole('button', { name: /J’y vais/ }).click();
  await phone.getByText(/Aline MARTIN arrive/).waitFor();
  await expectAccessible(phone, 'phone, somebody is on the way');
});
