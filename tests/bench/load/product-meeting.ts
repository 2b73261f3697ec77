import { groupRoot } from '@tdt/shared/document/sections';
import { PROFILE_LISTS } from '@tdt/shared/document/values';
import type { StaffPerson } from '@tdt/shared/document/values';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import { HeadlessBrowser } from '../../support/headless-browser';
import { HeadlessDevice } from '../../support/headless-device';
import { waitUntil } from '../../support/wait';
import type { ConnectionSpec } from './raw-connection';
import type { Room, WriterSpec } from './room';
import { askForAll, haveNothing, publishedWire } from './wire';

export interface MeetingOptions {
  readonly name: string;
  /** Members present; one group of ten, or fewer, for every ten. */
  readonly people: number;
  /** How many members besides the rapporteurs take a seat with a phone of their own. */
  readonly seats: number;
  /** Candidacies to each task, of members from the last on. */
  readonly candidacies?: number;
}

/** A meeting of the product with its groups formed, and everybody who has a phone in it. */
export interface PreparedMeeting {
  readonly created: MeetingCreated;
  readonly facilitator: HeadlessBrowser;
  readonly rapporteurs: readonly HeadlessBrowser[];
  readonly members: readonly HeadlessBrowser[];
  readonly writers: readonly WriterSpec[];
  readonly room: Room;
}

const HELLO = [askForAll(), haveNothing()];

export function connectionOf(browser: HeadlessBrowser): ConnectionSpec {
  const { seat, cookie, origin } = browser;
  if (!seat) throw new Error('no seat');
  return {
    port: Number(new URL(origin).port),
    path: `/sync/${seat.meetingId}?seat=${seat.seat}&epoch=${seat.epoch}`,
    cookie,
    hello: HELLO,
  };
}

const nameOf = (at: number) => ({ first: `Prénom${at}`, last: `NOM${at}` });

async function importLines(
  browser: HeadlessBrowser,
  meeting: string,
  kind: 'members' | 'candidacies',
  lines: readonly string[],
) {
  const form = new FormData();
  form.set('file', new Blob([lines.join('\n')]), `${kind}.csv`);
  const answer = await browser.request('POST', `/api/meetings/${meeting}/imports/${kind}`, form);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

async function importMembers(browser: HeadlessBrowser, meeting: string, people: number) {
  const lines = Array.from({ length: people }, (_, at) => {
    const { first, last } = nameOf(at);
    return `${last},${first},Groupe ${at % 7}`;
  });
  await importLines(browser, meeting, 'members', ['Nom,Prénom,Description', ...lines]);
}

async function importCandidacies(
  browser: HeadlessBrowser,
  meeting: string,
  { people, each, tasks }: { people: number; each: number; tasks: readonly string[] },
) {
  const lines = tasks.flatMap((task, turn) =>
    Array.from({ length: each }, (_, at) => {
      const { first, last } = nameOf(people - 1 - turn * each - at);
      return `${last},${first},${at % 2 === 0 ? 'Femme' : 'Homme'},${task},Disponible en semaine.`;
    }),
  );
  const head = 'Nom,Prénom,Genre,Tâche,Présentation';
  await importLines(browser, meeting, 'candidacies', [head, ...lines]);
}

async function create(origin: string, title: string) {
  const facilitator = new HeadlessBrowser(origin);
  const answer = await facilitator.request('POST', '/api/meetings', { title });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const created = answer.body as MeetingCreated;
  await facilitator.refresh(created.seat);
  return { created, facilitator };
}

async function joinAs(origin: string, code: string, person: StaffPerson) {
  const browser = new HeadlessBrowser(origin);
  const name = `${person.first} ${person.last}`;
  const seat = await browser.join({ code, name, presence: 'room' });
  if (seat.status !== 'admitted') throw new Error(`${name} is not admitted`);
  return browser;
}

/** Joins a few people at a time, as they come through a door. */
async function joinAll(origin: string, code: string, people: readonly StaffPerson[]) {
  const browsers: HeadlessBrowser[] = [];
  for (let from = 0; from < people.length; from += 25)
    browsers.push(
      ...(await Promise.all(
        people.slice(from, from + 25).map((person) => joinAs(origin, code, person)),
      )),
    );
  return browsers;
}

const MOST_TICKED = 500;

/** Creates a meeting, imports its members, ticks them as present, forms the groups, and lets people join with the code. */
export async function prepareMeeting(
  origin: string,
  { name, people, seats, candidacies = 0 }: MeetingOptions,
): Promise<PreparedMeeting> {
  const { created, facilitator } = await create(origin, name);
  await importMembers(facilitator, created.id, people);
  const device = new HeadlessDevice(facilitator);
  await device.synced();
  await waitUntil('the members', () => device.staff.people.size >= people);
  if (candidacies > 0)
    await importCandidacies(facilitator, created.id, {
      people,
      each: candidacies,
      tasks: device.meeting?.tasks.map(({ label }) => label.fr) ?? [],
    });
  const ids = [...device.staff.people.keys()] as StaffPerson['id'][];
  for (let from = 0; from < ids.length; from += MOST_TICKED)
    await facilitator.command('person.present', {
      people: ids.slice(from, from + MOST_TICKED),
      presence: 'room',
    });
  await facilitator.command('groups.form', { seed: 7 });
  const state = await waitUntil('the groups', () =>
    (device.meeting?.groups.length ?? 0) > 0 ? device.meeting : null,
  );
  const staff = device.staff.people;
  const holders: StaffPerson[] = [];
  for (const { id } of state.groups) {
    const person = [...staff.values()].find(({ group }) => group === id);
    if (!person) throw new Error('an empty group');
    // Nobody has a phone yet, so that nobody was named.
    await facilitator.command('rapporteur.name', { group: id, rapporteurs: [person.id] });
    holders.push(person);
  }
  const others = [...staff.values()].filter((person) => !holders.includes(person));
  const rapporteurs = await joinAll(origin, created.code, holders);
  const members = await joinAll(origin, created.code, others.slice(0, seats));
  const plenary = new HeadlessBrowser(origin);
  await plenary.openLink(created.links.plenary);
  const tasks = state.tasks.map(({ id }) => id);
  const writers = rapporteurs.map((browser, at): WriterSpec => {
    const group = state.groups[at];
    if (!group || browser.seat?.sections.write !== `group:${group.id}`)
      throw new Error(`no pen for ${at}`);
    const roots = tasks.flatMap((task) =>
      PROFILE_LISTS.map((list) => groupRoot(group.id, task, list)),
    );
    return { connection: connectionOf(browser), roots };
  });
  device.close();
  facilitator.close();
  const room: Room = {
    name,
    writers,
    reader: (index) => connectionOf(members[index - 1] ?? plenary),
    wire: publishedWire,
  };
  return { created, facilitator, rapporteurs, members, writers, room };
}
