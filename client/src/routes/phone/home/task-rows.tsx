import { localized } from '@tdt/shared/locale';
import type { TaskId } from '@tdt/shared/ids';
import { useLocale, useT } from '../../../i18n';
import { TaskRow } from '../../../ui/phone/task-row';
import { TaskRound } from '../../../ui/task-round';
import { toRoundStop, useRoundWords } from '../round-words';
import type { TaskStop } from '../use-phone';
import styles from './home.module.css';

interface TaskRowsProps {
  readonly stops: readonly TaskStop[];
  /** The task to take up again. */
  readonly current: TaskId | null;
  readonly open: (task: TaskId) => void;
}

/** The tasks of the group in its own order, with where each stands in words. */
export function TaskRows({ stops, current, open }: TaskRowsProps) {
  const t = useT('phone');
  const locale = useLocale();
  const words = useRoundWords();
  return (
    <nav aria-label={t('rounds')}>
      <ol className={styles.rows}>
        {stops.map((stop) => {
          const isCurrent = stop.task.id === current;
          return (
            <TaskRow
              key={stop.task.id}
              picture={<TaskRound stop={toRoundStop(stop, '', isCurrent)} />}
              name={localized(stop.task.label, locale)}
              states={words(stop.round)}
              isCurrent={isCurrent}
              open={() => {
                open(stop.task.id);
              }}
            />
          );
        })}
      </ol>
    </nav>
  );
}
