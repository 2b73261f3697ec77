import type { CandidacyId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { Plus, X } from 'lucide-react';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Named } from '../../../ui/phone/pair-slots';
import { IconButton } from '../../../ui/phone/icon-button';
import type { Candidacies } from '../use-phone';
import { CandidateBadges } from './candidate-badges';
import styles from './proposal.module.css';

interface NameSlotsProps {
  readonly names: readonly CandidacyId[];
  readonly candidacies: Candidacies;
  readonly remove: (id: CandidacyId) => void;
  readonly open: () => void;
}

/** The names put forward without agreement on a pair. */
export function NameSlots({ names, candidacies, remove, open }: NameSlotsProps) {
  const t = useT('phone');
  return (
    <>
      <ul className={styles.names}>
        {names.map((id) => {
          const candidate = candidacies.find(id);
          const name = candidate ? displayName(candidate.person) : '';
          return (
            <li key={id}>
              <Named
                name={name}
                badges={<CandidateBadges candidate={candidate} />}
                action={
                  <IconButton label={t('proposal.removeName', { name })} onClick={() => remove(id)}>
                    <X aria-hidden />
                  </IconButton>
                }
              />
            </li>
          );
        })}
      </ul>
      <Button wide icon={<Plus aria-hidden />} onClick={open}>
        {t('proposal.addName')}
      </Button>
    </>
  );
}
