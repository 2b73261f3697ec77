import { useState } from 'react';
import { localized } from '@tdt/shared/locale';
import { readDay, readHour, shownDay, shownHour } from '@tdt/shared/preparation/typed-days';
import { nextDateWarnings } from '@tdt/shared/report/deadline';
import { formatDate } from '@tdt/shared/dates';
import { useLocale, useT } from '../../../i18n';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { Row, Soft } from '../../../ui/console/section';
import { Warning } from '../../../ui/console/warning';
import { TextInput } from '../../../ui/console/text-input';
import { DayInput, HourInput } from '../../meeting-form/day-input';
import { CommandButton } from '../acts/command-button';
import { ExportLink } from './export-link';
import styles from './closing.module.css';

/** Date, place and purpose of the next meeting; a date that looks wrong is warned of and can be kept. */
export function NextPart() {
  const t = useT('console');
  const { draft, day, hour, date, bind } = useNextDraft();
  const nextWindow = useMeeting(({ meeting }) => meeting.info.nextWindow);
  const warnings = nextDateWarnings(date ?? '', nextWindow, useServerNow(60_000));
  const window = useWindowWords();
  return (
    <div className={styles.form}>
      {window !== null && <Soft>{t('after.next.window', window)}</Soft>}
      <div className={styles.dayAndHour}>
        <DayInput
          label={t('after.next.day')}
          {...bind('day')}
          error={day.kind === 'impossible' ? t('after.next.noDay') : null}
        />
        <HourInput
          label={t('after.next.hour')}
          {...bind('hour')}
          error={hour.kind === 'impossible' ? t('after.next.noHour') : null}
        />
      </div>
      <Warning
        messages={
          date === null ? [] : warnings.map((warning) => t(`after.next.warning.${warning}`))
        }
      />
      <TextInput label={t('after.next.place')} maxLength={200} {...bind('place')} />
      <TextInput label={t('after.next.purpose')} maxLength={500} lines={2} {...bind('purpose')} />
      <Acts date={date} place={draft.place} purpose={draft.purpose} />
    </div>
  );
}

/** What is typed, and the day and hour that it makes. */
function useNextDraft() {
  const next = useMeeting(({ meeting }) => meeting.next);
  const locale = useMeeting(({ meeting }) => meeting.info.locale);
  const purposes = useMeeting(({ meeting }) => meeting.texts.nextPurpose);
  const [draft, setDraft] = useState(() => ({
    day: shownDay(next?.date ?? null),
    hour: shownHour(next?.date ?? null),
    place: next?.place ?? '',
    purpose: next?.purpose ?? localized(purposes, locale),
  }));
  const [day, hour] = [readDay(draft.day), readHour(draft.hour)];
  const date = day.kind === 'read' && hour.kind === 'read' ? `${day.value}T${hour.value}` : null;
  const bind = (key: keyof typeof draft) => ({
    value: draft[key],
    onChange: (value: string) => setDraft({ ...draft, [key]: value }),
  });
  return { draft, day, hour, date, bind };
}

function Acts(props: {
  readonly date: string | null;
  readonly place: string;
  readonly purpose: string;
}) {
  const t = useT('console');
  const next = useMeeting(({ meeting }) => meeting.next);
  const { date, purpose } = props;
  const place = props.place.trim() === '' ? null : props.place;
  return (
    <Row>
      <CommandButton
        kind="primary"
        disabled={date === null}
        said={t('after.next.said.set')}
        command={() => ({ type: 'next.set', payload: { date, place, purpose } })}
      >
        {t('after.next.set')}
      </CommandButton>
      {next && (
        <CommandButton
          said={t('after.next.said.removed')}
          command={() => ({ type: 'next.set', payload: { date: null, place: null } })}
        >
          {t('after.next.remove')}
        </CommandButton>
      )}
      {next && <ExportLink name="next.ics">{t('after.next.ics')}</ExportLink>}
    </Row>
  );
}

function useWindowWords(): { from: string; to: string } | null {
  const locale = useLocale();
  const window = useMeeting(({ meeting }) => meeting.info.nextWindow);
  return window && { from: formatDate(window.from, locale), to: formatDate(window.to, locale) };
}
