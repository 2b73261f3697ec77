import type { Person } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Row } from '../../../ui/console/section';
import { CommandButton } from '../acts/command-button';
import type { Place } from '../use-place';
import styles from './speakers.module.css';
import { useFloor } from './use-floor';

/** Somebody who waits: how often they have spoken, where they are, and what may be done by hand. */
export function WaitingSpeaker(props: {
  readonly place: Place;
  readonly person: Person;
  readonly name: string;
  readonly isFirst: boolean;
}) {
  const { place, person, name, isFirst } = props;
  const t = useT('console');
  const words = useT('speakers');
  const turns = useMeeting(({ staff }) => staff.turns);
  const noPhone = useMeeting(({ staff }) => staff.people.get(person.id)?.noPhone === true);
  const { give } = useFloor(place);
  const count = [...turns.values()].filter((turn) => turn.person === person.id).length;
  const facts = [
    count === 0 ? t('speak.notYet') : t('speak.turns', { count }),
    person.presence === 'remote' && words('remote'),
    noPhone && t('speak.noPhone'),
  ].filter(Boolean);
  return (
    <li>
      <span className={styles.who}>
        <b>{name}</b>
        <small>{facts.join(' · ')}</small>
      </span>
      <Row>
        {!isFirst && (
          <CommandButton
            kind="quiet"
            aria-label={t('speak.nowNamed', { name })}
            said={t('speak.outOfOrder', { name })}
            command={() => give(person.id)}
          >
            {t('speak.now')}
          </CommandButton>
        )}
        <CommandButton
          kind="quiet"
          aria-label={t('speak.removeNamed', { name })}
          said={t('speak.removed', { name })}
          command={() => ({ type: 'speaker.remove', payload: { person: person.id } })}
        >
          {t('speak.remove')}
        </CommandButton>
      </Row>
    </li>
  );
}
