import type { Proposal, Report, Study } from '../document/values';
import type { CandidacyId } from '../ids';
import type { Settings } from '../template/template';
import { pairOf } from './pair';
import type { PublishFacts } from './types';

/** What must be known to say whether a proposal may be reported. */
export interface ProposalFacts extends Pick<PublishFacts, 'standing' | 'parity'> {
  /** Withdrawn candidacies of the task: only tells a withdrawal from a candidacy to another task. */
  readonly retracted?: ReadonlySet<CandidacyId>;
  /** Whether two candidacies are of one person; without it only a candidacy with itself is. */
  readonly samePerson?: (a: CandidacyId, b: CandidacyId) => boolean;
}

/** Why a proposal cannot be reported. */
export type ProposalProblem = 'undecided' | 'samePerson' | 'otherTask' | 'retracted' | 'parity';

export type ProposalCheck =
  | { readonly valid: true; readonly report: Report }
  | { readonly valid: false; readonly reason: ProposalProblem };

const problem = (reason: ProposalProblem): ProposalCheck => ({ valid: false, reason });

/**
 * The report that a proposal makes, whether or not it is reported yet (`method.md`, "In the small groups"): a pair is
 * two different people standing for the task whose parity is not broken; a withdrawn or repeated name leaves the list
 * of names, which must keep one.
 */
export function checkProposal(proposal: Proposal, facts: ProposalFacts): ProposalCheck {
  switch (proposal.kind) {
    case 'undecided':
      return problem('undecided');
    case 'pair':
      return checkPair(proposal.candidacies, facts);
    case 'names':
      return checkNames(proposal.candidacies, facts);
    case 'noRelevantCandidacy':
      return { valid: true, report: { kind: 'noRelevantCandidacy' } };
  }
}

function checkPair([a, b]: readonly [CandidacyId, CandidacyId], facts: ProposalFacts) {
  if (a === b || facts.samePerson?.(a, b)) return problem('samePerson');
  const gone = [a, b].filter((id) => !facts.standing.has(id));
  if (gone.length > 0) return problem(whyGone(gone, facts));
  const parity = facts.parity(a, b);
  if (parity === 'broken') return problem('parity');
  const [first, second] = pairOf(a, b);
  return {
    valid: true,
    report: { kind: 'pair', candidacies: [first, second], parity },
  } satisfies ProposalCheck;
}

function checkNames(candidacies: readonly CandidacyId[], facts: ProposalFacts): ProposalCheck {
  const names = [...new Set(candidacies)];
  const left = names.filter((id) => facts.standing.has(id));
  if (left.length === 0) return problem(whyGone(names, facts));
  return { valid: true, report: { kind: 'names', candidacies: left } };
}

const whyGone = (gone: readonly CandidacyId[], facts: ProposalFacts): ProposalProblem =>
  gone.every((id) => facts.retracted?.has(id)) ? 'retracted' : 'otherTask';

/** What the phone asks before it reports: more names than advised, or candidacies that the group has not studied. */
export type ReportConfirmation =
  | { readonly kind: 'fifthName'; readonly names: number; readonly advised: number }
  | { readonly kind: 'toStudy'; readonly count: number };

/**
 * The confirmations due before reporting. `study` is the group's own; a candidacy that the proposal names is retained
 * by that. Nothing for a proposal that cannot be reported.
 */
export function reportConfirmations(
  proposal: Proposal,
  study: ReadonlyMap<string, Study>,
  facts: ProposalFacts,
  settings: Pick<Settings, 'advisedNames'>,
): ReportConfirmation[] {
  const check = checkProposal(proposal, facts);
  if (!check.valid) return [];
  const named = new Set(namesOf(check.report));
  const due: ReportConfirmation[] = [];
  if (check.report.kind === 'names' && named.size > settings.advisedNames)
    due.push({ kind: 'fifthName', names: named.size, advised: settings.advisedNames });
  const count = [...facts.standing].filter((id) => !study.has(id) && !named.has(id)).length;
  if (count > 0) due.push({ kind: 'toStudy', count });
  return due;
}

/** The candidacies that a report puts forward; none for `noRelevantCandidacy`. */
export const namesOf = (report: Report): readonly CandidacyId[] =>
  report.kind === 'noRelevantCandidacy' ? [] : report.candidacies;

/** Whether two reports say the same, whatever the order of the names and the parity known at the time. */
export function sameReport(one: Report, other: Report): boolean {
  const [a, b] = [namesOf(one), new Set(namesOf(other))];
  return one.kind === other.kind && a.length === b.size && a.every((id) => b.has(id));
}
