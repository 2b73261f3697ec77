import { RotateCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { formatDate, formatTime } from '@tdt/shared/dates';
import { seatLabel } from '@tdt/shared/journal/detail';
import { JOURNAL_TOPICS, journalSentence, journalTopic } from '@tdt/shared/journal/journal';
import type { JournalAnswer } from '@tdt/shared/protocol/http';
import { dayInParis } from '@tdt/shared/time/paris';
import { useLocale, useT } from '../../../i18n';
import { readJournal } from '../../../meeting/closing-api';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { Row, Soft } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import { ExportLink } from './export-link';
import styles from './closing.module.css';

/** Who did what and when, latest first; names stand behind ids only here. */
export function JournalPart() {
  const t = useT('console');
  const { journal, refused, read } = useJournal();
  const [topic, setTopic] = useState('all');
  const topics = ['all' as const, ...JOURNAL_TOPICS];
  const shown = (journal?.lines ?? []).filter(
    ({ type }) => topic === 'all' || journalTopic(type) === topic,
  );
  return (
    <div className={styles.stack}>
      <Row>
        <Select
          label={t('after.journal.about')}
          value={topic}
          options={topics.map((value) => ({ value, label: t(`after.journal.topic.${value}`) }))}
          onChange={setTopic}
        />
        <ConsoleButton icon={<RotateCw aria-hidden />} onClick={() => void read()}>
          {t('after.journal.again')}
        </ConsoleButton>
        <ExportLink name="journal.csv">{t('after.journal.csv')}</ExportLink>
        <ExportLink name="journal.json">{t('after.journal.json')}</ExportLink>
      </Row>
      <Refusal message={refused} />
      {journal && (
        <div role="status">
          <Soft>{t('after.journal.count', { count: shown.length })}</Soft>
        </div>
      )}
      {journal && <JournalLines journal={journal} lines={shown} />}
    </div>
  );
}

function JournalLines(props: {
  readonly journal: JournalAnswer;
  readonly lines: JournalAnswer['lines'];
}) {
  const locale = useLocale();
  const state = useMeeting(({ meeting }) => meeting);
  const people = useMeeting(({ staff }) => staff.people);
  const facts = { state, people, seats: props.journal.seats };
  return (
    <ol className={styles.lines} reversed>
      {props.lines
        .map((line, at) => (
          <li key={`${line.at} ${at}`}>
            {journalSentence(line, facts, locale)}
            <small>
              {formatDate(dayInParis(line.at), locale)}, {formatTime(line.at, locale)} ·{' '}
              {seatLabel(line.seat, facts, locale)}
            </small>
          </li>
        ))
        .reverse()}
    </ol>
  );
}

function useJournal() {
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  const [journal, setJournal] = useState<JournalAnswer | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const read = useCallback(async () => {
    const answer = await readJournal(meeting);
    setRefused(answer.ok ? null : answer.error.message);
    if (answer.ok) setJournal(answer.value);
  }, [meeting]);
  useEffect(() => {
    const first = setTimeout(() => void read(), 0);
    return () => clearTimeout(first);
  }, [read]);
  return { journal, refused, read };
}
