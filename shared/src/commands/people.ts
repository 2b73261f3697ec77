import { STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { PersonOrigins } from '../document/origins';
import type { StaffPerson, Waiting } from '../document/values';
import { ok, refuse } from '../errors';
import { placeLatecomer } from '../groups/latecomer';
import { personId } from '../ids';
import type { GroupId } from '../ids';
import { personWrite } from './group-writes';
import { byHand } from '../imports/provenance';
import { findPerson, isPresent } from './lookup';
import { splitName } from '../people/names';
import { isWelcoming } from '../people/welcoming';
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

type Typed = { readonly [F in (typeof TYPED)[number]]?: StaffPerson[F] | undefined };
const TYPED = ['first', 'last', 'origin', 'gender'] as const;

/** The person with what somebody typed of them, which imports leave from then on. */
export function typed(person: StaffPerson, said: Typed): StaffPerson {
  const next = { ...person };
  if (said.first !== undefined) next.first = said.first;
  if (said.last !== undefined) next.last = said.last;
  if (said.origin !== undefined) next.origin = said.origin;
  if (said.gender !== undefined) next.gender = said.gender;
  const fields = TYPED.filter((field) => next[field] !== person[field]);
  return fields.length === 0 ? next : { ...next, from: byHand(person.from, fields) };
}

const NAMELESS = { first: '', last: '' } as const;

/** A person whose name, and all that is said of them, was typed. */
export const newTypedPerson = (
  id: string,
  said: Typed,
  more: Partial<StaffPerson> = {},
): StaffPerson => typed(newPerson(id, NAMELESS, more), said);

/** Somebody typed in by a facilitator. */
export const addPerson: Decide<'person.add'> = ({ first, last, origin, gender }, { newId }) => {
  const id = newId('p');
  const person = newTypedPerson(id, { first, last, origin, gender });
  return ok({ writes: [personWrite(person)], journal: { person: id }, result: { person: id } });
};

function withOrigins(person: StaffPerson, from: PersonOrigins): StaffPerson {
  const next: StaffPerson = { ...person, from };
  if (Object.keys(from).length === 0) delete next.from;
  return next;
}

/** Corrects what is known of a person; a corrected gender recomputes parity by derivation. */
export const editPerson: Decide<'person.edit'> = ({ person: id, ...changes }, context) => {
  const found = findPerson(context, id);
  if (!found.ok) return found;
  const { noPhone, from, ...said } = changes;
  const edited = typed(found.value, said);
  const kept = from === undefined ? edited : withOrigins(edited, from);
  const next = noPhone === undefined ? kept : { ...kept, noPhone };
  return ok({
    writes: [personWrite(next)],
    journal: {
      person: id,
      fields: Object.keys({ ...said, ...(noPhone !== undefined && { noPhone }) }),
    },
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
  const isHere = isWelcoming(context.state, context.now);
  if (isHere && (!isPresent(person) || person.presence !== waiting.presence))
    person = arrive(context, person, waiting.presence, tableOf(context, waiting));
  // What they said at the door goes with them.
  if (waiting.candidate === true && person.saysCandidate === undefined)
    person = { ...person, saysCandidate: context.now };
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
  const known = seat.person === null ? undefined : staff.people.get(seat.person);
  const waiting: Waiting = {
    seat: id,
    name: seat.name,
    presence: seat.presence,
    at: seat.createdAt,
    person: seat.status === 'admitted' ? seat.person : null,
    // What they said at the door, and where they sat, is not asked again.
    group: known?.group ?? null,
    ...(known?.saysCandidate !== undefined && { candidate: true }),
  };
  return ok({
    writes: [{ root: STAFF.waiting, key: id, value: waiting }],
    journal: { seat: id, person: seat.person },
    seats: [{ kind: 'await', seat: id }],
  });
};
