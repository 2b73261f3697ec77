import type { TaskId } from '@tdt/shared/ids';
import type { Candidacy, Person } from '@tdt/shared/document/values';
import { compareNames } from '@tdt/shared/people/names';

/** A candidacy with its person. */
export interface Candidate {
  readonly candidacy: Candidacy;
  readonly person: Person;
}

const bySurname = (a: Candidate, b: Candidate): number =>
  compareNames(a.person, b.person) || (a.candidacy.id < b.candidacy.id ? -1 : 1);

/**
 * The candidacies to a task as one group reads them: by surname, beginning with another one in each group, so
 * that nobody is first everywhere. The beginning is chosen among the candidacies sent before the meeting: one
 * proposed or withdrawn during it enters or leaves its place and moves no other.
 */
export function candidatesInOrder(
  candidacies: Iterable<Candidacy>,
  people: ReadonlyMap<string, Person>,
  task: TaskId,
  groupNumber: number,
): readonly Candidate[] {
  const all = [...candidacies]
    .filter((candidacy) => candidacy.task === task)
    .flatMap((candidacy) => {
      const person = people.get(candidacy.person);
      return person ? [{ candidacy, person }] : [];
    })
    .sort(bySurname);
  const sentBefore = all.filter(({ candidacy }) => candidacy.onTheSpot === null);
  const first = sentBefore[(groupNumber - 1) % Math.max(1, sentBefore.length)];
  const start = first ? all.indexOf(first) : 0;
  return [...all.slice(start), ...all.slice(0, start)];
}

/** Those who still stand. */
export const standing = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(({ candidacy }) => candidacy.retractedAt === null);
