import { MEETING, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { MeetingState } from '../document/state';
import type { Group, StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { formGroups } from '../groups/form';
import { groupId } from '../ids';
import type { GroupId, PersonId } from '../ids';
import { candidateTo } from '../permissions';
import { findGroup, findPerson, findTask, isPresent, sitsIn } from './lookup';
import type { CommandContext, Decide } from './outcome';

const personWrite = (person: StaffPerson): RootWrite => ({
  root: STAFF.people,
  key: person.id,
  value: person,
});
const groupWrite = (group: Group): RootWrite => ({
  root: MEETING.groups,
  key: group.id,
  value: group,
});

/** The writes that take a group away, with its call, its pens and its marks; what it wrote stays in its own section. */
function forgetGroup({ help, silent, pens }: MeetingState, id: GroupId): RootWrite[] {
  const remove = (root: string, key: string): RootWrite => ({ root, key, value: undefined });
  const own = (keys: Iterable<string>) => [...keys].filter((key) => key.startsWith(`${id}.`));
  return [
    remove(MEETING.groups, id),
    ...(help.has(id) ? [remove(MEETING.help, id)] : []),
    ...own(silent.keys()).map((key) => remove(MEETING.silent, key)),
    ...own(pens.keys()).map((key) => remove(MEETING.pens, key)),
  ];
}

function hasWritten({ state, published }: CommandContext): boolean {
  return state.groups.some((group) =>
    state.tasks.some((task) => published(group.id, task.id).progress.state !== 'todo'),
  );
}

/** Forms the groups anew from the people present (`method.md`, "In the small groups"). */
export const formAllGroups: Decide<'groups.form'> = ({ confirm, seed }, context) => {
  const { state, staff, now, newId } = context;
  const present = [...staff.people.values()].filter(isPresent);
  if (present.length === 0) return refuse('invalid', 'nobody_present');
  if (!confirm && hasWritten(context)) return refuse('conflict', 'group_has_written');
  const withPhone = new Set([...staff.seats.values()].map((seat) => seat.person));
  const formed = formGroups(
    present.map((person) => ({
      id: person.id,
      presence: person.presence === 'remote' ? 'remote' : 'room',
      gender: person.gender,
      origin: person.origin,
      candidateTo: [...candidateTo(state.candidacies, person.id)],
      canWrite: withPhone.has(person.id) && !person.noPhone,
    })),
    state.tasks.map((task) => task.id),
    state.settings,
    seed ?? Math.floor(now),
  );
  const writes = state.groups.flatMap((group) => forgetGroup(state, group.id));
  const seated = new Map<PersonId, GroupId>();
  for (const { number, remote, members, rapporteur, taskOrder } of formed.groups) {
    const id = groupId(newId('g'));
    for (const member of members) seated.set(member, id);
    const rapporteurs = rapporteur ? [rapporteur] : [];
    writes.push(
      groupWrite({ id, number, remote, rapporteurs, taskOrder: [...taskOrder], shared: remote }),
    );
  }
  for (const person of staff.people.values()) {
    const group = seated.get(person.id) ?? null;
    if (person.group !== group) writes.push(personWrite({ ...person, group }));
  }
  return ok({ writes, journal: { groups: formed.groups.length, people: present.length } });
};

/** Adds an empty group, to which people are moved by hand. */
export const addGroup: Decide<'group.add'> = ({ remote }, { state, newId }) => {
  const id = groupId(newId('g'));
  const number = 1 + Math.max(0, ...state.groups.map((group) => group.number));
  const taskOrder = state.tasks.map((task) => task.id);
  return ok({
    writes: [groupWrite({ id, number, remote, rapporteurs: [], taskOrder, shared: remote })],
    journal: { group: id },
    result: { group: id },
  });
};

/** Removes a group once nobody sits in it. */
export const removeGroup: Decide<'group.remove'> = ({ group: id }, { state, staff }) => {
  const group = findGroup(state, id);
  if (!group.ok) return group;
  if ([...staff.people.values()].some((person) => person.group === id))
    return refuse('conflict', 'group_not_empty', { field: 'group' });
  return ok({ writes: forgetGroup(state, id), journal: { group: id } });
};

/** Moves a person; the pen stays with the group they leave. */
export const movePerson: Decide<'group.move'> = ({ person: id, group: to }, context) => {
  const person = findPerson(context, id);
  if (!person.ok) return person;
  if (to !== null) {
    const group = findGroup(context.state, to);
    if (!group.ok) return group;
    if (!isPresent(person.value)) return refuse('invalid', 'person_absent', { field: 'person' });
  }
  const from = context.state.groups.find((group) => group.id === person.value.group);
  const writes = [personWrite({ ...person.value, group: to })];
  if (from?.rapporteurs.includes(id) && from.id !== to)
    writes.push(groupWrite({ ...from, rapporteurs: from.rapporteurs.filter((r) => r !== id) }));
  return ok({ writes, journal: { person: id, from: person.value.group, to } });
};

/** Lets the members who are candidates to no task read the group's section, or no longer. */
export const shareGroup: Decide<'group.share'> = ({ group: id, shared }, { state }) => {
  const group = findGroup(state, id);
  if (!group.ok) return group;
  return ok({ writes: [groupWrite({ ...group.value, shared })], journal: { group: id, shared } });
};

function checkMembers(
  context: CommandContext,
  group: GroupId,
  people: readonly PersonId[],
): Result<null> {
  for (const id of people) {
    const person = findPerson(context, id);
    if (!person.ok) return person;
    if (!sitsIn(context, id, group)) return refuse('invalid', 'not_in_group', { field: 'person' });
  }
  return ok(null);
}

/** Names the rapporteur of a group and, if wanted, the second one. */
export const nameRapporteurs: Decide<'rapporteur.name'> = ({ group: id, rapporteurs }, context) => {
  const group = findGroup(context.state, id);
  if (!group.ok) return group;
  const people = [...new Set(rapporteurs)];
  const members = checkMembers(context, id, people);
  if (!members.ok) return members;
  return ok({
    writes: [groupWrite({ ...group.value, rapporteurs: people })],
    journal: { group: id, rapporteurs: people },
  });
};

/**
 * A rapporteur who is a candidate hands the pen over for a task. Whoever takes it becomes second rapporteur; when the
 * group has two already, they take the place of the one who hands it over.
 */
export const passPen: Decide<'pen.pass'> = ({ task, to }, context) => {
  const { actor, state, now } = context;
  const found = findTask(state, task);
  if (!found.ok) return found;
  const group = state.groups.find((candidate) => candidate.id === actor.group);
  if (!group || actor.person === null) return refuse('forbidden', 'forbidden');
  const member = checkMembers(context, group.id, [to]);
  if (!member.ok) return member;
  if (candidateTo(state.candidacies, to).has(task))
    return refuse('invalid', 'rapporteur_is_candidate', { field: 'to' });
  const rapporteurs = group.rapporteurs.includes(to)
    ? group.rapporteurs
    : group.rapporteurs.length < 2
      ? [...group.rapporteurs, to]
      : group.rapporteurs.map((person) => (person === actor.person ? to : person));
  const pen = { from: actor.person, to, at: now };
  return ok({
    writes: [
      groupWrite({ ...group, rapporteurs: [...rapporteurs] }),
      { root: MEETING.pens, key: `${group.id}.${task}`, value: pen },
    ],
    journal: { group: group.id, task, from: actor.person, to },
  });
};

/** A group calls the facilitators. */
export const askHelp: Decide<'help.ask'> = ({ task }, { actor, now }) => {
  if (!actor.group) return refuse('forbidden', 'forbidden');
  return ok({
    writes: [{ root: MEETING.help, key: actor.group, value: { at: now, task } }],
    journal: null,
  });
};

/** The call was answered, or taken back by the group itself. */
export const clearHelp: Decide<'help.clear'> = ({ group }, { actor, state }) => {
  if (actor.role === 'groupRapporteur' && actor.group !== group)
    return refuse('forbidden', 'forbidden');
  const found = findGroup(state, group);
  if (!found.ok) return found;
  return ok({ writes: [{ root: MEETING.help, key: group, value: undefined }], journal: null });
};
