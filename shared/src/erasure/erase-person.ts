import type { MeetingState, StaffState } from '../document/state';
import type { RootWrite } from '../document/roots';
import { MEETING, parseGroupRoot, PRIVATE, STAFF } from '../document/sections';
import type { Candidacy, StaffPerson } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import type { CandidacyId, PersonId, SeatId } from '../ids';
import type { Locale } from '../locale';
import type { PersonName } from '../people/names';
import { splitName } from '../people/names';
import { unnamed, unnamedKey } from './unname';
import type { Unnaming } from './unname';

/*
 * The erasure of one person (`docs/privacy.md`): what the meeting decided stays, with "personne retirée" where they stood.
 * Unlike `person.remove`, for whoever took no part, it is for anybody, and nothing of them stays in an older form either.
 */

/** What stands in the place of a name, in the language of the meeting. */
const ERASED_NAME: Readonly<Record<Locale, string>> = {
  fr: 'Personne retirée',
  en: 'Removed person',
};

/** The meeting before, as far as an erasure looks at it. */
export interface ErasureFacts {
  readonly state: MeetingState;
  readonly staff: StaffState;
  /** Every seat there ever was, with the names typed at the door. */
  readonly seats: readonly {
    readonly id: SeatId;
    readonly role: string;
    readonly status: string;
    readonly person: PersonId | null;
    readonly name: string | null;
    readonly label: string;
  }[];
}

/** What is looked for, and what goes with it. */
export interface Erasure extends Unnaming {
  readonly person: StaffPerson;
  readonly candidacies: ReadonlySet<CandidacyId>;
  /** The seats that were theirs, or with which they wait. */
  readonly seats: ReadonlySet<SeatId>;
  /** Whether an entry without a name stays: they were there, or stand in what was decided. */
  readonly keepsEntry: boolean;
}

/** Whether somebody may be erased now: not while they run the meeting, nor under an open check that counts their answer. */
export function mayErase({ state, staff, seats }: ErasureFacts, id: PersonId): Result<StaffPerson> {
  const person = staff.people.get(id);
  if (!person) return refuse('not_found', 'unknown_person', { field: 'person' });
  const runs = seats.some(
    ({ person: sitting, role, status }) =>
      sitting === id &&
      status === 'admitted' &&
      (role === 'facilitator' || role === 'meetingRapporteur'),
  );
  if (runs) return refuse('conflict', 'person_in_team', { field: 'person' });
  const open = [...state.checks.values()].some((c) => c.mode === 'phone' && c.closedAt === null);
  return open ? refuse('conflict', 'person_check_open', { field: 'person' }) : ok(person);
}

const ownCandidacies = ({ state }: ErasureFacts, id: PersonId): Candidacy[] =>
  [...state.candidacies.values()].filter(({ person }) => person === id);

function ownSeats({ seats, staff }: ErasureFacts, id: PersonId): ErasureFacts['seats'] {
  const waiting = new Set(
    [...staff.waiting.values()].filter(({ person }) => person === id).map(({ seat }) => seat),
  );
  return seats.filter((seat) => seat.person === id || waiting.has(seat.id));
}

const inHistory = ({ state, staff }: ErasureFacts, id: PersonId): boolean =>
  [...staff.turns.values()].some(({ person }) => person === id) ||
  [...staff.arguments.values()].some(({ author }) => author === id) ||
  state.groups.some(({ rapporteurs }) => rapporteurs.includes(id)) ||
  [...state.pens.values()].some(({ from, to }) => from === id || to === id);

/** Ids under which a file had put their candidacies before these were linked to them. */
function importedIds({ staff }: ErasureFacts, own: readonly Candidacy[]): string[] {
  const sources = own.map(({ id }) => staff.imported.get(id)?.source ?? '');
  return sources.filter((source) => source !== '' && !staff.people.has(source));
}

/** What is to be looked for. `instead` is a fresh id, `details` their contact details as they are kept. */
export function erasureOf(
  facts: ErasureFacts,
  person: StaffPerson,
  given: { readonly instead: PersonId; readonly details: readonly string[] },
): Erasure {
  const { state, staff } = facts;
  const own = ownCandidacies(facts, person.id);
  const seats = ownSeats(facts, person.id);
  const typed = seats.flatMap(({ name, label }) => [name ?? '', label]);
  const imported = own.flatMap(({ id }): PersonName[] => {
    const written = staff.imported.get(id);
    return written ? [written] : [];
  });
  return {
    ...given,
    person,
    ids: new Set([person.id, ...importedIds(facts, own)]),
    names: [person, ...imported, ...typed.filter((name) => name !== '').map((n) => splitName(n))],
    word: ERASED_NAME[state.info.locale],
    candidacies: new Set(own.map(({ id }) => id)),
    seats: new Set(seats.map(({ id }) => id)),
    keepsEntry: person.presence !== 'absent' || own.length > 0 || inHistory(facts, person.id),
  };
}

/** The entry without a name. The gender of a candidate stays, since the parity of what was decided depends on it. */
const nameless = ({ person, instead, word, candidacies }: Erasure) => ({
  id: instead,
  first: '',
  last: word,
  origin: null,
  presence: person.presence,
  group: person.group,
  gender: candidacies.size > 0 ? person.gender : null,
  member: false,
  noPhone: person.noPhone,
});

const isCandidacy = (erasure: Erasure, key: string) =>
  [...erasure.candidacies].some((id) => id === key);

/** Whether a key of a root goes with the person, whatever stands under it. */
function goes(root: string, key: string, value: unknown, erasure: Erasure): boolean {
  const isTheirs = (field: string) =>
    typeof value === 'object' &&
    value !== null &&
    erasure.ids.has(String(Object.entries(value).find(([name]) => name === field)?.[1]));
  if (root === STAFF.people)
    return erasure.ids.has(key) && !(erasure.keepsEntry && key === erasure.person.id);
  if (root === STAFF.waiting) return isTheirs('person');
  if (root === STAFF.seats) return [...erasure.seats].some((id) => id === key);
  if (root === STAFF.speakers || root === MEETING.phones) return erasure.ids.has(key);
  if (root === STAFF.spots) return isTheirs('person');
  if (root === STAFF.imported || parseGroupRoot(root)?.root === 'study')
    return isCandidacy(erasure, key);
  return false;
}

/** One root without the person: what becomes of each key and value. */
export function erasedRoot(
  root: string,
  entries: ReadonlyMap<string, unknown>,
  erasure: Erasure,
): ReadonlyMap<string, unknown> {
  const cleared = new Map<string, unknown>();
  for (const [key, value] of entries) {
    if (goes(root, key, value, erasure)) continue;
    const theirs = root === STAFF.people && key === erasure.person.id;
    cleared.set(unnamedKey(key, erasure), theirs ? nameless(erasure) : unnamed(value, erasure));
  }
  return cleared;
}

/**
 * What is written once nobody's name stands in the sections any more: their texts go; what they stood for in a task that
 * has no act yet is withdrawn; words signed with their name are signed no more.
 */
export function erasureWrites(
  {
    state,
    secret,
  }: Pick<ErasureFacts, 'state'> & {
    readonly secret: ReadonlyMap<string, { readonly person: PersonId }>;
  },
  { instead, candidacies }: Erasure,
  now: number,
): RootWrite[] {
  const writes: RootWrite[] = [...candidacies].flatMap((id): RootWrite[] => {
    const candidacy = state.candidacies.get(id);
    if (!candidacy) return [];
    const stands = state.decisions.has(candidacy.task);
    const retractedAt = candidacy.retractedAt ?? (stands ? null : now);
    return [{ root: MEETING.candidacies, key: id, value: { ...candidacy, text: '', retractedAt } }];
  });
  const answers = [...secret].filter(([, { person }]) => person === instead);
  for (const [key, answer] of answers)
    writes.push({ root: PRIVATE.answers, key, value: { ...answer, showName: false } });
  return writes;
}
