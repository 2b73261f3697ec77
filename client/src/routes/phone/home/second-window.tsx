import type { PersonId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { RadioCard, RadioGroup } from '../../../ui/radio-card';
import type { GroupView } from '../model/group';
import { useHasPhone } from '../use-phone';
import styles from './home.module.css';
import { Settling } from './settling';

interface SecondDialogProps {
  readonly view: GroupView;
  readonly first: PersonId;
  readonly onClose: () => void;
}

const NOBODY = 'nobody';

/** Who writes with the rapporteur. */
export function SecondDialog({ view, first, onClose }: SecondDialogProps) {
  const t = useT('phone');
  const common = useT('common');
  const [chosen, setChosen] = useState<PersonId | null>(view.group.rapporteurs[1] ?? null);
  return (
    <Settling
      title={t('second.title')}
      lead={t('second.lead')}
      type="rapporteur.name"
      payload={{
        group: view.group.id,
        rapporteurs: chosen === null ? [first] : [first, chosen],
      }}
      save={t('second.save')}
      other={<Button onClick={onClose}>{common('cancel')}</Button>}
      onClose={onClose}
    >
      <Choices view={view} first={first} chosen={chosen} choose={setChosen} />
    </Settling>
  );
}

interface ChoicesProps {
  readonly view: GroupView;
  readonly first: PersonId;
  readonly chosen: PersonId | null;
  readonly choose: (person: PersonId | null) => void;
}

function Choices({ view, first, chosen, choose }: ChoicesProps) {
  const t = useT('phone');
  const hasPhone = useHasPhone();
  return (
    <RadioGroup legend={t('second.title')} quiet>
      <div className={styles.choices}>
        {view.members
          .filter(({ id }) => id !== first)
          .map((person) => (
            <RadioCard
              key={person.id}
              look="row"
              name="second"
              value={person.id}
              checked={chosen === person.id}
              onChange={() => choose(person.id)}
              label={displayName(person)}
              hint={t(hasPhone(person.id) ? 'second.phone' : 'second.noPhone')}
            />
          ))}
        <RadioCard
          look="row"
          name="second"
          value={NOBODY}
          checked={chosen === null}
          onChange={() => choose(null)}
          label={t('second.none')}
        />
      </div>
    </RadioGroup>
  );
}
