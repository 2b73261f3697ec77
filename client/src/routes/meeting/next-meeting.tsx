import { formatDate, formatDateInside, formatHour } from '@tdt/shared/dates';
import { erasesAt } from '@tdt/shared/report/erasure';
import { dayInParis, instantInParis } from '@tdt/shared/time/paris';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import styles from './meeting.module.css';

/** When and where the next meeting is and what for, with its entry for a calendar; nothing until it is set. */
export function NextMeeting() {
  const t = useT('common');
  const locale = useLocale();
  const next = useMeeting(({ meeting }) => meeting.next);
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  if (!next) return null;
  const at = instantInParis(next.date);
  const day = formatDate(next.date, locale);
  const when = at === null ? day : `${day}, ${formatHour(at, locale)}`;
  return (
    <section className={styles.next}>
      <h2>{t('next.title')}</h2>
      <p>{[when, next.place, next.purpose].filter(Boolean).join(' · ')}</p>
      <a href={`/api/meetings/${meeting}/exports/next.ics?download=1`} download>
        {t('next.calendar')}
      </a>
    </section>
  );
}

/** Until when the meeting is kept. */
export function ErasedOn() {
  const t = useT('common');
  const locale = useLocale();
  const state = useMeeting((snapshot) => snapshot.meeting);
  const { at, from, days } = erasesAt(state);
  const day = formatDateInside(dayInParis(at), locale);
  return <p className={styles.erased}>{t(`erased.${from}`, { day, count: days })}</p>;
}
