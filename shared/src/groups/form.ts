import type { Gender } from '../document/values';
import type { PersonId, TaskId } from '../ids';
import type { Settings } from '../template/template';
import { drawFrom } from './draw';
import { groupSizes } from './sizes';
import { spread } from './spread';
import type { Seated } from './spread';
import { suggestedRapporteur } from './rapporteur';
import { taskOrder } from './task-order';

/** Somebody present, as the forming of groups needs to know them. */
export interface PersonToSeat {
  readonly id: PersonId;
  readonly presence: 'room' | 'remote';
  readonly gender: Gender | null;
  /** Group of origin. */
  readonly origin: string | null;
  readonly candidateTo: readonly TaskId[];
  /** Has a phone in the meeting. */
  readonly canWrite: boolean;
}

export interface FormedGroup {
  /** From 1; the groups of the room first. */
  readonly number: number;
  readonly remote: boolean;
  readonly members: readonly PersonId[];
  /** A suggestion; null when nobody there has a phone. */
  readonly rapporteur: PersonId | null;
  readonly taskOrder: readonly TaskId[];
}

/** What the facilitators should look at before the groups sit down. */
export type FormWarning =
  | { readonly kind: 'aboveSize'; readonly group: number; readonly size: number }
  | { readonly kind: 'noRapporteur'; readonly group: number }
  /** Everybody there is a candidate to the task: it is "sans objet" in this group. */
  | { readonly kind: 'moot'; readonly group: number; readonly task: TaskId };

/** How much each thing counts when people are spread: candidates to one task first, they will step aside. */
const WEIGHT = { task: 60, gender: 6, origin: 4, phone: 5 } as const;

/**
 * Forms the groups from the people present (`method.md`, "In the small groups"). The same people (in the same order),
 * settings and seed give the same groups; another seed gives other ones, as well spread.
 */
export function formGroups(
  people: readonly PersonToSeat[],
  tasks: readonly TaskId[],
  settings: Pick<Settings, 'groupSize' | 'remoteGroupMin'>,
  seed: number,
): { readonly groups: readonly FormedGroup[]; readonly warnings: readonly FormWarning[] } {
  const draw = drawFrom(seed);
  const room = people.filter((person) => person.presence === 'room').map(toSeat);
  const remote = people.filter((person) => person.presence === 'remote').map(toSeat);
  const sizes = groupSizes(room.length, remote.length, settings);
  const joining = sizes.joining > 0 ? remote : [];
  const apart = sizes.joining > 0 ? [] : remote;
  const seated = [
    ...spread(room, sizes.room, joining, draw).map((members) => ({ members, remote: false })),
    ...spread(apart, sizes.remote, [], draw).map((members) => ({ members, remote: true })),
  ];
  const groups = seated.map(({ members, remote: isRemote }, at) => ({
    number: at + 1,
    remote: isRemote,
    members: members.map(({ id }) => id),
    rapporteur: suggestedRapporteur(members)?.id ?? null,
    taskOrder: taskOrder(tasks, at, recusedTasks(members)),
  }));
  const warnings = seated.flatMap(({ members }, at) => warningsOf(at + 1, members, settings));
  return { groups, warnings };
}

function toSeat(person: PersonToSeat): Seated<PersonToSeat> {
  const traits = new Map<string, number>();
  for (const task of person.candidateTo) traits.set(`task ${task}`, WEIGHT.task);
  if (person.gender) traits.set(`gender ${person.gender}`, WEIGHT.gender);
  if (person.origin) traits.set(`origin ${person.origin}`, WEIGHT.origin);
  if (person.canWrite) traits.set('phone', WEIGHT.phone);
  return { person, traits };
}

const recusedTasks = (members: readonly PersonToSeat[]): ReadonlySet<TaskId> =>
  new Set(members.flatMap((member) => member.candidateTo));

function warningsOf(
  group: number,
  members: readonly PersonToSeat[],
  settings: Pick<Settings, 'groupSize'>,
): FormWarning[] {
  const warnings: FormWarning[] = [];
  if (members.length > settings.groupSize)
    warnings.push({ kind: 'aboveSize', group, size: members.length });
  if (!members.some((member) => member.canWrite)) warnings.push({ kind: 'noRapporteur', group });
  for (const task of recusedTasks(members))
    if (members.every((member) => member.candidateTo.includes(task)))
      warnings.push({ kind: 'moot', group, task });
  return warnings;
}
