import type { Candidacy, StaffPerson } from '@tdt/shared/document/values';
import { fold } from '@tdt/shared/people/fold';
import { compareNames, sortKey } from '@tdt/shared/people/names';

export const PEOPLE_FILTERS = [
  'all',
  'present',
  'absent',
  'genders',
  'noPhone',
  'ungrouped',
] as const;
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number];

const PASSES: Readonly<Record<PeopleFilter, (person: StaffPerson) => boolean>> = {
  all: () => true,
  present: ({ presence }) => presence !== 'absent',
  absent: ({ presence }) => presence === 'absent',
  genders: ({ gender }) => gender === null,
  noPhone: ({ noPhone }) => noPhone,
  ungrouped: ({ presence, group }) => presence !== 'absent' && group === null,
};

/** People in the order of lists; `query` is looked for in any order of the words of name and group of origin. */
export function peopleShown(
  people: Iterable<StaffPerson>,
  query: string,
  filter: PeopleFilter,
): readonly StaffPerson[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  const fits = (person: StaffPerson) => {
    const text = fold(`${person.first} ${person.last} ${person.origin ?? ''}`);
    return words.every((word) => ` ${text}`.includes(` ${word}`));
  };
  return [...people].filter((person) => PASSES[filter](person) && fits(person)).sort(compareNames);
}

/** How many people each filter shows. */
export const filterCount = (people: Iterable<StaffPerson>, filter: PeopleFilter): number =>
  [...people].filter(PASSES[filter]).length;

/** Candidacies that stand, by task, in the order of surnames. */
export function candidaciesOf(
  candidacies: ReadonlyMap<string, Candidacy>,
  people: ReadonlyMap<string, { first: string; last: string }>,
  task: string,
): readonly Candidacy[] {
  const key = ({ person }: Candidacy) => {
    const found = people.get(person);
    return found ? sortKey(found) : '';
  };
  return [...candidacies.values()]
    .filter((candidacy) => candidacy.task === task)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Parity of attendance: those present by gender, those whose gender is still to ask among them. */
export function attendanceByGender(people: Iterable<StaffPerson>) {
  const present = [...people].filter(({ presence }) => presence !== 'absent');
  const of = (gender: StaffPerson['gender']) =>
    present.filter((person) => person.gender === gender).length;
  return { women: of('F'), men: of('M'), others: of('O'), unknown: of(null) };
}
