import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { CentreTitle, Lines } from '../../../ui/console/section';
import { ClosingNav, useClosingPart } from '../closing/closing-nav';
import type { ClosingPart } from '../closing/closing-nav';
import { EndPart } from '../closing/end-part';
import { JournalPart } from '../closing/journal-part';
import { NextPart } from '../closing/next-part';
import { ReportPart } from '../closing/report-part';
import type { Place } from '../use-place';
import { DecisionNames } from './decision-names';
import { useTaskStatus } from './task-status';
import styles from './pooling.module.css';

/** What came of every task, and what is left to do with it: report, next meeting, journal, end. */
export function ClosingCentre({ place }: { readonly place: Place }) {
  const t = useT('console');
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const decided = useMeeting(({ meeting }) => meeting.decisions.size);
  const [part, go] = useClosingPart();
  return (
    <>
      <CentreTitle lead={t('closing.lead', { count: decided, of: tasks.length })}>
        {t(`after.title.${part}`)}
      </CentreTitle>
      <ClosingNav part={part} go={go} />
      <Part part={part} place={place} />
    </>
  );
}

function Part({ part, place }: { readonly part: ClosingPart; readonly place: Place }) {
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  switch (part) {
    case 'report':
      return <ReportPart />;
    case 'next':
      return <NextPart />;
    case 'journal':
      return <JournalPart />;
    case 'end':
      return <EndPart />;
    case 'acts':
      return (
        <Lines>
          {tasks.map((task) => (
            <Outcome key={task.id} task={task} place={place} />
          ))}
        </Lines>
      );
  }
}

function Outcome({ task, place }: { readonly task: Task; readonly place: Place }) {
  const t = useT('console');
  const locale = useLocale();
  const { icon, words } = useTaskStatus(task);
  const decision = useMeeting(({ meeting }) => meeting.decisions.get(task.id));
  const name = localized(task.label, locale);
  const word = t(decision ? 'closing.open' : 'closing.decide');
  return (
    <li className={styles.outcome}>
      <div>
        <h2>{name}</h2>
        <p className={styles.outcomeWord}>
          {icon}{' '}
          {decision
            ? `${t(`decision.long.${decision.kind}`)}, ${formatTime(decision.at, locale)}`
            : words}
        </p>
        {decision && <DecisionNames decision={decision} />}
      </div>
      <ConsoleButton
        aria-label={t('closing.openNamed', { word, task: name })}
        onClick={() => place.go({ tab: 'run', step: 'pooling', task: task.id })}
      >
        {word}
      </ConsoleButton>
    </li>
  );
}
