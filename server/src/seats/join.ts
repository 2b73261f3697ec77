import { arrive } from '@tdt/shared/commands/people';
import { STAFF } from '@tdt/shared/document/sections';
import type { StaffPerson, Waiting } from '@tdt/shared/document/values';
import { refuse } from '@tdt/shared/errors';
import { seatId } from '@tdt/shared/ids';
import type { Join } from '@tdt/shared/protocol/http';
import { cleanText } from '@tdt/shared/people/clean';
import { sameName, splitName } from '@tdt/shared/people/names';
import type { Change } from '../meetings/inputs';
import { RefusalError } from '../meetings/execute-command';
import type { Meeting } from '../meetings/meeting';
import type { MeetingView } from '../meetings/meeting-view';
import type { SeatRecord } from '../storage/storage';
import { newId } from './secrets';

type JoinByCode = Extract<Join, { code: string }>;

/** Longest name of a seat, in code points. */
export const NAME_MAX = 160;
/** People who wait at once: the code is on a screen, and whoever reads it could fill the memory with seats. */
const WAITING_MAX = 500;

/** The member meant: the one chosen in the list, else the only one of that name. */
function memberMeant(view: MeetingView, input: JoinByCode): StaffPerson | null {
  const members = [...view.staff.people.values()].filter((person) => person.member);
  if (input.person !== undefined)
    return members.find((person) => person.id === input.person) ?? null;
  const name = splitName(input.name);
  const found = members.filter((person) => sameName(person, name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Somebody already sits under that name, or the facilitators took their seat back: whoever comes with the code then waits
 * to be admitted.
 */
const isTaken = (meeting: Meeting, person: StaffPerson): boolean =>
  [...meeting.seats.all()].some(
    ({ status, person: sitting }) =>
      sitting === person.id && (status === 'admitted' || status === 'revoked'),
  );

/**
 * Joins with the code: a member whose name is free sits at once, is marked present and placed in a group if there are
 * some; anybody else waits to be admitted. `own` are the seats that this browser holds in the meeting.
 */
export function joinByCode(
  meeting: Meeting,
  view: MeetingView,
  input: JoinByCode,
  own: readonly SeatRecord[],
  now: number,
): Change<SeatRecord> {
  if (view.state.door === 'closed')
    throw new RefusalError(refuse('door_closed', 'door_closed').error);
  const name = cleanText(input.name, NAME_MAX);
  if (name === '')
    throw new RefusalError(refuse('invalid', 'name_missing', { field: 'name' }).error);
  const person = memberMeant(view, { ...input, name });
  // As they are in this turn: one may have been admitted, or taken back, since the browser was looked up.
  const current = own.flatMap(({ id }) => meeting.seat(id) ?? []);
  const resumed = current.find((seat) => resumes(seat, person, name));
  if (resumed) return comesBack(view, resumed, person, input, now);
  const seat: SeatRecord = {
    id: seatId(newId('s')),
    role: 'participant',
    person: null,
    label: name,
    name,
    presence: input.presence,
    status: 'pending',
    secretHash: null,
    createdAt: now,
  };
  if (!person || isTaken(meeting, person)) {
    if (view.staff.waiting.size >= WAITING_MAX)
      throw new RefusalError(refuse('rate_limited', 'rate_limited').error);
    return waits(seat, name, person, now);
  }
  const admitted: SeatRecord = { ...seat, status: 'admitted', person: person.id };
  const present = arrive(view, person, input.presence);
  return {
    writes: [{ root: STAFF.people, key: person.id, value: present }],
    seats: [admitted],
    journal: [{ at: now, seat: seat.id, type: 'seat.join', detail: { person: person.id } }],
    result: admitted,
  };
}

/** The browser comes back under the same name: it finds its seat again. */
function resumes(seat: SeatRecord, person: StaffPerson | null, name: string): boolean {
  if (seat.role !== 'participant') return false;
  if (seat.status === 'admitted') return person !== null && seat.person === person.id;
  return seat.status === 'pending' && seat.name === name;
}

/** Somebody ticked absent who joins again is there again. */
function comesBack(
  view: MeetingView,
  seat: SeatRecord,
  person: StaffPerson | null,
  { presence }: JoinByCode,
  now: number,
): Change<SeatRecord> {
  if (seat.status !== 'admitted' || person?.presence !== 'absent') return { result: seat };
  return {
    writes: [{ root: STAFF.people, key: person.id, value: arrive(view, person, presence) }],
    journal: [{ at: now, seat: seat.id, type: 'seat.join', detail: { person: person.id } }],
    result: seat,
  };
}

function waits(
  seat: SeatRecord,
  name: string,
  person: StaffPerson | null,
  now: number,
): Change<SeatRecord> {
  const waiting: Waiting = {
    seat: seat.id,
    name,
    presence: seat.presence === 'remote' ? 'remote' : 'room',
    at: now,
    person: person?.id ?? null,
  };
  return {
    writes: [{ root: STAFF.waiting, key: seat.id, value: waiting }],
    seats: [seat],
    journal: [{ at: now, seat: seat.id, type: 'seat.wait', detail: {} }],
    result: seat,
  };
}
