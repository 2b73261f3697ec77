import type { MeetingState } from '@tdt/shared/document/state';
import type { CandidacyId } from '@tdt/shared/ids';
import { compareNames, plenaryName, sortKey } from '@tdt/shared/people/names';
import type { PersonName } from '@tdt/shared/people/names';
import type { Run } from './text-width';

/** The name behind a candidacy, as the plenary sets it. */
export type NameOf = (candidacy: CandidacyId) => PersonName;

const NOBODY: PersonName = { first: '?', last: '' };
/** Longer names than anybody bears are cut: on a screen read at ten metres they would hide what stands beside them. */
const LONGEST = 72;
const cutAt = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

function short({ first, last }: PersonName): PersonName {
  if (first.length + last.length <= LONGEST) return { first, last };
  const half = LONGEST / 2;
  return {
    first: cutAt(first, Math.max(half, LONGEST - last.length)),
    last: cutAt(last, Math.max(half, LONGEST - first.length)),
  };
}

/** Reads names in the meeting, each once: the same object every time. A candidacy that has not arrived yet is "?". */
export function namesIn(meeting: Pick<MeetingState, 'candidacies' | 'people'>): NameOf {
  const read = new Map<CandidacyId, PersonName>();
  return (candidacy) => {
    const known = read.get(candidacy);
    if (known) return known;
    const person = meeting.candidacies.get(candidacy)?.person;
    const found = person === undefined ? undefined : meeting.people.get(person);
    const name = found ? short(plenaryName(found)) : NOBODY;
    read.set(candidacy, name);
    return name;
  };
}

/** A pair in the order of surnames: it never flips, whatever was typed first. */
export function inSurnameOrder(
  pair: readonly [CandidacyId, CandidacyId],
  nameOf: NameOf,
): readonly [CandidacyId, CandidacyId] {
  const [a, b] = pair;
  const order = compareNames(nameOf(a), nameOf(b)) || (a < b ? -1 : 1);
  return order <= 0 ? [a, b] : [b, a];
}

/** Where a candidacy stands among those whose names are read by a reader; folding a name is dear, and sorting asks again and again. */
const places = new WeakMap<NameOf, Map<CandidacyId, string>>();

function placeOf(candidacy: CandidacyId, nameOf: NameOf): string {
  const known = places.get(nameOf) ?? new Map<CandidacyId, string>();
  places.set(nameOf, known);
  const found = known.get(candidacy);
  if (found !== undefined) return found;
  const place = sortKey(nameOf(candidacy));
  known.set(candidacy, place);
  return place;
}

/** Candidacies in the order of surnames. */
export const bySurname = (ids: readonly CandidacyId[], nameOf: NameOf): CandidacyId[] =>
  [...ids].sort((a, b) => {
    const [first, second] = [placeOf(a, nameOf), placeOf(b, nameOf)];
    if (first !== second) return first < second ? -1 : 1;
    return compareNames(nameOf(a), nameOf(b)) || (a < b ? -1 : 1);
  });

/** What a name is made of, to measure it: first name regular, surname bold. */
export const nameRuns = ({ first, last }: PersonName): Run[] => [
  { text: first, weight: 'regular' },
  { text: last, weight: 'bold' },
];

/** "Karim NEUVILLE + Béatrice PONTNEUF", to measure it. */
export const pairRuns = (pair: readonly [CandidacyId, CandidacyId], nameOf: NameOf): Run[] => [
  ...nameRuns(nameOf(pair[0])),
  { text: '+', weight: 'regular' },
  ...nameRuns(nameOf(pair[1])),
];
