import { STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { StaffPerson, Waiting } from '../document/values';
import { ok, refuse } from '../errors';
import { placeLatecomer } from '../groups/latecomer';
import { personId } from '../ids';
import type { GroupId } from '../ids';
import { personWrite } from './group-writes';
import { findPerson, isPresent } from './lookup';
import { splitName } from '../people/names';
import type { CommandContext, Decide } from './outcome';

/** A person with nothing known yet but a name. */
export const newPerson = (
  id: string,
  name: { first: string; last: string },
  more: Partial<StaffPerson> = {},
): StaffPerson => ({
  id: personId(id),
  ...name,
  origin: null,
  presence: 'absent',
  group: null,
  gender: null,
  member: true,
  noPhone: false,
  ...more,
});

/** Somebody typed in by a facilitator. */
export const addPerson: Decide<'person.add'> = ({ first, last, origin, gender }, { newId }) => {
  const id = newId('p');
  const person = newPerson(id, { first, last }, { origin, gender });
  return ok({ writes: [personWrite(person)], journal: { person: id }, result: { person: id } });
};

/** Corrects what is known of a person; a corrected gender recomputes parity by derivation. */
export const editPerson: Decide<'person.edit'> = ({ person: id, ...changes }, context) => {
  const found = findPerson(context, id);
  if (!found.ok) return found;
  const next = { ...found.value };
  if (changes.first !== undefined) next.first = changes.first;
  if (changes.last !== undefined) next.last = changes.last;
  if (changes.origin !== undefined) next.origin = changes.origin;
  if (changes.gender !== undefined) next.gender = changes.gender;
  if (changes.noPhone !== undefined) next.noPhone = changes.noPhone;
  return ok({
    writes: [personWrite(next)],
    journal: { person: id, fields: Object.keys(changes) },
  });
};

function groupForLatecomer(
  { state, staff }: Pick<CommandContext, 'state' | 'staff'>,
  presence: 'room' | 'remote',
): GroupId | null {
  const people = [...staff.people.values()];
  const groups = state.groups.map(({ id, number, remote }) => ({
    id,
    number,
    remote,
    size: people.filter((person) => person.group === id).length,
    remotePeople: people.filter((p) => p.group === id && p.presence === 'remote').length,
  }));
  return placeLatecomer(groups, presence)?.id ?? null;
}

/**
 * Marks somebody as present and seats a latecomer; used by ticking, joining and admission alike. `table`: the group whose
 * poster they scanned or whose rapporteur ticked them. Somebody who sits already stays where they are.
 */
export function arrive(
  context: Pick<CommandContext, 'state' | 'staff'>,
  person: StaffPerson,
  presence: 'room' | 'remote',
  table: GroupId | null = null,
): StaffPerson {
  const group = person.group ?? table ?? groupForLatecomer(context, presence);
  return { ...person, presence, group };
}

/** Admits somebody who waits, as a person of the list or as a new member; or turns them away. */
export const admitPerson: Decide<'person.admit'> = ({ seat, person: id, admit }, context) => {
  const waiting = context.staff.waiting.get(seat);
  if (!waiting) return refuse('not_found', 'unknown_seat', { field: 'seat' });
  const gone: RootWrite = { root: STAFF.waiting, key: seat, value: undefined };
  if (!admit)
    return ok({
      writes: [gone],
      journal: { seat, admitted: false },
      seats: [{ kind: 'turnAway', seat }],
    });
  let person: StaffPerson;
  if (id === null) {
    person = newPerson(context.newId('p'), splitName(waiting.name));
  } else {
    const found = findPerson(context, id);
    if (!found.ok) return found;
    person = { ...found.value, member: true };
  }
  if (!isPresent(person) || person.presence !== waiting.presence)
    person = arrive(context, person, waiting.presence, tableOf(context, waiting));
  return ok({
    writes: [gone, personWrite(person)],
    journal: { seat, person: person.id, admitted: true },
    seats: [{ kind: 'admit', seat, person: person.id }],
    result: { person: person.id },
  });
};

/** The group whose poster was scanned, unless it is gone. */
const tableOf = ({ state }: CommandContext, { group }: Waiting): GroupId | null =>
  state.groups.some(({ id }) => id === group) ? group : null;

/** The undo of an admission, or of somebody turned away: they wait again, under the name that they gave. */
export const awaitPerson: Decide<'person.await'> = ({ seat: id }, { seat: seatOf, staff }) => {
  const seat = seatOf(id);
  if (seat?.role !== 'participant' || seat.name === null)
    return refuse('not_found', 'unknown_seat', { field: 'seat' });
  if (staff.waiting.has(id) || seat.status === 'revoked')
    return refuse('conflict', 'conflict', { field: 'seat' });
  const waiting: Waiting = {
    seat: id,
    name: seat.name,
    presence: seat.presence,
    at: seat.createdAt,
    person: seat.status === 'admitted' ? seat.person : null,
    group: null,
  };
  return ok({
    writes: [{ root: STAFF.waiting, key: id, value: waiting }],
    journal: { seat: id, person: seat.person },
    seats: [{ kind: 'await', seat: id }],
  });
};
