import type { Settings } from '../template/template';
import type { ConvergenceRule, PairSupport, TaskMerge, TaskStatus } from './types';

/** The thresholds of the merge; printed beside the word that they decide. */
export type MergeSettings = Pick<Settings, 'exactShare' | 'togetherShare' | 'minGroups'>;

/** What the status of a task depends on. */
export interface StatusFacts {
  /** A: groups that count. */
  readonly active: number;
  /** R: those of A that reported. */
  readonly reported: number;
  /** Every two names standing together in a report. */
  readonly pairs: readonly PairSupport[];
  /** Groups that answered `noRelevantCandidacy`. */
  readonly none: number;
}

export interface StatusReading {
  readonly status: TaskStatus;
  readonly rule: ConvergenceRule;
  readonly agreement: TaskMerge['agreement'];
}

/** The first rule that matches, in the order of `method.md`, "Pooling". */
export function statusOf(facts: StatusFacts, settings: MergeSettings): StatusReading {
  const { active, reported, pairs, none } = facts;
  if (reported === 0 || (reported === 1 && active > 1)) return alone('waiting');
  const everyone = reported === active;
  const shared = pairs.some((p) => p.parity !== 'broken' && p.exact.length === reported);
  const agreement = { groups: reported, of: active };
  if (shared) return { status: everyone ? 'consensus' : 'consensusSoFar', rule: null, agreement };
  if (none === reported)
    return { status: everyone ? 'noCandidacy' : 'noCandidacySoFar', rule: null, agreement };
  return converging(facts, settings) ?? alone('diverging');
}

const alone = (status: TaskStatus): StatusReading => ({ status, rule: null, agreement: null });

/** The pair of a rule and the number of groups behind it. */
interface Found {
  readonly rule: 'exact' | 'together';
  readonly groups: number;
}

/**
 * When both rules speak, the word carries the larger number: three groups proposing a+b and one naming {a, b} are
 * "the same names, 4 of 4" rather than 3 of 4.
 */
function converging(facts: StatusFacts, settings: MergeSettings): StatusReading | null {
  const exact = byExact(facts, settings);
  const together = byTogether(facts, settings);
  const found = exact && together ? (together.groups > exact.groups ? together : exact) : null;
  const spoke = found ?? exact ?? together;
  if (!spoke) return null;
  const agreement = { groups: spoke.groups, of: facts.reported };
  return { status: 'converging', rule: spoke.rule, agreement };
}

/** One valid pair proposed exactly by enough groups, and by more than any other pair and than nobody. */
function byExact({ pairs, none, reported }: StatusFacts, settings: MergeSettings): Found | null {
  const needed = least(settings.exactShare, reported, settings);
  const best = soleBest(pairs, (pair) => pair.exact.length);
  if (!best || best.parity === 'broken') return null;
  const groups = best.exact.length;
  return groups >= needed && groups > none ? { rule: 'exact', groups } : null;
}

/** Both names of one valid pair in enough reports, and in more of them than those of any other valid pair. */
function byTogether({ pairs, reported }: StatusFacts, settings: MergeSettings): Found | null {
  const needed = least(settings.togetherShare, reported, settings);
  const valid = pairs.filter((pair) => pair.parity !== 'broken');
  const best = soleBest(valid, (pair) => pair.together.length);
  if (!best) return null;
  const groups = best.together.length;
  return groups >= needed ? { rule: 'together', groups } : null;
}

/** A share of the reports in groups, whole: 2/3 of 3 is 2 in spite of binary fractions. */
const least = (share: number, reported: number, { minGroups }: MergeSettings): number =>
  Math.max(minGroups, Math.ceil(share * reported - 1e-9));

function soleBest(
  pairs: readonly PairSupport[],
  count: (pair: PairSupport) => number,
): PairSupport | null {
  const top = Math.max(0, ...pairs.map(count));
  const [best, second] = pairs.filter((pair) => count(pair) === top);
  return best && !second ? best : null;
}
