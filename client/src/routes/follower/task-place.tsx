import type { GroupId, TaskId } from '@tdt/shared/ids';
import { localized } from '@tdt/shared/locale';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { Candidacies } from './candidacies';
import { CheckBlock } from './check-block';
import { DecisionBlock } from './decision-block';
import styles from './follower.module.css';
import { GridTable } from './grid-table';
import { Leads } from './leads';
import { Profiles } from './profiles';
import { StatusBlock } from './status-block';

/** All that may be known of one task, the newest first. */
export function TaskPlace({ task, own }: { readonly task: TaskId; readonly own: GroupId | null }) {
  const revealed = useMeeting((snapshot) => snapshot.meeting.reveals.has(task));
  const merge = useMeeting((snapshot) => snapshot.merge(task));
  return (
    <>
      <DecisionBlock task={task} />
      <CheckBlock task={task} />
      {revealed ? (
        <>
          <StatusBlock merge={merge} />
          <Leads key={task} merge={merge} />
          <GridTable merge={merge} own={own} />
        </>
      ) : (
        <BeforeReveal task={task} />
      )}
      <Profiles task={task} />
      <Candidacies task={task} />
      <TaskText task={task} />
    </>
  );
}

/** How far the groups are; never what they chose. */
function BeforeReveal({ task }: { readonly task: TaskId }) {
  const t = useT('follower');
  const reported = useMeeting((snapshot) =>
    countOf(snapshot.meeting.groups, (id) => {
      const { active, progress } = snapshot.published(id, task);
      return active && progress.state === 'reported';
    }),
  );
  const active = useMeeting((snapshot) =>
    countOf(snapshot.meeting.groups, (id) => snapshot.published(id, task).active),
  );
  if (active === 0) return null;
  return (
    <div className={styles.before}>
      <p className={styles.strong}>{t('reported', { count: reported, of: active })}</p>
      <p className={styles.meta}>{t('beforeReveal')}</p>
    </div>
  );
}

const countOf = (
  groups: readonly { readonly id: GroupId }[],
  keep: (id: GroupId) => boolean,
): number => groups.filter(({ id }) => keep(id)).length;

function TaskText({ task: id }: { readonly task: TaskId }) {
  const t = useT('follower');
  const locale = useLocale();
  const tasks = useMeeting((snapshot) => snapshot.meeting.tasks);
  const task = tasks.find((one) => one.id === id);
  if (!task) return null;
  return (
    <details className={styles.section}>
      <summary className={styles.summary}>{t('theTask')}</summary>
      <p>{localized(task.text, locale)}</p>
      <ul className={styles.questions}>
        {task.questions.map((question) => (
          <li key={question.fr}>{localized(question, locale)}</li>
        ))}
      </ul>
      {task.liaison && <p className={styles.meta}>{localized(task.liaison, locale)}</p>}
    </details>
  );
}
