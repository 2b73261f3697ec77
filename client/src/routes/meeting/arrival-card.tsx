import { formatDateInside, formatLocalTime } from '@tdt/shared/dates';
import { isWelcoming } from '@tdt/shared/people/welcoming';
import { useState } from 'react';
import { useLocale, useT } from '../../i18n';
import { useCommand } from '../../meeting/commands';
import { useServerNow } from '../../stores/connection-store';
import { useMeeting } from '../../stores/meeting-store';
import { Button } from '../../ui/button';
import styles from './welcome.module.css';

/** For a member who is not noted as present: the day of the meeting, and once people are welcomed, the way to say "I am here". */
export function ArrivalCard() {
  const isAbsent = useMeeting(({ meeting, seat }) => {
    const { participantId } = seat;
    return (
      participantId !== null &&
      (meeting.people.get(participantId)?.presence ?? 'absent') === 'absent'
    );
  });
  const now = useServerNow(30_000);
  const isOpen = useMeeting(({ meeting }) => isWelcoming(meeting, now));
  if (!isAbsent) return null;
  return isOpen ? <Arrive /> : <Before />;
}

function Before() {
  const t = useT('common');
  const locale = useLocale();
  const date = useMeeting(({ meeting }) => meeting.info.date) ?? '';
  const day = formatDateInside(date, locale);
  const time = formatLocalTime(date);
  return (
    <section className={styles.late} aria-labelledby="arrival-title">
      <h2 id="arrival-title" className={styles.lateTitle}>
        {time ? t('arrival.beforeAt', { day, time }) : t('arrival.before', { day })}
      </h2>
      <p>{t('arrival.beforeLead')}</p>
    </section>
  );
}

function Arrive() {
  const t = useT('common');
  const send = useCommand();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const arrive = async (presence: 'room' | 'remote') => {
    setBusy(true);
    const answer = await send('self.presence', { presence });
    setBusy(false);
    setError(answer.ok ? null : answer.error.message);
  };
  return (
    <section className={styles.late} aria-labelledby="arrival-title">
      <h2 id="arrival-title" className={styles.lateTitle}>
        {t('arrival.title')}
      </h2>
      <p>{t('arrival.lead')}</p>
      <div className={styles.choices}>
        {(['room', 'remote'] as const).map((presence) => (
          <Button key={presence} busy={busy} onClick={() => void arrive(presence)}>
            {t(`arrival.${presence}`)}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.said}>
        {error}
      </p>
    </section>
  );
}
