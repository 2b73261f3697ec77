import { useState } from 'react';
import { localized } from '@tdt/shared/locale';
import { nextDateWarnings } from '@tdt/shared/report/deadline';
import { formatDate } from '@tdt/shared/dates';
import { useLocale, useT } from '../../../i18n';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { Row, Soft } from '../../../ui/console/section';
import { Warning } from '../../../ui/console/warning';
import { Field } from '../../../ui/field';
import { CommandButton } from '../acts/command-button';
import { ExportLink } from './export-link';
import styles from './closing.module.css';

/** Date, place and purpose of the next meeting; a date that looks wrong is warned of and can be kept. */
export function NextPart() {
  const t = useT('console');
  const next = useMeeting(({ meeting }) => meeting.next);
  const info = useMeeting(({ meeting }) => meeting.info);
  const purposes = useMeeting(({ meeting }) => meeting.texts.nextPurpose);
  const now = useServerNow(60_000);
  const [draft, setDraft] = useState(() => ({
    date: next?.date ?? '',
    place: next?.place ?? '',
    purpose: next?.purpose ?? localized(purposes, info.locale),
  }));
  const warnings = nextDateWarnings(draft.date, info.nextWindow, now);
  const window = useWindowWords();
  const bind = (key: keyof typeof draft) => ({
    value: draft[key],
    onChange: ({ target: { value } }: { target: { value: string } }) =>
      setDraft({ ...draft, [key]: value }),
  });
  return (
    <div className={styles.form}>
      {window !== null && <Soft>{t('after.next.window', window)}</Soft>}
      <Field label={t('after.next.date')} type="datetime-local" {...bind('date')} />
      <Warning
        messages={
          draft.date === '' ? [] : warnings.map((warning) => t(`after.next.warning.${warning}`))
        }
      />
      <Field label={t('after.next.place')} maxLength={200} {...bind('place')} />
      <Field label={t('after.next.purpose')} maxLength={500} lines={2} {...bind('purpose')} />
      <Row>
        <CommandButton
          kind="primary"
          disabled={draft.date === ''}
          said={t('after.next.said.set')}
          command={() => ({
            type: 'next.set',
            payload: {
              date: draft.date.slice(0, 16),
              place: draft.place.trim() === '' ? null : draft.place,
              purpose: draft.purpose,
            },
          })}
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
    </div>
  );
}

function useWindowWords(): { from: string; to: string } | null {
  const locale = useLocale();
  const window = useMeeting(({ meeting }) => meeting.info.nextWindow);
  return window && { from: formatDate(window.from, locale), to: formatDate(window.to, locale) };
}
