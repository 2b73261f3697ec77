import { useLocale, useT } from '../../i18n';
import { personDataPath } from '../../meeting/api';
import { useMeeting } from '../../stores/meeting-store';
import styles from './meeting.module.css';

/** All that is kept of the person whose seat this is, as a file; a seat that is nobody's shows nothing. */
export function OwnData() {
  const t = useT('common');
  const locale = useLocale();
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  const person = useMeeting(({ seat }) => seat.participantId);
  if (person === null) return null;
  return (
    <section className={styles.next}>
      <h2>{t('ownData.title')}</h2>
      <p>{t('ownData.lead')}</p>
      <a href={personDataPath(meeting, person, locale)} download>
        {t('ownData.file')}
      </a>
    </section>
  );
}
