import type { Proposal, Report } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { SummaryCard } from '../../../ui/phone/summary-card';
import { Named, PairSlots } from '../../../ui/phone/pair-slots';
import type { Candidacies } from '../use-phone';
import { CandidateBadges } from './candidate-badges';
import { ParityLine } from './parity-line';
import styles from './proposal.module.css';

interface ProposalSummaryProps {
  readonly said: Proposal | Report;
  readonly candidacies: Candidacies;
}

/** A proposal or a report as it stands, to read. */
export function ProposalSummary({ said, candidacies }: ProposalSummaryProps) {
  const t = useT('phone');
  const named = (id: (typeof candidacies.all)[number]['candidacy']['id']) => {
    const candidate = candidacies.find(id);
    return (
      <Named
        name={candidate ? displayName(candidate.person) : ''}
        badges={<CandidateBadges candidate={candidate} />}
      />
    );
  };
  switch (said.kind) {
    case 'undecided':
      return <p className={styles.meta}>{t('proposal.undecided')}</p>;
    case 'noRelevantCandidacy':
      return <SummaryCard title={t('proposal.none')} />;
    case 'names':
      return (
        <SummaryCard title={t('proposal.names')}>
          <ul className={styles.names}>
            {said.candidacies.map((id) => (
              <li key={id}>{named(id)}</li>
            ))}
          </ul>
        </SummaryCard>
      );
    case 'pair': {
      const [first, second] = said.candidacies;
      const stands = candidacies.isStanding(first) && candidacies.isStanding(second);
      return (
        <SummaryCard title={t('proposal.pair')}>
          <PairSlots first={named(first)} second={named(second)} and={t('proposal.and')} />
          <ParityLine parity={stands ? candidacies.parity(first, second) : null} />
        </SummaryCard>
      );
    }
  }
}
