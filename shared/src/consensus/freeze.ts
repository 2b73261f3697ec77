import type { Report } from '../document/values';
import { sameReport } from './proposal';
import type { Publication, PublishFacts } from './types';

type Reports = Pick<Publication, 'first' | 'later'>;

/** Before the reveal the report that counts is the current one; reopening takes it back, and so does a withdrawal. */
export function reportsBeforeReveal(
  previous: Publication | null,
  report: Report | null,
  facts: PublishFacts,
): Reports {
  if (!report) return { first: null, later: null };
  const before = previous?.first ?? null;
  const unchanged = before !== null && sameReport(withoutGone(before.report, facts), report);
  return {
    first: { report, at: unchanged ? before.at : facts.now, late: false },
    later: null,
  };
}

/**
 * After the reveal the first report keeps counting whatever the group does; another one stands beside it until the
 * group comes back to the first. A first report that comes now counts, and is marked late. Names withdrawn since
 * stay in what was revealed: the facilitators decide (`method.md`, "In the small groups").
 */
export function reportsAfterReveal(
  previous: Publication | null,
  report: Report | null,
  facts: PublishFacts,
): Reports {
  const first = previous?.first ?? null;
  if (!first) {
    return { first: report ? { report, at: facts.now, late: true } : null, later: null };
  }
  const kept = { ...first, report: withParity(first.report, facts) };
  const later = previous?.later ?? null;
  if (report === null || (later && sameReport(withoutGone(later.report, facts), report))) {
    return {
      first: kept,
      later: later && { ...later, report: withParity(later.report, facts) },
    };
  }
  const isFirst = sameReport(withoutGone(first.report, facts), report);
  return { first: kept, later: isFirst ? null : { report, at: facts.now } };
}

/** A report as its group would give it today without having touched it: withdrawn names have left the list. */
function withoutGone(report: Report, facts: PublishFacts): Report {
  if (report.kind !== 'names') return report;
  return { ...report, candidacies: report.candidacies.filter((id) => facts.standing.has(id)) };
}

/**
 * Correcting a gender recomputes the parity of a pair that was revealed. When it turns out broken the report stays
 * (the group did say it, and an exception can be granted) but never reads "ok"; the merge, which looks parity up
 * again, then neither counts it as a consensus nor offers it as a lead.
 */
function withParity(report: Report, facts: PublishFacts): Report {
  if (report.kind !== 'pair') return report;
  const parity = facts.parity(...report.candidacies) === 'ok' ? 'ok' : 'unknown';
  return parity === report.parity ? report : { ...report, parity };
}
