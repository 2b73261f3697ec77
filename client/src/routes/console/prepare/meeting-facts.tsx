import type { DayWindow } from '@tdt/shared/preparation/days';
import { shownDay } from '@tdt/shared/preparation/typed-days';
import { useLocale, useT } from '../../../i18n';
import { formatDate, formatLocalTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import styles from './prepare.module.css';

/** The form of the meeting, to be read only. */
export function MeetingFacts() {
  const t = useT('console');
  const locale = useLocale();
  const info = useMeeting(({ meeting }) => meeting.info);
  const moment = (local: string | null) =>
    local && [formatDate(local, locale), formatLocalTime(local)].filter(Boolean).join(', ');
  const window = (days: DayWindow | null) =>
    days && t('meetingForm.fromTo', { from: shownDay(days.from), to: shownDay(days.to) });
  const facts = [
    [t('create.name'), info.title],
    [t('meetingForm.day'), moment(info.date)],
    [t('create.place'), info.place],
    [t('create.video'), info.videoLink],
    [t('create.department'), info.department],
    [t('meetingForm.window'), window(info.window)],
    [t('meetingForm.sentOn'), moment(info.candidaciesSentOn)],
    [t('meetingForm.deadlineDay'), moment(info.reportDeadline)],
    [t('meetingForm.nextWindow'), window(info.nextWindow)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">
            {value ?? <span className={styles.soft}>{t('meetingForm.unknown')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
