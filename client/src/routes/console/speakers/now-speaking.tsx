import { displayName } from '@tdt/shared/people/names';
import { Mic, Square } from 'lucide-react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Row, Soft } from '../../../ui/console/section';
import { TurnTime } from '../../speaking/turn-time';
import { CommandButton } from '../acts/command-button';
import type { Place } from '../use-place';
import styles from './speakers.module.css';
import { useFloor } from './use-floor';

/** Whose turn it is and for how long still, the next one, and the end of the turn. */
export function NowSpeaking({ place }: { readonly place: Place }) {
  const t = useT('console');
  const words = useT('speakers');
  const speaking = useMeeting(({ meeting }) => meeting.speaking);
  const people = useMeeting(({ meeting }) => meeting.people);
  const first = useMeeting(({ meeting }) => meeting.speakers[0]);
  const { give } = useFloor(place);
  const person = speaking && people.get(speaking.person);
  const next = first === undefined ? undefined : people.get(first);
  const name = next && displayName(next);
  return (
    <div className={styles.now}>
      {speaking ? (
        <div className={styles.speaking}>
          <p>
            <Mic size={18} aria-hidden />
            <b>{person ? displayName(person) : '…'}</b>
            {person?.presence === 'remote' && <small>{words('remote')}</small>}
          </p>
          <TurnTime speaking={speaking} />
        </div>
      ) : (
        <Soft>{words('nobody')}</Soft>
      )}
      <Row>
        {name !== undefined && (
          <CommandButton
            kind="primary"
            tall
            className={styles.next}
            said={words('speaks', { name })}
            command={() => give()}
          >
            {t(speaking ? 'speak.next' : 'speak.give', { name })}
          </CommandButton>
        )}
        {speaking && (
          <CommandButton
            icon={<Square aria-hidden />}
            said={t('speak.ended')}
            command={() => ({ type: 'speaker.done', payload: { turn: speaking.turn } })}
          >
            {t('speak.end')}
          </CommandButton>
        )}
      </Row>
    </div>
  );
}
