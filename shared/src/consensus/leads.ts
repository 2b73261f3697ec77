import type { CandidacyId } from '../ids';
import type { Lead, PairSupport } from './types';

/**
 * The leads of a task (`method.md`, "Pooling"): pairs whose parity is not broken, ordered by groups proposing exactly
 * that pair, groups naming both, the lesser of the two supports, the sum of the supports. Equal ones share a rank (in
 * the order of ids); three ranks at most. A lead is a suggestion.
 */
export function leadsOf(
  pairs: readonly PairSupport[],
  supports: ReadonlyMap<CandidacyId, number>,
): Lead[] {
  const scored = pairs
    .filter(({ parity }) => parity !== 'broken')
    .map((pair) => ({ pair, score: scoreOf(pair, supports) }))
    .sort((a, b) => compareScores(b.score, a.score));
  const leads: Lead[] = [];
  let rank = 0;
  let last: Score | null = null;
  for (const { pair, score } of scored) {
    if (!last || compareScores(score, last) !== 0) rank += 1;
    if (!isRank(rank)) break;
    leads.push({ ...pair, rank });
    last = score;
  }
  return leads;
}

type Score = readonly [exact: number, together: number, lesser: number, sum: number];

function scoreOf(
  { pair, exact, together }: PairSupport,
  supports: ReadonlyMap<CandidacyId, number>,
): Score {
  const [a, b] = [supports.get(pair[0]) ?? 0, supports.get(pair[1]) ?? 0];
  return [exact.length, together.length, Math.min(a, b), a + b];
}

function compareScores(a: Score, b: Score): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}

const isRank = (rank: number): rank is Lead['rank'] => rank === 1 || rank === 2 || rank === 3;
