import {
  groupRoot,
  MEETING,
  PROPOSAL_KEY,
  publishedRoot,
  TABLE_KEYS,
} from '@tdt/shared/document/sections';
import type { Candidacy, Proposal } from '@tdt/shared/document/values';
import { candidacyId, groupId, personId, seatId, meetingId } from '@tdt/shared/ids';
import type { PersonId, TaskId } from '@tdt/shared/ids';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import type { Step } from '@tdt/shared/steps';
import { LOOP_TEMPLATE } from '@tdt/shared/template/loop';
import { candidacy, G3, ME, parityOf, PEOPLE, T } from './cast';
import type { Who } from './cast';
import { World } from './world';

/** The evening of the pictures, in Paris. */
export const at = (time: string): number => Date.parse(`2026-10-28T${time}:00+01:00`);

interface SceneOptions {
  readonly now?: string;
  readonly step?: Step;
  readonly ends?: string | null;
  readonly write?: boolean;
  readonly me?: PersonId;
  readonly candidacies?: readonly Candidacy[];
  readonly rapporteurs?: readonly PersonId[];
}

export const LUTTES = [
  candidacy('amadou', T.luttes, { outgoing: true }),
  candidacy('raphael', T.luttes, { spot: at('19:40') }),
  candidacy('salome', T.luttes),
  candidacy('mehdi', T.luttes),
  candidacy('farid', T.luttes),
];
export const CAISSE = [candidacy('lucie', T.caisse), candidacy('amadou', T.caisse)];
const RELATIONS = [candidacy('bastien', T.relations), candidacy('marie', T.relations)];
const ALL = [...LUTTES, ...CAISSE, ...RELATIONS];

const ORDER = [T.relations, T.luttes, T.caisse, T.reseaux, T.qg];

export const cid = (who: Who, task: TaskId = T.luttes) => candidacyId(`${task}-${who}`);

function seatOf(options: SceneOptions, now: number): SeatAnswer {
  const section = `group:${G3}`;
  const writes = options.write ?? true;
  return {
    seat: seatId('seat1'),
    meetingId: meetingId('m1'),
    epoch: 'e1',
    status: 'admitted',
    role: writes ? 'groupRapporteur' : 'participant',
    participantId: options.me ?? ME,
    groupId: G3,
    sections: { write: writes ? section : null, read: ['meeting', `published:${G3}`, section] },
    code: 'K7M4QT',
    now,
    rights: 'r1',
  };
}

/** A meeting of five tasks in which group 3 works; what the group wrote is added by the scene. */
export function meeting(options: SceneOptions = {}): World {
  const now = at(options.now ?? '20:02');
  const world = new World(seatOf(options, now), now);
  const state = (key: string, value: unknown) => world.put(MEETING.state, key, value);
  state('info', {
    id: 'm1',
    code: 'K7M4QT',
    epoch: 'e1',
    title: 'Boucle départementale',
    department: '34',
    date: '2026-10-28T18:30',
    place: null,
    videoLink: null,
    locale: 'fr',
    createdAt: at('18:00'),
  });
  state('settings', LOOP_TEMPLATE.settings);
  state('step', { step: options.step ?? 'candidacies', since: at('19:40') });
  const ends = options.ends === undefined ? '20:15' : options.ends;
  if (ends) state('timer', { state: 'running', endsAt: at(ends), totalMs: 35 * 60_000 });
  for (const task of LOOP_TEMPLATE.tasks) world.put(MEETING.tasks, task.id, task);
  for (const text of LOOP_TEMPLATE.steps) world.put(MEETING.steps, text.step, text);
  for (const person of PEOPLE) world.put(MEETING.people, person.id, person);
  for (const number of [1, 2, 3, 4, 5, 6])
    world.put(MEETING.groups, `g${number}`, {
      id: groupId(`g${number}`),
      number,
      remote: false,
      taskOrder: ORDER,
      shared: false,
      rapporteurs: number === 3 ? (options.rapporteurs ?? [ME, personId('loic')]) : [],
    });
  const candidacies = options.candidacies ?? ALL;
  for (const one of candidacies) world.put(MEETING.candidacies, one.id, one);
  for (const task of ORDER)
    world.put(MEETING.parity, task, parityOf(candidacies.filter((one) => one.task === task)));
  return world;
}

export const QUALITIES = [
  'Connaît les syndicats et les collectifs',
  'Libre en semaine, en journée',
  'Garde son calme en manifestation',
  'Sait prévenir vite tous les groupes',
];

/** Puts entries into a list of the group. */
export function entries(
  world: World,
  task: TaskId,
  texts: readonly string[],
  list: 'qualities' | 'pastPractice' | 'goodExperiences' | 'vigilance' = 'qualities',
): void {
  const root = groupRoot(G3, task, list);
  texts.forEach((text, index) => {
    world.put(root, `p:${list}${index}`, `a${index}`);
    world.put(root, `t:${list}${index}`, text);
  });
}

export function study(
  world: World,
  task: TaskId,
  answers: Partial<Record<Who, 'retained' | 'notRetained'>>,
): void {
  for (const [who, answer] of Object.entries(answers))
    world.put(groupRoot(G3, task, 'study'), `${task}-${who}`, answer);
}

export const propose = (world: World, task: TaskId, proposal: Proposal): void =>
  world.put(groupRoot(G3, task, 'proposal'), PROPOSAL_KEY, { ...proposal });

export const left = (world: World, task: TaskId, who: string, time: string): void =>
  world.put(groupRoot(G3, task, 'table'), `${TABLE_KEYS.left}${who}`, at(time));

/** The group's report of a task, as the server published it. */
export function reported(world: World, task: TaskId, time: string): void {
  world.put(publishedRoot(G3, task), 'progress', {
    state: 'reported',
    qualities: 3,
    spoken: true,
    reportedAt: at(time),
  });
}

/** The first task is reported and profiles of the others noted, as in the pictures from 20:00 on. */
export function evening(options: SceneOptions = {}): World {
  const world = meeting(options);
  entries(world, T.relations, ['Sait écouter']);
  propose(world, T.relations, { kind: 'noRelevantCandidacy', candidacies: [], reported: true });
  reported(world, T.relations, '19:58');
  entries(world, T.luttes, QUALITIES);
  entries(world, T.luttes, ['Par téléphone', 'Sans calendrier'], 'pastPractice');
  entries(world, T.luttes, ['La grève de 2023'], 'goodExperiences');
  entries(world, T.caisse, ['Sait compter', 'Rend des comptes', 'Disponible', 'Prudence']);
  entries(world, T.reseaux, ['Sait écrire']);
  left(world, T.luttes, 'farid', '19:51');
  return world;
}
