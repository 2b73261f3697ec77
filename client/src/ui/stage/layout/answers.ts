import { pairKey, pairOf, samePair } from '@tdt/shared/consensus/pair';
import type { MergeInput, PairIds, TaskMerge } from '@tdt/shared/consensus/types';
import type { Report } from '@tdt/shared/document/values';
import type { CandidacyId } from '@tdt/shared/ids';

/** What a group answered, so that equal answers compare equal by `key`. */
export type Answer =
  | { readonly kind: 'pair'; readonly key: string; readonly candidacies: PairIds }
  | { readonly kind: 'names'; readonly key: string; readonly candidacies: readonly CandidacyId[] }
  | { readonly kind: 'none' | 'notYet'; readonly key: string; readonly candidacies: readonly [] };

/** Groups that gave one answer, by number. */
export interface AnswerBlock {
  readonly answer: Answer;
  readonly inputs: readonly MergeInput[];
}

const NOT_YET: Answer = { kind: 'notYet', key: 'notYet', candidacies: [] };

/** Answers read so far: each change of the grid asks for all of them, and reports that did not change are the same objects. */
const known = new WeakMap<Report, Answer>();

/** The answer that counts for a group: its first report, or "not yet". */
export function answerOf({ report }: Pick<MergeInput, 'report'>): Answer {
  if (!report) return NOT_YET;
  const answer = known.get(report) ?? read(report);
  known.set(report, answer);
  return answer;
}

function read(report: Report): Answer {
  if (report.kind === 'noRelevantCandidacy') return { kind: 'none', key: 'none', candidacies: [] };
  if (report.kind === 'pair') {
    const candidacies = pairOf(...report.candidacies);
    return { kind: 'pair', key: `pair:${pairKey(candidacies)}`, candidacies };
  }
  const candidacies = [...new Set(report.candidacies)].sort();
  return { kind: 'names', key: `names:${candidacies.join(',')}`, candidacies };
}

/** Groups that count in A. */
export const counting = (merge: TaskMerge): MergeInput[] =>
  merge.inputs.filter((input) => input.counts);

const KINDS: Readonly<Record<Answer['kind'], number>> = { pair: 0, names: 1, none: 2, notYet: 3 };

/** Answers: pairs, names, none, not yet; then size, sum of the supports, least number of group. */
export function answerBlocks(inputs: readonly MergeInput[]): AnswerBlock[] {
  const supports = new Map<CandidacyId, number>();
  const blocks = new Map<string, { answer: Answer; inputs: MergeInput[] }>();
  for (const input of [...inputs].sort((a, b) => a.number - b.number)) {
    const answer = answerOf(input);
    for (const id of answer.candidacies) supports.set(id, (supports.get(id) ?? 0) + 1);
    const known = blocks.get(answer.key);
    if (known) known.inputs.push(input);
    else blocks.set(answer.key, { answer, inputs: [input] });
  }
  const sum = ({ answer }: AnswerBlock) =>
    answer.candidacies.reduce((total, id) => total + (supports.get(id) ?? 0), 0);
  // A stable sort of blocks met by number of group: what is still equal stays so.
  return [...blocks.values()].sort(
    (a, b) =>
      KINDS[a.answer.kind] - KINDS[b.answer.kind] ||
      b.inputs.length - a.inputs.length ||
      sum(b) - sum(a),
  );
}

/** Whom the lane of a task is about. */
export type Leading =
  | { readonly kind: 'pair'; readonly pair: PairIds }
  /** First ranks ex aequo; `groups` propose each of them, or only unite both names when `exact` is false. */
  | {
      readonly kind: 'tied';
      readonly pairs: readonly PairIds[];
      readonly groups: number;
      readonly exact: boolean;
    }
  /** One name without a possible second one. */
  | { readonly kind: 'single'; readonly candidacy: CandidacyId; readonly groups: number }
  | { readonly kind: 'nobody' };

/**
 * The pair that the word speaks of; else the pairs that most groups propose, which the room sees to be level whatever
 * the finer order of the leads; else the first leads; else the name named most.
 */
export function leadingOf(merge: TaskMerge): Leading {
  const first = merge.leads.filter(({ rank }) => rank === 1);
  const sole = merge.rule === 'together' ? mostTogether(merge) : first[0];
  if (sole && merge.agreement !== null) return { kind: 'pair', pair: sole.pair };
  const possible = merge.pairs.filter(({ parity }) => parity !== 'broken');
  const most = possible[0]?.exact.length ?? 0;
  const level = most > 0 ? possible.filter(({ exact }) => exact.length === most) : first;
  if (level[0]) {
    if (level.length === 1) return { kind: 'pair', pair: level[0].pair };
    const pairs = level.map(({ pair }) => pair);
    return { kind: 'tied', pairs, groups: most || level[0].together.length, exact: most > 0 };
  }
  if (merge.pairs[0]) return { kind: 'pair', pair: merge.pairs[0].pair };
  const name = merge.supports[0];
  if (!name) return { kind: 'nobody' };
  const groups = name.inPair.length + name.amongNames.length;
  return { kind: 'single', candidacy: name.candidacy, groups };
}

const mostTogether = ({ leads }: TaskMerge) =>
  leads.reduce<(typeof leads)[number] | undefined>(
    (best, lead) => (best && best.together.length >= lead.together.length ? best : lead),
    undefined,
  );

/** The pairs that a lane is about: one, or those ex aequo. */
export const leadingPairs = (leading: Leading): readonly PairIds[] =>
  leading.kind === 'pair' ? [leading.pair] : leading.kind === 'tied' ? leading.pairs : [];

/** Whether an answer is exactly one of these pairs. */
export const isOneOf = (answer: Answer, pairs: readonly PairIds[]): boolean =>
  answer.kind === 'pair' && pairs.some((pair) => samePair(pair, answer.candidacies));
