import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { CentreTitle, Lines } from '../../../ui/console/section';
import type { Place } from '../use-place';
import { DecisionNames } from './decision-names';
import { useTaskStatus } from './task-status';
import styles from './pooling.module.css';

/** What came of every task. */
export function ClosingCentre({ place }: { readonly place: Place }) {
  const t = useT('console');
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const decided = useMeeting(({ meeting }) => meeting.decisions.size);
  return (
    <>
      <CentreTitle lead={t('closing.lead', { count: decided, of: tasks.length })}>
        {t('closing.title')}
      </CentreTitle>
      <Lines>
        {tasks.map((task) => (
          <Outcome key={task.id} task={task} place={place} />
        ))}
      </Lines>
    </>
  );
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
