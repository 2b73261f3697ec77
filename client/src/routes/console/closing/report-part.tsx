import { useMemo, useState } from 'react';
import { formatDate, formatLocalTime, formatTime } from '@tdt/shared/dates';
import { localized } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { deadlineOf } from '@tdt/shared/report/deadline';
import type { Deadline } from '@tdt/shared/report/deadline';
import { peopleOf, reportOf } from '@tdt/shared/report/report';
import type { Report, TaskReport } from '@tdt/shared/report/report';
import { dayInParis } from '@tdt/shared/time/paris';
import { useLocale, useT } from '../../../i18n';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { Row, Section, Soft } from '../../../ui/console/section';
import { Warning } from '../../../ui/console/warning';
import { CommandButton } from '../acts/command-button';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { ExportLink } from './export-link';
import { ReportPersonCard } from './report-person';
import type { SaveContact } from './report-person';
import { useReportContacts } from './use-report-contacts';
import styles from './closing.module.css';

/** The report as it stands, with the details to complete and to copy; sent, or not yet. */
export function ReportPart() {
  const t = useT('console');
  const { contacts, refused, save } = useReportContacts();
  const state = useMeeting(({ meeting }) => meeting);
  const report = useMemo(
    () => reportOf(state, contacts ?? new Map<string, never>()),
    [state, contacts],
  );
  return (
    <div className={styles.stack}>
      <DeadlineLine sent={report.sentAt !== null} />
      <Sent report={report} />
      <Row>
        <ExportLink name="report.pdf">{t('after.report.pdf')}</ExportLink>
        <ExportLink name="report.csv">{t('after.report.csv')}</ExportLink>
        <ExportLink name="minutes.pdf">{t('after.report.minutes')}</ExportLink>
      </Row>
      <Refusal message={refused} />
      {contacts && <Missing report={report} />}
      {contacts &&
        report.tasks.map((task) => <TaskPart key={task.task.id} task={task} save={save} />)}
    </div>
  );
}

function DeadlineLine({ sent }: { readonly sent: boolean }) {
  const t = useT('console');
  const locale = useLocale();
  const now = useServerNow(60_000);
  const info = useMeeting(({ meeting }) => meeting.info);
  const deadline: Deadline = deadlineOf(info, now);
  if (deadline.state === 'none') return <Soft>{t('after.report.noDeadline')}</Soft>;
  const time = formatLocalTime(deadline.local);
  const day = formatDate(deadline.local, locale);
  const when = time === null ? day : `${day}, ${time}`;
  const words = t('after.report.deadline', { when });
  if (sent || deadline.state === 'ahead') return <Soft>{words}</Soft>;
  const warning =
    deadline.state === 'past'
      ? t('after.report.past')
      : t('after.report.close', { count: deadline.days });
  return <Warning messages={[`${words} ${warning}`]} />;
}

function Sent({ report }: { readonly report: Report }) {
  const t = useT('console');
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const { sentAt, undecided, changedSince } = report;
  if (sentAt !== null) {
    const day = formatDate(dayInParis(sentAt), locale);
    return (
      <>
        <p>
          <strong>{t('after.report.sentOn', { day, time: formatTime(sentAt, locale) })}</strong>
        </p>
        {changedSince && <Warning messages={[t('after.report.changed')]} />}
        <Row>
          <CommandButton
            said={t('after.report.said.back')}
            command={() => ({ type: 'report.sent', payload: { sent: false } })}
          >
            {t('after.report.back')}
          </CommandButton>
        </Row>
      </>
    );
  }
  return (
    <>
      <Soft>{t('after.report.draft')}</Soft>
      <Row>
        {undecided === 0 ? (
          <CommandButton
            kind="primary"
            said={t('after.report.said.sent')}
            command={() => ({ type: 'report.sent', payload: { sent: true } })}
          >
            {t('after.report.send')}
          </CommandButton>
        ) : (
          <ConsoleButton kind="primary" onClick={() => setAsking(true)}>
            {t('after.report.sendMore')}
          </ConsoleButton>
        )}
      </Row>
      <ConfirmDialog
        open={asking}
        title={t('after.report.sendTitle')}
        confirm={t('after.report.send')}
        said={t('after.report.said.sent')}
        command={() => ({ type: 'report.sent', payload: { sent: true, confirm: true } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('after.report.undecided', { count: undecided })}</p>
      </ConfirmDialog>
    </>
  );
}

function Missing({ report }: { readonly report: Report }) {
  const t = useT('console');
  if (report.missing.length === 0) return null;
  return (
    <Section title={t('after.report.missingTitle', { count: report.missing.length })}>
      <ul className={styles.lines}>
        {report.missing.map((one) => (
          <li key={one.person}>
            {displayName(one.name)}{' '}
            <small>{one.missing.map((field) => t(`after.report.field.${field}`)).join(', ')}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TaskPart({ task, save }: { readonly task: TaskReport; readonly save: SaveContact }) {
  const t = useT('console');
  const locale = useLocale();
  const people = peopleOf(task);
  return (
    <section className={styles.task}>
      <h2>{localized(task.task.label, locale)}</h2>
      <p>{task.kind === 'draft' ? t('after.report.noAct') : t(`decision.long.${task.kind}`)}</p>
      {people.length > 0 && (
        <ul className={styles.lines}>
          {people.map((one) => (
            <ReportPersonCard key={one.candidacy} one={one} save={save} />
          ))}
        </ul>
      )}
      {task.kind !== 'draft' &&
        task.exceptions.map(({ kind, reason }) => (
          <p key={kind}>{t(`after.report.exception.${kind}`, { reason })}</p>
        ))}
      {(task.kind === 'debated' || task.kind === 'noCandidacy') && (
        <p>{localized(task.then, locale)}</p>
      )}
    </section>
  );
}
