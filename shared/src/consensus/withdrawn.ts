import type { Candidacy, PublishedProposal, Report } from '../document/values';
import type { CandidacyId } from '../ids';

type Candidacies = ReadonlyMap<string, Pick<Candidacy, 'retractedAt' | 'settled'>>;

/** What a group's published reports count for, once people have withdrawn. */
export interface CountedReport {
  readonly report: Report | null;
  readonly late: boolean;
}

/**
 * The report that counts (`method.md`, "In the small groups"): a pair that holds somebody who withdrew is set aside, and
 * the group is as if it had not answered yet until it answers again; a name leaves a list of names. When the facilitators
 * decided to go on in plenary, what is left of a pair counts as a name.
 */
export function countedReport(
  proposal: PublishedProposal | null,
  candidacies: Candidacies,
): CountedReport {
  if (!proposal) return { report: null, late: false };
  const { first, late, later } = proposal;
  const whole = withoutWithdrawn(first, candidacies);
  if (whole === first || !later) return { report: whole, late };
  const next = withoutWithdrawn(later.report, candidacies);
  if (isSetAside(first, candidacies) && next !== null) return { report: next, late: true };
  return { report: whole, late };
}

const isGone = (id: CandidacyId, candidacies: Candidacies): boolean =>
  (candidacies.get(id)?.retractedAt ?? null) !== null;

function isSetAside(report: Report, candidacies: Candidacies): boolean {
  if (report.kind === 'noRelevantCandidacy') return false;
  const gone = report.candidacies.filter((id) => isGone(id, candidacies));
  return report.kind === 'pair' ? gone.length > 0 : gone.length === report.candidacies.length;
}

function withoutWithdrawn(report: Report, candidacies: Candidacies): Report | null {
  if (report.kind === 'noRelevantCandidacy') return report;
  const gone = report.candidacies.filter((id) => isGone(id, candidacies));
  if (gone.length === 0) return report;
  const left = report.candidacies.filter((id) => !gone.includes(id));
  const goesOn = gone.every((id) => candidacies.get(id)?.settled === 'plenary');
  if (left.length === 0 || (report.kind === 'pair' && !goesOn)) return null;
  return { kind: 'names', candidacies: left };
}
