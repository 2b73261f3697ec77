import type { MeetingState } from '../document/state';
import type { Person } from '../document/values';
import type { GroupId, PersonId, TaskId } from '../ids';
import { candidateTo } from '../permissions';

type State = Pick<MeetingState, 'people' | 'groups' | 'candidacies'>;

/** Who steps aside in a group for a task, and what follows. */
export interface Recusals {
  /** Present members who applied to the task, in the order of the list. */
  readonly people: readonly PersonId[];
  /** Those of them who hold the pen: it is handed over. */
  readonly rapporteurs: readonly PersonId[];
  /** Somebody is present and everybody is recused: "sans objet". */
  readonly moot: boolean;
  /** Counts in A: at least one present member is not recused. */
  readonly active: boolean;
}

/** The people of a group who are there, in the room or remote. */
export const presentMembers = (state: Pick<State, 'people'>, group: GroupId): Person[] =>
  [...state.people.values()].filter((p) => p.group === group && p.presence !== 'absent');

/** Recusal of a task in a group, from what every admitted seat reads (`method.md`, "In the small groups"). */
export function recusalsOf(state: State, group: GroupId, task: TaskId): Recusals {
  const present = presentMembers(state, group);
  const people = present
    .filter((person) => candidateTo(state.candidacies, person.id).has(task))
    .map((person) => person.id);
  const pens = state.groups.find((one) => one.id === group)?.rapporteurs ?? [];
  return {
    people,
    rapporteurs: pens.filter((pen) => people.includes(pen)),
    moot: present.length > 0 && people.length === present.length,
    active: people.length < present.length,
  };
}

/** Whether the group counts for a task: at least one present member is not recused. */
export const isActive = (state: State, group: GroupId, task: TaskId): boolean =>
  recusalsOf(state, group, task).active;

/** Whether the task is "sans objet" in the group: everybody there is recused. */
export const isMoot = (state: State, group: GroupId, task: TaskId): boolean =>
  recusalsOf(state, group, task).moot;
