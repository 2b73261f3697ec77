import type { SeatView } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { PersonId, SeatId } from '../ids';
import { findPerson } from './lookup';
import type { CommandContext, Decide } from './outcome';

/** Seats whose holder is named to everybody: they run the meeting. */
const TEAM: ReadonlySet<SeatView['role']> = new Set(['facilitator', 'meetingRapporteur']);

interface Holder {
  readonly person: PersonId | null;
  readonly label: string;
}

/** Somebody of the list, who does not hold such a seat already, or somebody else by name. */
function holderRefusal(
  { staff }: CommandContext,
  role: SeatView['role'],
  { person: id, label }: Holder,
  except: SeatId | null,
): Result<null> {
  if (id === null)
    return label === '' ? refuse('invalid', 'holder_missing', { field: 'person' }) : ok(null);
  const person = staff.people.get(id);
  if (!person) return refuse('not_found', 'unknown_person', { field: 'person' });
  if (!person.member) return refuse('invalid', 'not_listed', { field: 'person' });
  const held = [...staff.seats.values()].some(
    (seat) => seat.role === role && seat.person === id && seat.id !== except,
  );
  if (!held) return ok(null);
  const name = `${person.first} ${person.last}`;
  return refuse('conflict', 'seat_held', { field: 'person', params: { name } });
}

/** A seat of the team; the meeting rapporteur finds their own only. */
function teamSeat({ actor, staff }: CommandContext, id: SeatId): Result<SeatView> {
  const seat = staff.seats.get(id);
  if (!seat || !TEAM.has(seat.role)) return refuse('not_found', 'unknown_seat', { field: 'seat' });
  if (actor.role !== 'facilitator' && seat.id !== actor.seat)
    return refuse('forbidden', 'own_seat_only', { field: 'seat' });
  return ok(seat);
}

/** Gives a link to somebody: facilitator, meeting rapporteur, plenary screen or participant. */
export const grantSeat: Decide<'seat.grant'> = ({ role, person, label }, context) => {
  if (TEAM.has(role)) {
    // A link may be given before it is known who will hold it.
    const holder = person === null && label === '' ? null : { person, label };
    const refused = holder && holderRefusal(context, role, holder, null);
    if (refused && !refused.ok) return refused;
  } else if (person !== null) {
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

/** Says who holds a seat of the team. The meeting rapporteur says so of themself, once. */
export const nameSeat: Decide<'seat.name'> = ({ seat: id, person, label }, context) => {
  const seat = teamSeat(context, id);
  if (!seat.ok) return seat;
  const taken = seat.value.person !== null || seat.value.label !== '';
  if (taken && context.actor.role !== 'facilitator')
    return refuse('forbidden', 'own_seat_only', { field: 'seat' });
  const refused = holderRefusal(context, seat.value.role, { person, label }, id);
  if (!refused.ok) return refused;
  return ok({
    writes: [],
    journal: { seat: id, role: seat.value.role, person, from: seat.value.person },
    seats: [{ kind: 'name', seat: id, person, label }],
  });
};

/**
 * Hands a seat over: the link that is given back opens it for somebody else. Until then the present holder keeps theirs, so
 * that a link that gets lost leaves nobody without a facilitator.
 */
export const passSeat: Decide<'seat.pass'> = ({ seat: id, person, label }, context) => {
  const seat = teamSeat(context, id);
  if (!seat.ok) return seat;
  const { role, holding } = seat.value;
  const passing = [...context.staff.seats.values()].some((one) => one.holding?.replaces === id);
  if (passing || (holding?.replaces ?? null) !== null)
    return refuse('conflict', 'seat_passing', { field: 'seat' });
  const refused = holderRefusal(context, role, { person, label }, null);
  if (!refused.ok) return refused;
  if (role !== 'facilitator' && role !== 'meetingRapporteur')
    return refuse('not_found', 'unknown_seat', { field: 'seat' });
  return ok({
    writes: [],
    journal: { seat: id, role, from: seat.value.person, to: person },
    seats: [{ kind: 'grant', role, person, label, replaces: id }],
  });
};

/** Takes a seat back at once. One facilitator seat that somebody has opened always remains. */
export const revokeSeat: Decide<'seat.revoke'> = ({ seat: id }, { staff, facilitatorSeats }) => {
  const seat = staff.seats.get(id);
  if (!seat) return refuse('not_found', 'unknown_seat', { field: 'seat' });
  const opened = seat.holding === null || seat.holding.openedAt !== null;
  if (seat.role === 'facilitator' && opened && facilitatorSeats <= 1)
    return refuse('conflict', 'last_facilitator', { field: 'seat' });
  return ok({
    writes: [],
    journal: { seat: id, role: seat.role, person: seat.person },
    seats: [{ kind: 'revoke', seat: id }],
  });
};
