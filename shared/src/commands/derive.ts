import { MEETING, STAFF } from '../document/sections';
import type { Json, ReadRoot, RootWrite } from '../document/roots';
import type { MeetingState, StaffState } from '../document/state';
import type { Counts, ParityTable, Person, StaffPerson } from '../document/values';
import type { PersonId } from '../ids';
import { parityTable } from '../consensus/parity';
import { teamOf } from '../people/team';
import type { Speaker, Speaking } from '../document/speakers';
import { openTurn, waitingOrder } from '../speakers/order';
import { readPrivate } from '../document/answers';
import { sizeOf, standingOf } from './entitled';

/*
 * Some roots of `meeting` are computed from `staff`, so that a gender or an absent member's name never reaches
 * everybody: the people who are present or candidates, the parity of pairs, the counts of attendance, who
 * speaks after whom, who runs the meeting.
 */

/** What everybody may know of a person, or null for somebody absent who is no candidate. */
export function publicPerson(person: StaffPerson, isCandidate: boolean): Person | null {
  if (person.presence === 'absent' && !isCandidate) return null;
  const { id, first, last, origin, presence, group } = person;
  return { id, first, last, origin: person.member ? origin : null, presence, group };
}

/** Attendance as numbers: members on the list, present in the room, present at a distance. */
export function countPeople(people: Iterable<StaffPerson>): Counts {
  const counts = { listed: 0, room: 0, remote: 0 };
  for (const person of people) {
    if (person.member) counts.listed += 1;
    if (person.presence === 'room') counts.room += 1;
    if (person.presence === 'remote') counts.remote += 1;
  }
  return counts;
}

function publicPeople(state: MeetingState, staff: StaffState): Map<string, Person> {
  const people = new Map<string, Person>();
  // Withdrawn ones too: what was revealed or decided with them still names them.
  const candidates = new Set([...state.candidacies.values()].map(({ person }) => person));
  for (const person of staff.people.values()) {
    const shown = publicPerson(person, candidates.has(person.id));
    if (shown) people.set(person.id, shown);
  }
  return people;
}

function parityTables(state: MeetingState, staff: StaffState): Map<string, ParityTable> {
  const genderOf = (person: PersonId) => staff.people.get(person)?.gender ?? null;
  const tables = new Map<string, ParityTable>();
  for (const { id } of state.tasks) {
    const standing = [...state.candidacies.values()].filter((c) => c.task === id);
    tables.set(id, parityTable(standing, genderOf, state.settings.parity));
  }
  return tables;
}

function publicSpeakers(staff: StaffState): Map<string, Speaker> {
  return new Map(waitingOrder(staff).map((person, at) => [person, { person, place: at + 1 }]));
}

function publicSpeaking({ turns }: StaffState): Speaking | undefined {
  const open = openTurn(turns);
  if (!open) return undefined;
  const { id: turn, person, task, from: since, seconds } = open;
  return { turn, person, task, since, seconds };
}

/** How many may answer and how many did, in the phone check that is open: never what. */
function openCheckWrites(read: ReadRoot, state: MeetingState, staff: StaffState): RootWrite[] {
  return [...state.checks.values()].flatMap((check) => {
    if (check.phone === null || check.closedAt !== null) return [];
    const standing = standingOf({ state, staff, secret: readPrivate(read) }, check);
    const { entitled } = standing;
    // Numbers entered for people who have left since are more than there are, until they are mended.
    const answered = Math.min(entitled, sizeOf(standing.tally));
    const phone = { entitled, answered, tally: null };
    return same(check.phone, phone)
      ? []
      : [{ root: MEETING.checks, key: check.id, value: { ...check, phone } }];
  });
}

/** What an import said of a candidacy goes with it. */
const importsGone = (state: MeetingState, staff: StaffState): RootWrite[] =>
  [...staff.imported.keys()]
    .filter((id) => !state.candidacies.has(id))
    .map((key) => ({ root: STAFF.imported, key, value: undefined }));

/** The writes that bring the derived roots up to date; none when they are. */
export function deriveWrites(read: ReadRoot, state: MeetingState, staff: StaffState): RootWrite[] {
  return [
    ...replaceRoot(MEETING.people, read(MEETING.people), publicPeople(state, staff)),
    ...replaceRoot(MEETING.parity, read(MEETING.parity), parityTables(state, staff)),
    ...replaceKey(MEETING.state, read(MEETING.state), 'counts', countPeople(staff.people.values())),
    ...replaceRoot(MEETING.speakers, read(MEETING.speakers), publicSpeakers(staff)),
    ...replaceKey(MEETING.state, read(MEETING.state), 'speaking', publicSpeaking(staff)),
    ...openCheckWrites(read, state, staff),
    ...importsGone(state, staff),
    ...replaceKey(
      MEETING.state,
      read(MEETING.state),
      'team',
      teamOf(staff.seats.values(), staff.people, state.settings.parity),
    ),
  ];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The writes that make a root hold exactly these values. */
export function replaceRoot<T>(
  root: string,
  current: ReadonlyMap<string, unknown>,
  wanted: ReadonlyMap<string, T & Json>,
): RootWrite[] {
  const writes: RootWrite[] = [];
  for (const key of current.keys())
    if (!wanted.has(key)) writes.push({ root, key, value: undefined });
  for (const [key, value] of wanted)
    if (!same(current.get(key), value)) writes.push({ root, key, value });
  return writes;
}

function replaceKey(
  root: string,
  current: ReadonlyMap<string, unknown>,
  key: string,
  value: (Json & object) | undefined,
): RootWrite[] {
  return same(current.get(key), value) ? [] : [{ root, key, value }];
}
