import { MEETING, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { MeetingState, StaffState } from '../document/state';
import type { Group, StaffPerson } from '../document/values';
import type { FormerGroup } from '../document/group-values';
import type { CommandContext } from './outcome';

/** The write of a person in the list of the staff. */
export const personWrite = (person: StaffPerson): RootWrite => ({
  root: STAFF.people,
  key: person.id,
  value: person,
});

/** The write of a group. */
export const groupWrite = (group: Group): RootWrite => ({
  root: MEETING.groups,
  key: group.id,
  value: group,
});

/** Whether the group has written anything on any task, as everybody may know it. */
export const groupWrote = (
  { state, published }: Pick<CommandContext, 'state' | 'published'>,
  group: Group,
): boolean => state.tasks.some((task) => published(group.id, task.id).progress.state !== 'todo');

/** Why groups go, and under which act: what went together comes back together. */
export interface Dissolution {
  readonly act: string;
  readonly at: number;
  readonly cause: FormerGroup['cause'];
}

/**
 * The writes that take a group away with its call, its pens and its marks. What it wrote stays in its own section, and
 * what is needed to bring it back is kept (`meeting/former`).
 */
export function dissolve(
  state: MeetingState,
  staff: StaffState,
  group: Group,
  { act, at, cause }: Dissolution,
): RootWrite[] {
  const { help, silent, pens } = state;
  const { id } = group;
  const remove = (root: string, key: string): RootWrite => ({ root, key, value: undefined });
  const own = <T>(map: ReadonlyMap<string, T>) =>
    [...map].filter(([key]) => key.startsWith(`${id}.`));
  const members = [...staff.people.values()]
    .filter((person) => person.group === id)
    .map((person) => person.id);
  const former = {
    act,
    at,
    cause,
    group,
    members,
    silent: own(silent).map(([key, value]) => ({ key, value })),
    pens: own(pens).map(([key, value]) => ({ key, value })),
  } satisfies FormerGroup;
  return [
    remove(MEETING.groups, id),
    ...(help.has(id) ? [remove(MEETING.help, id)] : []),
    ...own(silent).map(([key]) => remove(MEETING.silent, key)),
    ...own(pens).map(([key]) => remove(MEETING.pens, key)),
    { root: MEETING.former, key: id, value: former },
  ];
}
