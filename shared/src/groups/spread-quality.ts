import type { Gender } from '../document/values';
import type { TaskId } from '../ids';
import type { PersonToSeat } from './form';

/** A person as the reading of the spread needs to know them. */
export type SpreadPerson = Pick<PersonToSeat, 'gender' | 'origin' | 'candidateTo'>;

/** More candidates to one task in a group than the best possible spread would put there. */
export interface CrowdedTask {
  readonly task: TaskId;
  /** Position of the group in the list given. */
  readonly group: number;
  readonly candidates: number;
  /** The least that the fullest group can have. */
  readonly best: number;
}

/** How well people are spread over groups; for people who look before they act, and after. */
export interface SpreadQuality {
  readonly smallest: number;
  readonly largest: number;
  /** Most candidates to one task who sit together. */
  readonly mostCandidates: number;
  /** Where candidates to one task could have been spread better. */
  readonly crowded: readonly CrowdedTask[];
  /** How far the groups are from the genders of the assembly: people at most beyond or short of their share, rounded. */
  readonly genderGap: number;
  /** Somebody's gender is unknown: the gap counts the others. */
  readonly genderUnknown: number;
  /** Most people of one group of origin who sit together, and the least that is possible. */
  readonly mostOfOrigin: number;
  readonly bestOfOrigin: number;
}

const GENDERS: readonly Gender[] = ['F', 'M', 'O'];

const highest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);

/** Reads how well the candidates to a same task, the genders and the groups of origin are spread (`method.md`). */
export function spreadQuality(groups: readonly (readonly SpreadPerson[])[]): SpreadQuality {
  const everybody = groups.flat();
  const sizes = groups.map((members) => members.length);
  const tasks = [...new Set(everybody.flatMap(({ candidateTo }) => candidateTo))];
  const origins = [...new Set(everybody.flatMap(({ origin }) => origin ?? []))];
  const counts = (has: (person: SpreadPerson) => boolean) =>
    groups.map((members) => members.filter(has).length);
  const byTask = tasks.map((task) => ({
    task,
    counts: counts(({ candidateTo }) => candidateTo.includes(task)),
  }));
  const byOrigin = origins.map((origin) => counts((person) => person.origin === origin));
  const least = (all: readonly number[]) =>
    groups.length === 0 ? 0 : Math.ceil(all.reduce((a, b) => a + b, 0) / groups.length);
  return {
    smallest: sizes.length === 0 ? 0 : Math.min(...sizes),
    largest: highest(sizes),
    mostCandidates: highest(byTask.flatMap((one) => one.counts)),
    crowded: byTask.flatMap(({ task, counts: all }) =>
      all.flatMap((candidates, group) =>
        candidates > least(all) ? [{ task, group, candidates, best: least(all) }] : [],
      ),
    ),
    genderGap: genderGap(groups),
    genderUnknown: everybody.filter(({ gender }) => gender === null).length,
    mostOfOrigin: highest(byOrigin.flat()),
    bestOfOrigin: highest(byOrigin.map(least)),
  };
}

function genderGap(groups: readonly (readonly SpreadPerson[])[]): number {
  const known = groups.map((members) => members.filter(({ gender }) => gender !== null));
  const total = known.flat().length;
  if (total === 0) return 0;
  const gaps = GENDERS.flatMap((gender) => {
    const share = known.flat().filter((person) => person.gender === gender).length / total;
    return known.map((members) =>
      Math.abs(
        members.filter((person) => person.gender === gender).length - share * members.length,
      ),
    );
  });
  return Math.round(highest(gaps));
}
