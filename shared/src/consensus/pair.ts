import type { CandidacyId } from '../ids';
import type { PairIds } from './types';

/** The pair of two candidacies, in ascending order of id: a+b and b+a are the same. Does not check that they differ. */
export const pairOf = (a: CandidacyId, b: CandidacyId): PairIds => (a < b ? [a, b] : [b, a]);

/** A text that two equal pairs share and two different pairs do not; ids hold no `+`. */
export const pairKey = ([a, b]: PairIds): string => (a < b ? `${a}+${b}` : `${b}+${a}`);

/** Whether two pairs unite the same two candidacies, in whatever order. */
export const samePair = (one: PairIds, other: PairIds): boolean =>
  (one[0] === other[0] && one[1] === other[1]) || (one[0] === other[1] && one[1] === other[0]);

/** Every unordered pair of a list of different candidacies. */
export function pairsAmong(candidacies: readonly CandidacyId[]): PairIds[] {
  return candidacies.flatMap((a, at) => candidacies.slice(at + 1).map((b) => pairOf(a, b)));
}
