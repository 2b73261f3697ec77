import type { MeetingState } from '@tdt/shared/document/state';
import type { Candidacy, Person } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { compareNames, plenaryName } from '@tdt/shared/people/names';
import type { PersonName } from '@tdt/shared/people/names';

/** "NOM Prénom", as a list on paper is searched. */
export function listName(name: PersonName): string {
  const { first, last } = plenaryName(name);
  return [last.toLocaleUpperCase('fr'), first].filter((part) => part !== '').join(' ');
}

/** What paper says of a candidacy: neither a contact detail nor a gender is in what everybody reads of a person. */
export interface PrintedCandidacy {
  readonly candidacy: Candidacy;
  readonly person: Person;
}

/** The candidacies to a task that stand, in the order of names. */
export function candidaciesTo(state: MeetingState, task: TaskId): PrintedCandidacy[] {
  const standing = [...state.candidacies.values()].filter(
    (one) => one.task === task && one.retractedAt === null,
  );
  return standing
    .flatMap((candidacy) => {
      const person = state.people.get(candidacy.person);
      return person ? [{ candidacy, person }] : [];
    })
    .sort((a, b) => compareNames(a.person, b.person));
}
