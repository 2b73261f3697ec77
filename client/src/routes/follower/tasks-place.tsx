import type { TaskId } from '@tdt/shared/ids';
import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { ChevronRight } from 'lucide-react';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { DecisionWord } from './decision-word';
import styles from './follower.module.css';
import { StatusWord } from './status-block';

/** Every task with where it stands: the ladder of the plenary, as a list. */
export function TasksPlace({ onGo }: { readonly onGo: (task: TaskId) => void }) {
  const tasks = useMeeting((snapshot) => snapshot.meeting.tasks);
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskLine task={task} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

function TaskLine({ task, onGo }: { readonly task: Task; readonly onGo: (task: TaskId) => void }) {
  const t = useT('follower');
  const locale = useLocale();
  const revealed = useMeeting((snapshot) => snapshot.meeting.reveals.has(task.id));
  const decision = useMeeting((snapshot) => snapshot.meeting.decisions.get(task.id));
  const merge = useMeeting((snapshot) => snapshot.merge(task.id));
  return (
    <button type="button" className={styles.taskLine} onClick={() => onGo(task.id)}>
      <span>
        <span className={styles.strong}>{localized(task.label, locale)}</span>
        <span className={styles.taskState}>
          {decision ? (
            <DecisionWord kind={decision.kind} />
          ) : revealed ? (
            <StatusWord merge={merge} size={24} />
          ) : (
            t('notRevealed')
          )}
        </span>
      </span>
      <ChevronRight size={24} aria-hidden />
    </button>
  );
}
