import { groupTaskKey, MEETING } from '../document/sections';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { GroupId, PersonId } from '../ids';
import { candidateTo, penTasks } from '../permissions';
import { findGroup, findPerson, findTask, isPresent, sitsIn } from './lookup';
import type { CommandContext, Decide } from './outcome';
import { groupWrite, personWrite } from './group-writes';

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

/** The group changes the order of tasks that was suggested to it; it decides nothing but what comes first. */
export const orderTasks: Decide<'group.order'> = ({ group: id, tasks }, { actor, state }) => {
  if (actor.role === 'groupRapporteur' && actor.group !== id)
    return refuse('forbidden', 'forbidden');
  const group = findGroup(state, id);
  if (!group.ok) return group;
  const chosen = [...new Set(tasks)];
  const unknown = chosen.find((task) => !findTask(state, task).ok);
  if (unknown !== undefined) return refuse('not_found', 'unknown_task', { field: 'tasks' });
  const others = state.tasks.map((task) => task.id).filter((task) => !chosen.includes(task));
  return ok({
    writes: [groupWrite({ ...group.value, taskOrder: [...chosen, ...others] })],
    journal: null,
  });
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

/**
 * Names the rapporteur of a group and, if wanted, the second one. Facilitators name both; a rapporteur names the second
 * one of their own table, or nobody any more.
 */
export const nameRapporteurs: Decide<'rapporteur.name'> = ({ group: id, rapporteurs }, context) => {
  const { actor } = context;
  const group = findGroup(context.state, id);
  if (!group.ok) return group;
  const people = [...new Set(rapporteurs)];
  const [first] = group.value.rapporteurs;
  const ownTable = first !== undefined && actor.person === first && people[0] === first;
  if (actor.role === 'groupRapporteur' && !ownTable) return refuse('forbidden', 'forbidden');
  const members = checkMembers(context, id, people);
  if (!members.ok) return members;
  return ok({
    writes: [groupWrite({ ...group.value, rapporteurs: people })],
    journal: { group: id, rapporteurs: people },
  });
};

/**
 * A rapporteur who is a candidate hands the pen over for a task: whoever takes it writes that task, whether or not they
 * are a rapporteur; the rapporteurs stay who they are. Whoever holds it may hand it on.
 */
export const passPen: Decide<'pen.pass'> = ({ task, to }, context) => {
  const { actor, state, now } = context;
  const found = findTask(state, task);
  if (!found.ok) return found;
  const group = state.groups.find((candidate) => candidate.id === actor.group);
  if (!group || actor.person === null) return refuse('forbidden', 'forbidden');
  const writes =
    group.rapporteurs.includes(actor.person) ||
    penTasks(state, group.id, actor.person).includes(task);
  if (!writes) return refuse('forbidden', 'forbidden');
  const member = checkMembers(context, group.id, [to]);
  if (!member.ok) return member;
  if (candidateTo(state.candidacies, to).has(task))
    return refuse('invalid', 'rapporteur_is_candidate', { field: 'to' });
  const pen = { from: actor.person, to, at: now };
  return ok({
    writes: [{ root: MEETING.pens, key: groupTaskKey(group.id, task), value: pen }],
    journal: { group: group.id, task, from: actor.person, to },
  });
};
