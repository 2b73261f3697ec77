import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Help } from '../document/values';
import { ok, refuse } from '../errors';
import { findGroup } from './lookup';
import type { CommandContext, Decide } from './outcome';

const helpWrite = (group: string, value: Help | undefined): RootWrite => ({
  root: MEETING.help,
  key: group,
  value,
});

/** A group calls the facilitators. Calling again says what it is about now and keeps the place in the queue. */
export const askHelp: Decide<'help.ask'> = ({ task }, { actor, state, now }) => {
  if (!actor.group) return refuse('forbidden', 'forbidden');
  const before = state.help.get(actor.group);
  const call: Help = { at: before?.at ?? now, task, coming: before?.coming ?? null };
  return ok({ writes: [helpWrite(actor.group, call)], journal: null });
};

/** The name of whoever gives the command, as everybody knows it. */
function ownName({ actor, staff }: CommandContext): string {
  const person = actor.person === null ? undefined : staff.people.get(actor.person);
  return person ? `${person.first} ${person.last}` : (staff.seats.get(actor.seat)?.label ?? '');
}

/** "J'y vais": the group sees that somebody comes, the other facilitator that it is taken. */
export const comeToGroup: Decide<'help.come'> = ({ group: id }, context) => {
  const { actor, now, state } = context;
  const group = findGroup(state, id);
  if (!group.ok) return group;
  const call = state.help.get(id);
  if (!call) return refuse('conflict', 'no_call', { field: 'group' });
  const name = ownName(context);
  // Facilitators without a name cannot be told apart: whoever comes second reads that somebody goes.
  if (call.coming?.name === '') return refuse('conflict', 'help_taken_unnamed');
  if (call.coming !== null && call.coming.name !== name)
    return refuse('conflict', 'help_taken', { params: { name: call.coming.name } });
  const coming = { at: call.coming?.at ?? now, person: actor.person, name };
  return ok({ writes: [helpWrite(id, { ...call, coming })], journal: null });
};

/** The call was answered, or taken back by the group itself. */
export const clearHelp: Decide<'help.clear'> = ({ group: id }, { actor, state }) => {
  if (actor.role === 'groupRapporteur' && actor.group !== id)
    return refuse('forbidden', 'forbidden');
  const group = findGroup(state, id);
  if (!group.ok) return group;
  return ok({ writes: [helpWrite(id, undefined)], journal: null });
};
