import { displayName } from '@tdt/shared/people/names';
import { Video } from 'lucide-react';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import styles from './speaking.module.css';

/** Everybody who waits, in the order of the rule, which is said with it. Folded until asked for. */
export function SpeakersList() {
  const t = useT('speakers');
  const speakers = useMeeting(({ meeting }) => meeting.speakers);
  const people = useMeeting(({ meeting }) => meeting.people);
  const me = useMeeting(({ seat }) => seat.participantId);
  return (
    <details className={styles.list}>
      <summary>{t('waiting', { count: speakers.length })}</summary>
      <p className={styles.meta}>{t('rule')}</p>
      <ol className={styles.people}>
        {speakers.map((id) => {
          const person = people.get(id);
          return (
            person && (
              <li key={id} data-me={id === me || undefined}>
                {displayName(person)}
                {id === me && ` (${t('you')})`}
                {person.presence === 'remote' && (
                  <Video size={18} role="img" aria-label={t('remote')} />
                )}
              </li>
            )
          );
        })}
      </ol>
    </details>
  );
}
