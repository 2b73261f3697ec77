import { reportConfirmations } from '@tdt/shared/consensus/proposal';
import type { Proposal, Study } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FootAction } from '../../../ui/phone/shell';
import { blockerOf, namedIn, proposalOf, withoutWithdrawn } from '../model/proposal';
import type { Blocker, Draft } from '../model/proposal';
import type { Candidacies } from '../use-phone';
import styles from './proposal.module.css';

interface ReportActionProps {
  readonly draft: Draft;
  readonly candidacies: Candidacies;
  readonly study: ReadonlyMap<string, Study>;
  readonly isRevealed: boolean;
  /** The group changes what it reported before the reveal. */
  readonly isChange: boolean;
  readonly takesFocus: boolean;
  readonly report: (proposal: Proposal) => void;
}

type Texts = ReturnType<typeof useT<'phone'>>;

function blockedWords(blocker: Blocker, candidacies: Candidacies, t: Texts): string {
  switch (blocker.kind) {
    case 'pairMissing':
      return t('proposal.blocked.pairMissing', { count: blocker.missing });
    case 'withdrawn': {
      const person = candidacies.find(blocker.candidacy)?.person;
      return t('proposal.blocked.withdrawn', { name: person ? displayName(person) : '' });
    }
    case 'nothingChosen':
    case 'nameMissing':
    case 'parityBroken':
      return t(`proposal.blocked.${blocker.kind}`);
  }
}

/** "Faire remonter": refused with its reason above, or confirmed when candidacies are still to study. */
export function ReportAction(props: ReportActionProps) {
  const { draft, candidacies, isRevealed, isChange, takesFocus, report } = props;
  const t = useT('phone');
  const [asks, setAsks] = useState(false);
  const blocker = blockerOf(draft, candidacies);
  const proposal = proposalOf(withoutWithdrawn(draft, candidacies), true);
  const due = useConfirmations(props, proposal);
  const send = () => {
    setAsks(false);
    report(proposal);
  };
  return (
    <FootAction
      caption={blocker ? null : t(isRevealed ? 'proposal.captionLate' : 'proposal.caption')}
    >
      <Button
        kind="primary"
        wide
        autoFocus={takesFocus}
        icon={<ArrowUp aria-hidden />}
        refused={blocker && blockedWords(blocker, candidacies, t)}
        onClick={() => {
          if (due.length > 0) setAsks(true);
          else send();
        }}
      >
        {t(isChange ? 'proposal.reportAgain' : 'proposal.report')}
      </Button>
      <Dialog
        open={asks}
        title={t('proposal.confirm.title')}
        onClose={() => setAsks(false)}
        actions={
          <>
            <Button onClick={() => setAsks(false)}>{t('proposal.confirm.no')}</Button>
            <Button kind="primary" onClick={send}>
              {t('proposal.confirm.yes')}
            </Button>
          </>
        }
      >
        {due.map((line) => (
          <p key={line} className={styles.due}>
            {line}
          </p>
        ))}
      </Dialog>
    </FootAction>
  );
}

/** What to confirm, in sentences; the names still to study are given. */
function useConfirmations(
  { draft, candidacies, study }: ReportActionProps,
  proposal: Proposal,
): readonly string[] {
  const t = useT('phone');
  const settings = useMeeting((s) => s.meeting.settings);
  const named = new Set(namedIn(draft));
  const standing = new Set(candidacies.standing.map(({ candidacy }) => candidacy.id));
  const toStudy = candidacies.standing.filter(
    ({ candidacy: { id } }) => !study.has(id) && !named.has(id),
  );
  return reportConfirmations(
    proposal,
    study,
    { standing, parity: candidacies.parity },
    settings,
  ).map((confirmation) =>
    confirmation.kind === 'fifthName'
      ? t('proposal.confirm.names', { count: confirmation.names, advised: confirmation.advised })
      : t('proposal.confirm.toStudy', {
          count: confirmation.count,
          names: toStudy.map(({ person }) => displayName(person)).join(', '),
        }),
  );
}
