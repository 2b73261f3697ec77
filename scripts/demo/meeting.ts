import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { personId } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import { candidateTo } from '@tdt/shared/permissions';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import type { StaffPerson } from '@tdt/shared/document/values';
import { HeadlessBrowser } from '../../tests/support/headless-browser';
import { HeadlessDevice } from '../../tests/support/headless-device';
import { waitUntil } from '../../tests/support/wait';

/** A table of the demonstration: who writes for it. */
export interface DemoTable {
  readonly number: number;
  readonly remote: boolean;
  readonly rapporteur: StaffPerson;
}

export interface DemoMeeting {
  readonly created: MeetingCreated;
  readonly facilitator: HeadlessBrowser;
  readonly tables: readonly DemoTable[];
  /** Links for whoever looks: a second rapporteur's phone at table 1, and somebody at home. */
  readonly phone: string;
  readonly follower: string;
}

async function upload(browser: HeadlessBrowser, path: string, file: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(await readFile(file))]), file.split('/').at(-1));
  const answer = await browser.request('POST', path, form);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
}

const ABSENT = 7;
const REMOTE = 6;

/** Everybody but a few comes, six of them from home. */
async function attend(browser: HeadlessBrowser, people: readonly StaffPerson[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  const coming = ids.slice(0, ids.length - ABSENT);
  const remote = coming.slice(-REMOTE);
  const room = coming.slice(0, -REMOTE);
  await browser.command('person.present', { people: room, presence: 'room' });
  await browser.command('person.present', { people: remote, presence: 'remote' });
}

/** Creates the meeting from the sample files, seats its groups, and lets the first step of the groups begin. */
export async function prepareDemo(origin: string, examples: string): Promise<DemoMeeting> {
  const facilitator = new HeadlessBrowser(origin);
  const answer = await facilitator.request('POST', '/api/meetings', {
    title: 'Boucle départementale de l’Essonne',
    department: '91',
    date: '2026-12-05T14:00',
    place: 'Salle des fêtes',
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const created = answer.body as MeetingCreated;
  await facilitator.refresh(created.seat);
  const imports = `/api/meetings/${created.id}/imports`;
  await upload(facilitator, `${imports}/members`, join(examples, 'membres.csv'));
  await upload(facilitator, `${imports}/candidacies`, join(examples, 'candidatures.csv'));
  const device = new HeadlessDevice(facilitator);
  await device.synced();
  await waitUntil('the members', () => device.staff.people.size >= 57);
  await attend(
    facilitator,
    [...device.staff.people.values()].filter(({ member }) => member),
  );
  await facilitator.command('groups.form', { seed: 2026 });
  const state = await waitUntil('the groups', () =>
    (device.meeting?.groups.length ?? 0) > 0 ? device.meeting : null,
  );
  const tables: DemoTable[] = [];
  let visitor: PersonId | null = null;
  for (const group of state.groups) {
    const members = [...device.staff.people.values()].filter((one) => one.group === group.id);
    const free = (person: StaffPerson) => candidateTo(state.candidacies, person.id).size;
    const [first, second] = members.sort((a, b) => free(a) - free(b));
    if (!first) continue;
    const isVisited = group.number === 1 && second !== undefined;
    if (isVisited) visitor = second.id;
    await facilitator.command('rapporteur.name', {
      group: group.id,
      rapporteurs: isVisited ? [first.id, second.id] : [first.id],
    });
    tables.push({ number: group.number, remote: group.remote, rapporteur: first });
  }
  await facilitator.command('step.set', { step: 'profiles' });
  await facilitator.command('timer.set', { action: 'start', minutes: 30 });
  const home = [...device.staff.people.values()].find((one) => one.presence === 'absent');
  const grant = async (person: PersonId | null, label: string) =>
    (await facilitator.command('seat.grant', { role: 'participant', person, label }))['link'] ?? '';
  const links = {
    phone: await grant(visitor, 'Deuxième rapporteur·e'),
    follower: await grant(home ? personId(home.id) : null, 'À distance'),
  };
  if (home) await facilitator.command('person.present', { people: [home.id], presence: 'remote' });
  device.close();
  return { created, facilitator, tables, ...links };
}
