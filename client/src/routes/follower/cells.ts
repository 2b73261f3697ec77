import type { MergeInput, Support, TaskMerge } from '@tdt/shared/consensus/types';
import { orderNow } from '../../ui/stage/layout/grid-order';
import type { NameOf } from '../../ui/stage/layout/names';

/** What a group said of somebody. */
export type Cell = 'pair' | 'names' | 'none';

/** The cell of one group (column) for one name (row). */
export function cellOf(support: Support, group: MergeInput['group']): Cell {
  if (support.inPair.includes(group)) return 'pair';
  return support.amongNames.includes(group) ? 'names' : 'none';
}

/** The rows in the order of the plenary's grid. */
export function rowsInOrder(merge: TaskMerge, nameOf: NameOf): Support[] {
  const { rows } = orderNow(merge, nameOf);
  const at = ({ candidacy }: Support) =>
    rows.includes(candidacy) ? rows.indexOf(candidacy) : rows.length;
  return [...merge.supports].sort((a, b) => at(a) - at(b));
}

/** Groups that put the name forward. */
export const namedBy = (support: Support): number =>
  support.inPair.length + support.amongNames.length;

/** The answers that have no name, by kind, as numbers of groups. */
export function namelessAnswers(inputs: readonly MergeInput[]) {
  const numbers = (keep: (input: MergeInput) => boolean): number[] =>
    inputs.filter(keep).map(({ number }) => number);
  return {
    notYet: numbers(({ counts, report }) => counts && report === null),
    none: numbers(({ counts, report }) => counts && report?.kind === 'noRelevantCandidacy'),
    late: numbers(({ late, counts }) => counts && late),
    changed: numbers(({ later, counts }) => counts && later !== null),
    silent: numbers(({ silent }) => silent),
  };
}
