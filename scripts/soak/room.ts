import { candidacyId, groupId, personId, taskId } from '@tdt/shared/ids';
import type { CandidacyId, PersonId, TaskId } from '@tdt/shared/ids';
import type { Group } from '@tdt/shared/document/values';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import { HeadlessBrowser } from '../../tests/support/headless-browser';
import { waitUntil } from '../../tests/support/wait';
import { Place } from './place';
import type { Tally } from './tally';

/** A meeting under way, as the load sees it. */
export interface Room {
  readonly facilitator: HeadlessBrowser;
  readonly console: Place;
  readonly screen: Place;
  /** Everybody who joined, by person. */
  readonly members: ReadonlyMap<PersonId, Place>;
  /** Further screens of the plenary, which somebody follows at home. */
  readonly followers: readonly Place[];
  /** On the list and not there yet. */
  readonly late: readonly string[];
  readonly created: MeetingCreated;
  readonly groups: readonly Group[];
  readonly tasks: readonly TaskId[];
  /** The pair that is checked: its people do not answer. */
  readonly pair: readonly [CandidacyId, CandidacyId];
  readonly candidates: readonly PersonId[];
}

const LATE = 3;

async function create(origin: string, title: string) {
  const facilitator = new HeadlessBrowser(origin);
  const answer = await facilitator.request('POST', '/api/meetings', { title });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const created = answer.body as MeetingCreated;
  await facilitator.refresh(created.seat);
  return { facilitator, created };
}

async function addPeople(
  facilitator: HeadlessBrowser,
  count: number,
): Promise<readonly (readonly [PersonId, string])[]> {
  const people: (readonly [PersonId, string])[] = [];
  for (let at = 0; at < count; at += 1) {
    const name = { first: `Prénom${at}`, last: `NOM${at}` };
    const gender = at % 2 === 0 ? 'F' : 'M';
    const result = await facilitator.command('person.add', { ...name, origin: null, gender });
    people.push([personId(result['person'] ?? ''), `${name.first} ${name.last}`]);
  }
  return people;
}

async function arrive(origin: string, code: string, name: string): Promise<HeadlessBrowser> {
  const browser = new HeadlessBrowser(origin);
  await browser.join({ code, name, presence: 'room' });
  return browser;
}

/** Two candidacies to the first task, of a woman and a man. */
async function apply(facilitator: HeadlessBrowser, task: TaskId, people: readonly PersonId[]) {
  const pair: CandidacyId[] = [];
  for (const id of people) {
    const more = { gender: null, text: '', outgoing: false, agreed: true };
    const result = await facilitator.command('candidacy.add', { task, person: { id }, ...more });
    pair.push(candidacyId(result['candidacy'] ?? ''));
  }
  const [a, b] = pair;
  if (!a || !b) throw new Error('There are no candidates.');
  return [a, b] as const;
}

/** Two rapporteurs a group, none of them a candidate: both type. */
async function namePens(
  facilitator: HeadlessBrowser,
  groups: readonly Group[],
  members: ReadonlyMap<PersonId, Place>,
  groupOf: (person: PersonId) => string | null,
  candidates: readonly PersonId[],
): Promise<void> {
  for (const { id } of groups) {
    const free = [...members.keys()].filter(
      (person) => groupOf(person) === id && !candidates.includes(person),
    );
    await facilitator.command('rapporteur.name', {
      group: groupId(id),
      rapporteurs: free.slice(0, 2),
    });
  }
}

/** Creates a meeting with `connections` devices, all of which are connected when this resolves. */
export async function openRoom(
  origin: string,
  title: string,
  connections: number,
  tally: Tally,
): Promise<Room> {
  const { facilitator, created } = await create(origin, title);
  const console = new Place(facilitator, tally);
  const device = await console.connect();
  const present = Math.max(6, Math.round(connections * 0.6));
  const people = await addPeople(facilitator, present + LATE);
  const members = new Map<PersonId, Place>();
  for (const [id, name] of people.slice(0, present))
    members.set(id, new Place(await arrive(origin, created.code, name), tally));
  const tasks = (device.meeting?.tasks ?? []).map(({ id }) => taskId(id));
  const candidates = people.slice(0, 2).map(([id]) => id);
  const [first] = tasks;
  if (!first) throw new Error('The meeting has no task.');
  const pair = await apply(facilitator, first, candidates);
  await facilitator.command('groups.form', { seed: 7 });
  const groups = await waitUntil('the groups', () =>
    (device.meeting?.groups.length ?? 0) > 0 ? device.meeting?.groups : null,
  );
  const groupOf = (person: PersonId) => device.staff.people.get(person)?.group ?? null;
  await namePens(facilitator, groups, members, groupOf, candidates);
  await facilitator.command('step.set', { step: 'profiles' });
  for (const place of members.values()) {
    await place.browser.refresh();
    await place.connect();
  }
  const screens: Place[] = [];
  for (let at = 1 + members.size; at < connections; at += 1) {
    const browser = new HeadlessBrowser(origin);
    await browser.openLink(created.links.plenary);
    const place = new Place(browser, tally);
    await place.connect();
    screens.push(place);
  }
  const [screen, ...followers] = screens;
  if (!screen) throw new Error('Too few connections for a screen.');
  return {
    facilitator,
    console,
    screen,
    members,
    followers,
    late: people.slice(present).map(([, name]) => name),
    created,
    groups: device.meeting?.groups ?? groups,
    tasks,
    pair,
    candidates,
  };
}

/** Somebody of the list arrives while the meeting goes on. */
export async function arriveLate(
  { facilitator, created }: Room,
  name: string,
  tally: Tally,
): Promise<Place> {
  const place = new Place(await arrive(facilitator.origin, created.code, name), tally);
  await place.connect();
  return place;
}
