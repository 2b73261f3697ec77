import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import type { Place } from '../use-place';
import { useTaskStatus } from './task-status';
import styles from './pooling.module.css';

/** The tasks of the pooling, each with where it stands; choosing one moves nobody else. */
export function TaskList({ place }: { readonly place: Place }) {
  const t = useT('console');
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  return (
    <ul className={styles.tasks} aria-label={t('pooling.tasks')}>
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskLine
            task={task}
            current={place.task === task.id}
            onChoose={() => place.go({ task: task.id })}
          />
        </li>
      ))}
    </ul>
  );
}

function TaskLine(props: {
  readonly task: Task;
  readonly current: boolean;
  readonly onChoose: () => void;
}) {
  const locale = useLocale();
  const { icon, words } = useTaskStatus(props.task);
  return (
    <button
      type="button"
      className={styles.taskLine}
      aria-current={props.current || undefined}
      onClick={props.onChoose}
    >
      {icon}
      <span>
        {localized(props.task.short, locale)}
        <small>{words}</small>
      </span>
    </button>
  );
}
