import { MEETING, STAFF } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import { placeLatecomer } from '../groups/latecomer';
import { personId } from '../ids';
import type { GroupId } from '../ids';
import { findPerson, isPresent } from './lookup';
import { splitName } from '../people/names';
import type { CommandContext, Decide } from './outcome';

const personWrite = (person: StaffPerson): RootWrite => ({
  root: STAFF.people,
  key: person.id,
  value: person,
});

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

/** Marks somebody as present and seats a latecomer; used by ticking, joining and admission alike. */
export function arrive(
  context: Pick<CommandContext, 'state' | 'staff'>,
  person: StaffPerson,
  presence: 'room' | 'remote',
): StaffPerson {
  return { ...person, presence, group: person.group ?? groupForLatecomer(context, presence) };
}

/** Ticks attendance. Somebody ticked absent leaves their group and, if they held it, the pen. */
export const setPresence: Decide<'person.present'> = ({ people, presence }, context) => {
  const writes: RootWrite[] = [];
  let { staff } = context;
  for (const id of new Set(people)) {
    const found = findPerson(context, id);
    if (!found.ok) return found;
    const next =
      presence === 'absent'
        ? { ...found.value, presence, group: null }
        : arrive({ state: context.state, staff }, found.value, presence);
    writes.push(personWrite(next));
    // The next latecomer of the same call must see this one already seated.
    staff = { ...staff, people: new Map(staff.people).set(id, next) };
  }
  if (presence === 'absent') {
    const gone = new Set<string>(people);
    for (const group of context.state.groups) {
      const rapporteurs = group.rapporteurs.filter((person) => !gone.has(person));
      if (rapporteurs.length !== group.rapporteurs.length)
        writes.push({ root: MEETING.groups, key: group.id, value: { ...group, rapporteurs } });
    }
  }
  return ok({ writes, journal: { people, presence } });
};

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
    person = arrive(context, person, waiting.presence);
  return ok({
    writes: [gone, personWrite(person)],
    journal: { seat, person: person.id, admitted: true },
    seats: [{ kind: 'admit', seat, person: person.id }],
  });
};

/** Gives a link to somebody: facilitator, meeting rapporteur, plenary screen or participant. */
export const grantSeat: Decide<'seat.grant'> = ({ role, person, label }, context) => {
  if (person !== null) {
    const found = findPerson(context, person);
    if (!found.ok) return found;
  } else if (role === 'participant') {
    return refuse('invalid', 'unknown_person', { field: 'person' });
  }
  return ok({
    writes: [],
    journal: { role, person },
    seats: [{ kind: 'grant', role, person, label }],
  });
};

/** Takes a seat back at once. One facilitator seat always remains. */
export const revokeSeat: Decide<'seat.revoke'> = ({ seat }, { staff, facilitatorSeats }) => {
  const found = staff.seats.get(seat);
  if (!found) return refuse('not_found', 'unknown_seat', { field: 'seat' });
  if (found.role === 'facilitator' && facilitatorSeats <= 1)
    return refuse('conflict', 'last_facilitator', { field: 'seat' });
  return ok({
    writes: [],
    journal: { seat, role: found.role },
    seats: [{ kind: 'revoke', seat }],
  });
};
