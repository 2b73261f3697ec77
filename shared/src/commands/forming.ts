import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Group, StaffPerson } from '../document/values';
import type { FormerGroup } from '../document/group-values';
import { ok, refuse } from '../errors';
import { placeLatecomer } from '../groups/latecomer';
import { planGroups } from '../groups/plan';
import { taskOrder } from '../groups/task-order';
import { groupId } from '../ids';
import type { GroupId, PersonId } from '../ids';
import { dissolve, groupWrite, groupWrote, personWrite } from './group-writes';
import type { Dissolution } from './group-writes';
import { findGroup, isPresent } from './lookup';
import type { CommandContext, Decide } from './outcome';

const someWrote = (context: CommandContext): boolean =>
  context.state.groups.some((group) => groupWrote(context, group));

const dissolveAll = ({ state, staff }: CommandContext, act: Dissolution): RootWrite[] =>
  state.groups.flatMap((group) => dissolve(state, staff, group, act));

/** Former groups that wrote nothing are kept for the act that follows them only: there is nothing to come back to. */
function pruned(context: CommandContext): RootWrite[] {
  return [...context.state.former.values()]
    .filter(({ group }) => !groupWrote(context, group))
    .map(({ group }) => ({ root: MEETING.former, key: group.id, value: undefined }));
}

/** The writes that seat people as `seated` says, and nobody else anywhere. */
const seatWrites = (
  people: Iterable<StaffPerson>,
  seated: ReadonlyMap<PersonId, GroupId>,
): RootWrite[] =>
  [...people].flatMap((person) => {
    const group = seated.get(person.id) ?? null;
    return person.group === group ? [] : [personWrite({ ...person, group })];
  });

/** Forms the groups anew from the people present (`method.md`, "In the small groups"). */
export const formAllGroups: Decide<'groups.form'> = ({ confirm, seed, without }, context) => {
  const { state, staff, now, newId } = context;
  if (![...staff.people.values()].some(isPresent)) return refuse('invalid', 'nobody_present');
  if (!confirm && someWrote(context)) return refuse('conflict', 'group_has_written');
  const plan = planGroups(state, staff, seed ?? Math.floor(now), new Set(without));
  if (plan.groups.length === 0) return refuse('invalid', 'nobody_present');
  const act = newId('f');
  const writes = [...pruned(context), ...dissolveAll(context, { act, at: now, cause: 'formed' })];
  const seated = new Map<PersonId, GroupId>();
  for (const { number, remote, members, rapporteur, taskOrder: order } of plan.groups) {
    const id = groupId(newId('g'));
    for (const member of members) seated.set(member, id);
    const rapporteurs = rapporteur ? [rapporteur] : [];
    writes.push(
      groupWrite({ id, number, remote, rapporteurs, taskOrder: [...order], shared: remote }),
    );
  }
  writes.push(...seatWrites(staff.people.values(), seated));
  return ok({
    writes,
    journal: { groups: plan.groups.length, people: plan.people.length, act },
    result: { act: state.groups.length > 0 ? act : null },
  });
};

/** Adds an empty group, to which people are moved by hand. */
export const addGroup: Decide<'group.add'> = ({ remote }, { state, newId }) => {
  const id = groupId(newId('g'));
  const number = nextNumber(state.groups);
  const tasks = state.tasks.map((task) => task.id);
  const order = taskOrder(tasks, number - 1, new Set());
  return ok({
    writes: [groupWrite({ id, number, remote, rapporteurs: [], taskOrder: order, shared: remote })],
    journal: { group: id },
    result: { group: id },
  });
};

const nextNumber = (groups: readonly Pick<Group, 'number'>[]): number =>
  1 + Math.max(0, ...groups.map((group) => group.number));

/** Removes a group once nobody sits in it; what it wrote is kept, and asked about first. */
export const removeGroup: Decide<'group.remove'> = ({ group: id, confirm }, context) => {
  const { state, staff, now, newId } = context;
  const group = findGroup(state, id);
  if (!group.ok) return group;
  if ([...staff.people.values()].some((person) => person.group === id))
    return refuse('conflict', 'group_not_empty', { field: 'group' });
  if (!confirm && groupWrote(context, group.value))
    return refuse('conflict', 'removed_group_wrote', { field: 'confirm' });
  const act = newId('f');
  return ok({
    writes: dissolve(state, staff, group.value, { act, at: now, cause: 'removed' }),
    journal: { group: id, act },
    result: { act },
  });
};

const broughtBack = (former: FormerGroup, group: Group): RootWrite[] => [
  groupWrite(group),
  { root: MEETING.former, key: group.id, value: undefined },
  ...former.silent.map(({ key, value }) => ({ root: MEETING.silent, key, value })),
  ...former.pens.map(({ key, value }) => ({ root: MEETING.pens, key, value })),
];

/** One removed group comes back empty, with all that it wrote, under its number when that is free. */
function bringBack({ state }: CommandContext, former: readonly FormerGroup[]): RootWrite[] {
  let present: readonly Group[] = state.groups;
  return former.flatMap((one) => {
    const taken = present.some(({ number }) => number === one.group.number);
    const group = {
      ...one.group,
      number: taken ? nextNumber(present) : one.group.number,
      rapporteurs: [],
    };
    present = [...present, group];
    return broughtBack(one, group);
  });
}

/** The groups as they were before they were formed anew, with those of their members who are there. */
function asBefore(
  context: CommandContext,
  former: readonly FormerGroup[],
): readonly [writes: RootWrite[], seated: Map<PersonId, GroupId>] {
  const present = [...context.staff.people.values()].filter(isPresent);
  const seated = new Map<PersonId, GroupId>();
  for (const { group, members } of former)
    for (const id of members)
      if (present.some((person) => person.id === id)) seated.set(id, group.id);
  const writes = former.flatMap((one) => {
    const rapporteurs = one.group.rapporteurs.filter((id) => seated.get(id) === one.group.id);
    return broughtBack(one, { ...one.group, rapporteurs });
  });
  // Whoever came since sits where a latecomer would.
  for (const person of present) {
    if (person.group === null || seated.has(person.id)) continue;
    const sizes = former.map(({ group }) => ({
      ...group,
      size: [...seated.values()].filter((id) => id === group.id).length,
      remotePeople: 0,
    }));
    const place = placeLatecomer(sizes, person.presence === 'remote' ? 'remote' : 'room');
    if (place) seated.set(person.id, place.id);
  }
  return [writes, seated];
}

/**
 * Takes back an act that dissolved groups: the groups formed before come back as they were, a removed one comes back
 * empty. `act` null dissolves the groups that there are, as before any was formed.
 */
export const restoreGroups: Decide<'groups.restore'> = ({ act, confirm }, context) => {
  const { state, staff, now, newId } = context;
  const former = [...state.former.values()]
    .filter((one) => one.act === act)
    .sort((a, b) => a.group.number - b.group.number);
  if (act !== null && former.length === 0)
    return refuse('not_found', 'unknown_group', { field: 'act' });
  if (former.some(({ cause }) => cause === 'removed'))
    return ok({ writes: bringBack(context, former), journal: { act } });
  if (!confirm && someWrote(context)) return refuse('conflict', 'group_has_written');
  const next = newId('f');
  const [back, seated] = asBefore(context, former);
  const writes = [
    ...dissolveAll(context, { act: next, at: now, cause: 'formed' }),
    // Groups that wrote nothing leave nothing to come back to.
    ...state.groups
      .filter((group) => !groupWrote(context, group))
      .map(({ id }) => ({ root: MEETING.former, key: id, value: undefined })),
    ...back,
    ...seatWrites(staff.people.values(), seated),
  ];
  return ok({ writes, journal: { act, groups: former.length } });
};
