import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { GroupId } from '../ids';
import { personWrite } from './group-writes';
import { isWelcoming } from '../people/welcoming';
import { findPerson, isPresent } from './lookup';
import type { CommandContext, Decide } from './outcome';
import { arrive } from './people';

type Presence = StaffPerson['presence'];

/**
 * A rapporteur ticks the members of their own table only: people of the list who sit nowhere else, and takes back only those
 * who have no phone of their own.
 */
function tableRefusal(
  { actor, state, staff }: CommandContext,
  person: StaffPerson,
  presence: Presence,
): Result<null> {
  if (actor.role === 'facilitator') return ok(null);
  if (actor.group === null) return refuse('forbidden', 'forbidden');
  if (!person.member) return refuse('invalid', 'not_listed', { field: 'people' });
  if (presence === 'absent') {
    if (person.group !== actor.group)
      return refuse('forbidden', 'not_your_table', { field: 'people' });
    const hasPhone = [...staff.seats.values()].some((seat) => seat.person === person.id);
    return hasPhone ? refuse('forbidden', 'own_phone', { field: 'people' }) : ok(null);
  }
  const other = state.groups.find(({ id }) => id === person.group && id !== actor.group);
  if (!other || !isPresent(person)) return ok(null);
  const params = { name: `${person.first} ${person.last}`, number: other.number };
  return refuse('conflict', 'other_table', { field: 'people', params });
}

/** The writes that take the pens away from people who left. */
function withoutPens({ state }: CommandContext, gone: ReadonlySet<string>): RootWrite[] {
  return state.groups.flatMap((group) => {
    const rapporteurs = group.rapporteurs.filter((person) => !gone.has(person));
    if (rapporteurs.length === group.rapporteurs.length) return [];
    return [{ root: MEETING.groups, key: group.id, value: { ...group, rapporteurs } }];
  });
}

/**
 * Ticks attendance: facilitators for everybody, a group's rapporteur for their own table, where those ticked then sit.
 * Somebody ticked absent leaves their group and, if they held it, the pen.
 */
export const setPresence: Decide<'person.present'> = (payload, context) => {
  const { people, presence, noPhone } = payload;
  const { actor } = context;
  const table: GroupId | null = actor.role === 'facilitator' ? null : actor.group;
  const writes: RootWrite[] = [];
  let { staff } = context;
  for (const id of new Set(people)) {
    const found = findPerson(context, id);
    if (!found.ok) return found;
    const allowed = tableRefusal(context, found.value, presence);
    if (!allowed.ok) return allowed;
    const moved: StaffPerson =
      presence === 'absent'
        ? { ...found.value, presence, group: null }
        : arrive({ state: context.state, staff }, found.value, presence, table);
    const next = noPhone === undefined ? moved : { ...moved, noPhone };
    writes.push(personWrite(next));
    // The next latecomer of the same call must see this one already seated.
    staff = { ...staff, people: new Map(staff.people).set(id, next) };
  }
  if (presence === 'absent') writes.push(...withoutPens(context, new Set<string>(people)));
  const by = table === null ? {} : { group: table };
  return ok({ writes, journal: { people, presence, ...by } });
};

/**
 * Room or remote, said by the person themself; somebody who was not ticked yet is there by saying so, once people are welcomed.
 * Who comes with a phone of their own is no longer "sans téléphone".
 */
export const setOwnPresence: Decide<'self.presence'> = ({ presence }, context) => {
  const { person: id } = context.actor;
  if (id === null) return refuse('invalid', 'who_are_you');
  const found = findPerson(context, id);
  if (!found.ok) return found;
  if (found.value.presence === presence) return ok({ writes: [], journal: null });
  if (!isPresent(found.value) && !isWelcoming(context.state, context.now))
    return refuse('out_of_step', 'not_welcoming', { field: 'presence' });
  const next = { ...arrive(context, found.value, presence), noPhone: false };
  return ok({ writes: [personWrite(next)], journal: { person: id, presence } });
};
