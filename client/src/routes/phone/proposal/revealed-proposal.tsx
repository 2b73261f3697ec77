import type { Proposal, PublishedProposal, Report } from '@tdt/shared/document/values';
import { Eye } from 'lucide-react';
import { formatTime } from '../../../i18n/format';
import { useLocale, useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { IconWord } from '../../../ui/icon-word';
import type { Candidacies } from '../use-phone';
import { ProposalSummary } from './summary';
import styles from './proposal.module.css';

interface RevealedProposalProps {
  readonly published: PublishedProposal;
  readonly candidacies: Candidacies;
  /** Opens the proposal for a change, or null. */
  readonly change: (() => void) | null;
  /** While a change is open: goes back to what was reported. */
  readonly keep: ((proposal: Proposal) => void) | null;
}

/** The stored value that says the same as a report. */
function proposalOfReport(report: Report): Proposal {
  switch (report.kind) {
    case 'pair':
      return { kind: 'pair', candidacies: report.candidacies, reported: true };
    case 'names':
      return { kind: 'names', candidacies: report.candidacies, reported: true };
    case 'noRelevantCandidacy':
      return { kind: 'noRelevantCandidacy', candidacies: [], reported: true };
  }
}

/** After the reveal: what was reported stands and counts; a change is shown beside it. */
export function RevealedProposal(props: RevealedProposalProps) {
  const { published, candidacies, change, keep } = props;
  const t = useT('phone');
  const locale = useLocale();
  const { first, later, late, reportedAt } = published;
  const latest = later?.report ?? first;
  return (
    <>
      <h2 className={styles.question}>
        <IconWord icon={<Eye />} tone="accent" strong>
          {t(late ? 'proposal.revealedLate' : 'proposal.revealed')}
        </IconWord>
      </h2>
      <p className={styles.meta}>
        {t('proposal.stands', { time: formatTime(reportedAt, locale) })}
      </p>
      <ProposalSummary said={first} candidacies={candidacies} />
      {later && (
        <section className={styles.section}>
          <h3>{t('proposal.later', { time: formatTime(later.at, locale) })}</h3>
          <p className={styles.meta}>{t('proposal.laterNote')}</p>
          <ProposalSummary said={later.report} candidacies={candidacies} />
        </section>
      )}
      {change && (
        <Button wide onClick={change}>
          {t('proposal.changeReport')}
        </Button>
      )}
      {keep && (
        <section className={styles.section}>
          <h3>{t('proposal.changing')}</h3>
          <p className={styles.meta}>{t('proposal.laterNote')}</p>
          <Button wide onClick={() => keep(proposalOfReport(latest))}>
            {t('proposal.keep')}
          </Button>
        </section>
      )}
    </>
  );
}
