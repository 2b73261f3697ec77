import type { PersonId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useCommand } from '../../../meeting/commands';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { RadioCard, RadioGroup } from '../../../ui/radio-card';
import type { GroupView } from '../model/group';
import { useHasPhone } from '../use-phone';
import styles from './home.module.css';

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
  const send = useCommand();
  const [chosen, setChosen] = useState<PersonId | null>(view.group.rapporteurs[1] ?? null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    const rapporteurs = chosen === null ? [first] : [first, chosen];
    const answer = await send('rapporteur.name', { group: view.group.id, rapporteurs });
    setBusy(false);
    if (answer.ok) onClose();
    else setError(t('second.failed', { message: answer.error.message }));
  };
  return (
    <Dialog
      open
      title={t('second.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t('second.save')}
          </Button>
        </>
      }
    >
      <p>{t('second.lead')}</p>
      <Choices view={view} first={first} chosen={chosen} choose={setChosen} />
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
    </Dialog>
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
