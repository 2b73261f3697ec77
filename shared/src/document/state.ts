import * as z from 'zod/mini';
import type { CandidacyId, GroupId, PersonId, TaskId } from '../ids';
import { CandidacyIdSchema, PersonIdSchema } from '../ids';
import { STEPS, TimerSchema } from '../steps';
import type { Step, Timer } from '../steps';
import {
  DEFAULT_PAPER_TEXTS,
  PaperTextsSchema,
  SettingsSchema,
  StepTextSchema,
  TaskSchema,
} from '../template/template';
import type { PaperTexts, Settings, StepText, Task } from '../template/template';
import { ImportedCandidacySchema } from './imported';
import type { ImportedCandidacy } from './imported';
import { readList } from './list';
import { EnteredSchema } from './answers';
import type { Entered } from './answers';
import { PagingSchema } from './paging';
import type { Paging } from './paging';
import { parseKey, parseRoot } from './read';
import type { ReadRoot } from './roots';
import * as Q from './speakers';
import {
  groupRoot,
  KEPT_KEY,
  MEETING,
  PROPOSAL_KEY,
  publishedRoot,
  STAFF,
  TABLE_KEYS,
} from './sections';
import { TeamSchema } from './team-values';
import type { Team } from './team-values';
import * as G from './group-values';
import * as V from './values';

/** The section `meeting` as typed data: what every admitted seat reads. */
export interface MeetingState {
  readonly info: V.Info;
  readonly step: V.StepState;
  readonly timer: Timer | null;
  readonly screen: V.Screen;
  readonly paging: Paging;
  /** When a task's grid was last sorted anew, by task. */
  readonly sorted: Readonly<Record<string, number>>;
  readonly door: V.Door;
  readonly counts: V.Counts;
  /** Who facilitates, who is the meeting's rapporteur. */
  readonly team: Team;
  readonly settings: Settings;
  /** What the papers say in the organisation's words. */
  readonly texts: PaperTexts;
  readonly next: V.NextMeeting | null;
  readonly report: V.ReportSent | null;
  readonly checklist: V.Checklist;
  /** In the order of the meeting. */
  readonly tasks: readonly Task[];
  readonly steps: ReadonlyMap<Step, StepText>;
  readonly people: ReadonlyMap<string, V.Person>;
  /** By number. */
  readonly groups: readonly V.Group[];
  readonly candidacies: ReadonlyMap<string, V.Candidacy>;
  /** By task. */
  readonly parity: ReadonlyMap<string, V.ParityTable>;
  /** By task. */
  readonly reveals: ReadonlyMap<string, V.Reveal>;
  /** By `<group>.<task>`. */
  readonly silent: ReadonlyMap<string, { at: number }>;
  /** By `<group>.<task>`. */
  readonly pens: ReadonlyMap<string, V.Pen>;
  /** People present who hold a seat of their own. */
  readonly phones: ReadonlyMap<string, true>;
  /** By group. */
  readonly papers: ReadonlyMap<string, G.Paper>;
  /** By group. */
  readonly help: ReadonlyMap<string, V.Help>;
  /** Groups that were dissolved, by group. */
  readonly former: ReadonlyMap<string, G.FormerGroup>;
  readonly checks: ReadonlyMap<string, V.Check>;
  /** By task. */
  readonly decisions: ReadonlyMap<string, V.Decision>;
  /** Who waits to speak, in the order of the rule. */
  readonly speakers: readonly PersonId[];
  readonly speaking: Q.Speaking | null;
}

/** The section `staff`: facilitators and the meeting rapporteur. Empty maps for everybody else. */
export interface StaffState {
  readonly people: ReadonlyMap<string, V.StaffPerson>;
  readonly waiting: ReadonlyMap<string, V.Waiting>;
  readonly seats: ReadonlyMap<string, V.SeatView>;
  readonly arguments: ReadonlyMap<string, V.Argument>;
  /** Contact details to be given on the spot, by candidacy. */
  readonly spots: ReadonlyMap<string, G.Spot>;
  /** By person. */
  readonly speakers: ReadonlyMap<string, Q.SpeakerRequest>;
  readonly turns: ReadonlyMap<string, Q.SpeakingTurn>;
  /** By phone check: who answered without a phone, as the facilitators entered it. */
  readonly entered: ReadonlyMap<string, Entered>;
  /** By candidacy. */
  readonly imported: ReadonlyMap<string, ImportedCandidacy>;
}

const byPosition = (a: Task, b: Task) => a.position - b.position || (a.id < b.id ? -1 : 1);

const NO_TEAM: Team = { facilitators: [], rapporteurs: [], parity: 'incomplete' };

/** Remembers one result per input map, so that a derived list keeps its identity. */
function perMap<T>(derive: (map: ReadonlyMap<string, unknown>) => T) {
  const known = new WeakMap<ReadonlyMap<string, unknown>, { readonly value: T }>();
  return (map: ReadonlyMap<string, unknown>): T => {
    const found = known.get(map);
    if (found) return found.value;
    const value = derive(map);
    known.set(map, { value });
    return value;
  };
}

const SortedSchema = z.record(z.string(), z.number());
const NEVER_SORTED: Readonly<Record<string, number>> = {};

const stateOf = perMap((state) => {
  const info = parseKey(state, 'info', V.InfoSchema, null);
  const settings = parseKey(state, 'settings', SettingsSchema, null);
  if (!info || !settings) return null;
  return {
    info,
    settings,
    step: parseKey(state, 'step', V.StepStateSchema, { step: STEPS[0], since: info.createdAt }),
    timer: parseKey(state, 'timer', TimerSchema, null),
    screen: parseKey(state, 'screen', V.ScreenSchema, { view: 'welcome' as const }),
    paging: parseKey(state, 'paging', PagingSchema, {
      since: info.createdAt,
      page: 0,
      paused: false,
    }),
    sorted: parseKey(state, 'sorted', SortedSchema, NEVER_SORTED),
    door: parseKey(state, 'door', V.DoorSchema, 'open' as const),
    texts: parseKey(state, 'texts', PaperTextsSchema, DEFAULT_PAPER_TEXTS),
    next: parseKey(state, 'next', V.NextMeetingSchema, null),
    report: parseKey(state, 'report', V.ReportSentSchema, null),
    checklist: parseKey(state, 'checklist', V.ChecklistSchema, {}),
    speaking: parseKey(state, 'speaking', Q.SpeakingSchema, null),
    team: parseKey(state, 'team', TeamSchema, NO_TEAM),
    counts: parseKey(state, 'counts', V.CountsSchema, { listed: 0, room: 0, remote: 0 }),
  };
});

/** Reads the section `meeting`; null until its first keys have arrived. */
export function readMeeting(read: ReadRoot): MeetingState | null {
  const state = stateOf(read(MEETING.state));
  if (!state) return null;
  return {
    ...state,
    tasks: readTasks(read),
    steps: readSteps(read),
    people: parseRoot(read(MEETING.people), V.PersonSchema),
    groups: readGroups(read),
    candidacies: parseRoot(read(MEETING.candidacies), V.CandidacySchema),
    parity: parseRoot(read(MEETING.parity), V.ParityTableSchema),
    reveals: parseRoot(read(MEETING.reveals), V.RevealSchema),
    silent: parseRoot(read(MEETING.silent), V.SilentSchema),
    pens: parseRoot(read(MEETING.pens), V.PenSchema),
    phones: parseRoot(read(MEETING.phones), G.PhoneSchema),
    papers: parseRoot(read(MEETING.papers), G.PaperSchema),
    help: parseRoot(read(MEETING.help), V.HelpSchema),
    former: parseRoot(read(MEETING.former), G.FormerGroupSchema),
    checks: parseRoot(read(MEETING.checks), V.CheckSchema),
    decisions: parseRoot(read(MEETING.decisions), V.DecisionSchema),
    speakers: speakersOf(read(MEETING.speakers)),
  };
}

const tasksOf = perMap((map): readonly Task[] =>
  [...parseRoot(map, TaskSchema).values()].sort(byPosition),
);
const groupsOf = perMap((map): readonly V.Group[] =>
  [...parseRoot(map, V.GroupSchema).values()].sort((a, b) => a.number - b.number),
);
const speakersOf = perMap((map): readonly PersonId[] =>
  [...parseRoot(map, Q.SpeakerSchema).values()]
    .sort((a, b) => a.place - b.place)
    .map(({ person }) => person),
);
const stepsOf = perMap(
  (map): ReadonlyMap<Step, StepText> =>
    new Map([...parseRoot(map, StepTextSchema).values()].map((text) => [text.step, text])),
);
const readTasks = (read: ReadRoot) => tasksOf(read(MEETING.tasks));
const readGroups = (read: ReadRoot) => groupsOf(read(MEETING.groups));
const readSteps = (read: ReadRoot) => stepsOf(read(MEETING.steps));

/** Reads the section `staff`. */
export function readStaff(read: ReadRoot): StaffState {
  return {
    people: parseRoot(read(STAFF.people), V.StaffPersonSchema),
    waiting: parseRoot(read(STAFF.waiting), V.WaitingSchema),
    seats: parseRoot(read(STAFF.seats), V.SeatViewSchema),
    arguments: parseRoot(read(STAFF.arguments), V.ArgumentSchema),
    spots: parseRoot(read(STAFF.spots), G.SpotSchema),
    speakers: parseRoot(read(STAFF.speakers), Q.SpeakerRequestSchema),
    turns: parseRoot(read(STAFF.turns), Q.SpeakingTurnSchema),
    entered: parseRoot(read(STAFF.entered), EnteredSchema),
    imported: parseRoot(read(STAFF.imported), ImportedCandidacySchema),
  };
}

/** What a group lets everybody see of one task. */
export interface PublishedTask {
  readonly lists: Readonly<Record<V.ProfileList, readonly V.ListEntry[]>>;
  readonly progress: V.Progress;
  /** The group has at least one present member who is not recused. */
  readonly active: boolean;
  /** Candidacies whose person sits in this group. */
  readonly recused: readonly CandidacyId[];
  /** Recused people whom the table has seen step aside. */
  readonly away: readonly PersonId[];
  readonly proposal: V.PublishedProposal | null;
}

const EntriesSchema = z.array(V.ListEntrySchema);
const RecusedSchema = z.array(CandidacyIdSchema);
const AwaySchema = z.array(PersonIdSchema);
const NO_PROGRESS: V.Progress = {
  state: 'todo',
  qualities: 0,
  spoken: false,
  reportedAt: null,
};

const publishedOf = perMap((map): PublishedTask => {
  const list = (name: V.ProfileList) => parseKey(map, name, EntriesSchema, []);
  return {
    lists: {
      qualities: list('qualities'),
      pastPractice: list('pastPractice'),
      goodExperiences: list('goodExperiences'),
      vigilance: list('vigilance'),
    },
    progress: parseKey(map, 'progress', V.ProgressSchema, NO_PROGRESS),
    active: map.get('active') === true,
    recused: parseKey(map, 'recused', RecusedSchema, []),
    away: parseKey(map, 'away', AwaySchema, []),
    proposal: parseKey(map, 'proposal', V.PublishedProposalSchema, null),
  };
});

/** Reads `published:<g>/<task>`. Same map, same object. */
export const readPublished = (read: ReadRoot, group: GroupId, task: TaskId): PublishedTask =>
  publishedOf(read(publishedRoot(group, task)));

/** What a group writes for one task; the whole of it is only on the group's own devices. */
export interface GroupTask {
  readonly lists: Readonly<Record<V.ProfileList, readonly V.ListEntry[]>>;
  /** By candidacy; absent means still to study. */
  readonly study: ReadonlyMap<string, V.Study>;
  readonly proposal: V.Proposal;
  /** Candidacies that arrived or went since the report, which the group keeps all the same. */
  readonly kept: ReadonlyMap<string, G.Kept>;
  /** Who confirmed having stepped aside, and when (device's idea of the server clock, ms). */
  readonly left: ReadonlyMap<PersonId, number>;
  readonly spoken: boolean;
}

const listOf = perMap(readList);
const leftOf = perMap((map): ReadonlyMap<PersonId, number> => {
  const left = new Map<PersonId, number>();
  for (const [key, at] of map) {
    if (!key.startsWith(TABLE_KEYS.left) || typeof at !== 'number') continue;
    const person = PersonIdSchema.safeParse(key.slice(TABLE_KEYS.left.length));
    if (person.success) left.set(person.data, at);
  }
  return left;
});
const keptOf = perMap((map): ReadonlyMap<string, G.Kept> => {
  const kept = new Map<string, G.Kept>();
  for (const [key, value] of map) {
    const parsed = G.KeptSchema.safeParse(value);
    if (key.startsWith(KEPT_KEY) && parsed.success)
      kept.set(key.slice(KEPT_KEY.length), parsed.data);
  }
  return kept;
});
const UNDECIDED: V.Proposal = { kind: 'undecided' };

/** Reads `group:<g>/<task>/…`. */
export function readGroupTask(read: ReadRoot, group: GroupId, task: TaskId): GroupTask {
  const root = (name: Parameters<typeof groupRoot>[2]) => read(groupRoot(group, task, name));
  return {
    lists: {
      qualities: listOf(root('qualities')),
      pastPractice: listOf(root('pastPractice')),
      goodExperiences: listOf(root('goodExperiences')),
      vigilance: listOf(root('vigilance')),
    },
    study: parseRoot(root('study'), V.StudySchema),
    proposal: parseKey(root('proposal'), PROPOSAL_KEY, V.ProposalSchema, UNDECIDED),
    kept: keptOf(root('proposal')),
    left: leftOf(root('table')),
    spoken: root('table').get(TABLE_KEYS.spoken) === true,
  };
}
