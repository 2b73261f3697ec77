import type { CandidacyId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { UserPlus } from 'lucide-react';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { LinkButton } from '../../../ui/phone/link-button';
import { Named, PairSlots } from '../../../ui/phone/pair-slots';
import type { Candidacies } from '../use-phone';
import { CandidateBadges } from './candidate-badges';
import type { Picking } from './picker';

interface PairChoiceProps {
  readonly slots: readonly [CandidacyId | null, CandidacyId | null];
  readonly candidacies: Candidacies;
  readonly open: (picking: Picking) => void;
}

/** The two places of the pair, filled or to fill. */
export function PairChoice({ slots, candidacies, open }: PairChoiceProps) {
  const t = useT('phone');
  const place = (at: 0 | 1) => {
    const id = slots[at];
    const pick = () => open({ kind: 'slot', place: at, other: slots[at === 0 ? 1 : 0] });
    const candidate = id === null ? undefined : candidacies.find(id);
    if (!candidate)
      return (
        <Button wide icon={<UserPlus aria-hidden />} onClick={pick}>
          {t(at === 0 ? 'proposal.first' : 'proposal.second')}
        </Button>
      );
    const name = displayName(candidate.person);
    return (
      <Named
        name={name}
        badges={<CandidateBadges candidate={candidate} />}
        action={
          <LinkButton aria-label={t('proposal.changeWho', { name })} onClick={pick}>
            {t('proposal.change')}
          </LinkButton>
        }
      />
    );
  };
  return <PairSlots first={place(0)} second={place(1)} and={t('proposal.and')} />;
}
