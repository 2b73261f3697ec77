import type { Person } from '@tdt/shared/document/values';
import type { PersonId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { spacedCode } from '../../../i18n/format';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { RadioCard, RadioGroup } from '../../../ui/radio-card';
import { Notice } from '../../../ui/phone/notice';
import type { GroupView } from '../model/group';
import { useHasPhone } from '../use-phone';
import styles from './aside.module.css';

interface PenChoiceProps {
  readonly view: GroupView;
  /** The other rapporteur first. */
  readonly takers: readonly Person[];
  readonly chosen: Person | null;
  readonly choose: (person: PersonId) => void;
}

/** "À qui passez-vous le stylo ?" */
export function PenChoice({ view, takers, chosen, choose }: PenChoiceProps) {
  const t = useT('phone');
  const code = useMeeting((s) => s.meeting.info.code);
  const hasPhone = useHasPhone();
  const hint = (person: Person): string => {
    const isRemote = person.presence === 'remote';
    if (view.group.rapporteurs.includes(person.id))
      return t(isRemote ? 'aside.rapporteurRemote' : 'aside.rapporteur');
    const place = t(isRemote ? 'aside.remote' : 'aside.room');
    return `${place}, ${t(hasPhone(person.id) ? 'second.phone' : 'second.noPhone')}`;
  };
  if (takers.length === 0) return <p className={styles.hidden}>{t('aside.nobody')}</p>;
  const penless = !takers.some(({ id }) => hasPhone(id));
  return (
    <>
      <RadioGroup legend={t('aside.whom')}>
        <div className={styles.takers}>
          {takers.map((person) => (
            <RadioCard
              key={person.id}
              look="row"
              name="taker"
              value={person.id}
              checked={person.id === chosen?.id}
              onChange={() => choose(person.id)}
              label={displayName(person)}
              hint={hint(person)}
            />
          ))}
        </div>
      </RadioGroup>
      {penless ? (
        <Notice tone="warn" title={t('penless.title')}>
          <p>{t('penless.code', { code: spacedCode(code) })}</p>
          <p>{t('penless.paper')}</p>
        </Notice>
      ) : (
        <p className={styles.meta}>{t('aside.otherPhone', { code: spacedCode(code) })}</p>
      )}
    </>
  );
}
