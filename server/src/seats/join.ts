import { arrive } from '@tdt/shared/commands/people';
import { STAFF } from '@tdt/shared/document/sections';
import type { StaffPerson, Waiting } from '@tdt/shared/document/values';
import { refuse } from '@tdt/shared/errors';
import { seatId } from '@tdt/shared/ids';
import type { GroupId } from '@tdt/shared/ids';
import type { Join } from '@tdt/shared/protocol/http';
import { cleanText } from '@tdt/shared/people/clean';
import { saidName, sameName, splitName } from '@tdt/shared/people/names';
import { isWelcoming } from '@tdt/shared/people/welcoming';
import type { Change } from '../meetings/inputs';
import { RefusalError } from '../meetings/refusal-error';
import type { Meeting } from '../meetings/meeting';
import type { MeetingView } from '../meetings/meeting-view';
import { heldBy } from '../storage/holding';
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
  const { first } = saidName({ first: input.name, last: '' });
  const name = splitName(first);
  const found = members.filter((person) => sameName(saidName(person), name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Somebody already sits under that name, or the facilitators took their seat back: whoever comes with the code then waits
 * to be admitted.
 */
const isTaken = (meeting: Meeting, person: StaffPerson, own: readonly SeatRecord[]): boolean =>
  [...meeting.seats.all()].some(
    ({ id, role, status, person: sitting, holding }) =>
      sitting === person.id &&
      holding.openedAt !== null &&
      // Whoever facilitates from this very browser is no stranger to it.
      !(role !== 'participant' && own.some((seat) => seat.id === id)) &&
      // A seat of the team that was given to somebody else says nothing against the person.
      (status === 'admitted' || (status === 'revoked' && role === 'participant')),
  );

/** The group whose poster was scanned; a number that no group has is refused. */
function tableOf({ state }: MeetingView, { group: number }: JoinByCode): GroupId | null {
  if (number === undefined) return null;
  const group = state.groups.find((one) => one.number === number);
  if (group) return group.id;
  throw new RefusalError(refuse('not_found', 'unknown_group', { field: 'group' }).error);
}

/**
 * Somebody who comes with a phone of their own is no longer "sans téléphone". They are there if people are being welcomed;
 * before that they come to read.
 */
function arriveWithPhone(
  view: MeetingView,
  person: StaffPerson,
  presence: 'room' | 'remote',
  table: GroupId | null,
  now: number,
): StaffPerson {
  const isHere = person.presence !== 'absent' || isWelcoming(view.state, now);
  return { ...(isHere ? arrive(view, person, presence, table) : person), noPhone: false };
}

/** Who says yes is noted; who says nothing takes nothing back that was said before. */
const saying = (person: StaffPerson, candidate: boolean | undefined, now: number): StaffPerson =>
  candidate === true ? { ...person, saysCandidate: person.saysCandidate ?? now } : person;

/**
 * Joins with the code: a member whose name is free sits at once, is marked present and placed in a group if there are
 * some, once people are welcomed; anybody else waits to be admitted. `own` are the seats that this browser holds in the meeting.
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
  const table = tableOf(view, input);
  const person = memberMeant(view, { ...input, name });
  // As they are in this turn: one may have been admitted, or taken back, since the browser was looked up.
  const current = own.flatMap(({ id }) => meeting.seat(id) ?? []);
  const resumed = current.find((seat) => resumes(seat, person, name));
  if (resumed) return comesBack(view, resumed, person, { ...input, table }, now);
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
    holding: heldBy(now),
  };
  if (!person || isTaken(meeting, person, current)) {
    if (view.staff.waiting.size >= WAITING_MAX)
      throw new RefusalError(refuse('rate_limited', 'rate_limited').error);
    return waits(seat, name, person, { table, candidate: input.candidate === true }, now);
  }
  const admitted: SeatRecord = { ...seat, status: 'admitted', person: person.id };
  const present = saying(
    arriveWithPhone(view, person, input.presence, table, now),
    input.candidate,
    now,
  );
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

/** Somebody ticked absent who joins again is there again; somebody without a group sits at the table of the poster. */
function comesBack(
  view: MeetingView,
  seat: SeatRecord,
  person: StaffPerson | null,
  { presence, table, candidate }: JoinByCode & { readonly table: GroupId | null },
  now: number,
): Change<SeatRecord> {
  if (seat.status !== 'admitted' || person === null) return { result: seat };
  const arrives = person.presence === 'absent' && isWelcoming(view.state, now);
  const sits = table !== null && person.group === null && person.presence !== 'absent';
  const says = candidate === true && person.saysCandidate === undefined;
  if (!arrives && !sits && !says) return { result: seat };
  const here = person.presence === 'absent' ? presence : person.presence;
  return {
    writes: [
      {
        root: STAFF.people,
        key: person.id,
        value: saying(arriveWithPhone(view, person, here, table, now), candidate, now),
      },
    ],
    journal: [{ at: now, seat: seat.id, type: 'seat.join', detail: { person: person.id } }],
    result: seat,
  };
}

function waits(
  seat: SeatRecord,
  name: string,
  person: StaffPerson | null,
  { table, candidate }: { readonly table: GroupId | null; readonly candidate: boolean },
  now: number,
): Change<SeatRecord> {
  const waiting: Waiting = {
    seat: seat.id,
    name,
    presence: seat.presence === 'remote' ? 'remote' : 'room',
    at: now,
    person: person?.id ?? null,
    group: table,
    ...(candidate && { candidate }),
  };
  return {
    writes: [{ root: STAFF.waiting, key: seat.id, value: waiting }],
    seats: [seat],
    journal: [{ at: now, seat: seat.id, type: 'seat.wait', detail: {} }],
    result: seat,
  };
}
