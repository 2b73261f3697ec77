import type { GroupId, TaskId } from '../ids';
import { PROFILE_LISTS } from './values';

/*
 * The names of the shared document (`contract.md`). Every root is a Y.Map, flat, and enumerated by the server
 * from the template and the groups; no device chooses a name.
 */

/** Sections: `meeting`, `staff`, `private`, `published:<g>`, `group:<g>`. */
export type Section = 'meeting' | 'staff' | 'private' | `published:${string}` | `group:${string}`;

export const groupSection = (group: GroupId): Section => `group:${group}`;

/** The section that a root belongs to: what stands before the first `/`. */
export function sectionOf(root: string): string {
  const slash = root.indexOf('/');
  return slash < 0 ? root : root.slice(0, slash);
}

/** The roots of the section `meeting`: what every admitted seat reads. */
export const MEETING = {
  /** keys info, step, timer, screen, paging, sorted, door, counts, team, settings, texts, next, report, checklist, speaking */
  state: 'meeting/state',
  /** key = task id */
  tasks: 'meeting/tasks',
  /** key = step */
  steps: 'meeting/steps',
  people: 'meeting/people',
  groups: 'meeting/groups',
  candidacies: 'meeting/candidacies',
  parity: 'meeting/parity',
  reveals: 'meeting/reveals',
  silent: 'meeting/silent',
  pens: 'meeting/pens',
  /** key = person who holds a seat of their own */
  phones: 'meeting/phones',
  /** key = group whose paper sheet is or was entered by the facilitators */
  papers: 'meeting/papers',
  help: 'meeting/help',
  /** key = group that was dissolved: what is needed to bring it back */
  former: 'meeting/former',
  checks: 'meeting/checks',
  decisions: 'meeting/decisions',
  /** key = person who waits to speak */
  speakers: 'meeting/speakers',
} as const;

/** The roots of the section `staff`: facilitators and meeting rapporteur. */
export const STAFF = {
  people: 'staff/people',
  waiting: 'staff/waiting',
  seats: 'staff/seats',
  arguments: 'staff/arguments',
  /** key = candidacy proposed from a group's phone: which may give contact details, once */
  spots: 'staff/spots',
  /** key = person who asked to speak */
  speakers: 'staff/speakers',
  turns: 'staff/turns',
  entered: 'staff/entered',
  /** key = candidacy: what the import said of it */
  imported: 'staff/imported',
} as const;

/** The section that no seat reads, whatever its role: what each person answered to a check. */
export const PRIVATE_SECTION: Section = 'private';

/** The roots of the section `private`; emptied of a check once its task has an act. */
export const PRIVATE = {
  /** key = `<check>.<person>` */
  answers: 'private/answers',
  /** key = check: what its answers are kept with */
  checks: 'private/checks',
} as const;

/** The roots of a group's section for one task. */
export const GROUP_TASK_ROOTS = [...PROFILE_LISTS, 'study', 'proposal', 'table'] as const;
export type GroupTaskRoot = (typeof GROUP_TASK_ROOTS)[number];

/** `group:<g>/<task>/<root>`. */
export const groupRoot = (group: GroupId, task: TaskId, root: GroupTaskRoot): string =>
  `group:${group}/${task}/${root}`;

/** `published:<g>/<task>`: keys qualities, pastPractice, goodExperiences, vigilance, progress, active, recused, away, proposal. */
export const publishedRoot = (group: GroupId, task: TaskId): string => `published:${group}/${task}`;

/** Keys of `group:<g>/<task>/table`: who stepped aside, and whether everybody has spoken. */
export const TABLE_KEYS = { left: 'left:', spoken: 'spoken' } as const;

/** The key under which a proposal stands in its root. */
export const PROPOSAL_KEY = 'v';
/** `kept:<candidacy>` beside it: what happened since the report, and the group keeps it. */
export const KEPT_KEY = 'kept:';

/** Key of a pair (group, task) in `meeting/silent` and `meeting/pens`. */
export const groupTaskKey = (group: GroupId, task: TaskId): string => `${group}.${task}`;

export interface GroupRootName {
  readonly group: string;
  readonly task: string;
  readonly root: GroupTaskRoot;
}

/** Parses `group:<g>/<task>/<root>`; null for anything else. */
export function parseGroupRoot(name: string): GroupRootName | null {
  const match = /^group:([^/]+)\/([^/]+)\/([^/]+)$/.exec(name);
  if (!match) return null;
  const [, group, task, root] = match;
  if (group === undefined || task === undefined || !isGroupTaskRoot(root)) return null;
  return { group, task, root };
}

function isGroupTaskRoot(root: string | undefined): root is GroupTaskRoot {
  return GROUP_TASK_ROOTS.some((known) => known === root);
}
