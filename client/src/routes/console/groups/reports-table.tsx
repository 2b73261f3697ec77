import { localized } from '@tdt/shared/locale';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { Mark } from '../../../ui/console/mark';
import { Soft } from '../../../ui/console/section';
import { markOf } from '../../../ui/stage/layout/progress';
import type { ProgressMark } from '../../../ui/stage/layout/progress';
import { RevealAllButton, RevealButton } from '../pooling/reveal-button';
import styles from './groups.module.css';
import { reportCount } from './report-count';

const LEGEND: readonly ProgressMark[] = ['reported', 'started', 'help', 'todo', 'apart'];

/** What each group reported, task by task, and the reveal. Never the content. */
export function ReportsTable() {
  const t = useT('console');
  const groups = useMeeting(({ meeting }) => meeting.groups);
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const reveals = useMeeting(({ meeting }) => meeting.reveals);
  const last = groups.at(-1)?.number ?? 0;
  if (groups.length === 0) return <Soft>{t('reports.noGroups')}</Soft>;
  return (
    <div>
      <div className={styles.reportsHead}>
        <h2>{t('reports.title', { last })}</h2>
        <ul className={styles.legend}>
          {LEGEND.map((mark) => (
            <li key={mark}>
              <Mark mark={mark} /> {t(`mark.${mark}`)}
            </li>
          ))}
        </ul>
      </div>
      <table className={styles.reports}>
        <caption className="visually-hidden">{t('reports.title', { last })}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('reports.task')}</th>
            {groups.map(({ id, number }) => (
              <th key={id} scope="col">
                {t('groups.name', { number })}
              </th>
            ))}
            <th scope="col">{t('reports.count')}</th>
            <th scope="col">{t('reveal.column')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </tbody>
      </table>
      {reveals.size < tasks.length && (
        <div className={styles.all}>
          <RevealAllButton />
        </div>
      )}
    </div>
  );
}

function TaskRow({ task }: { readonly task: Task }) {
  const t = useT('console');
  const locale = useLocale();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const published = useMeeting((snapshot) => snapshot.published);
  const revealed = meeting.reveals.get(task.id);
  const { reported, of } = reportCount(meeting.groups, (group) => published(group, task.id));
  return (
    <tr>
      <th scope="row">{localized(task.label, locale)}</th>
      {meeting.groups.map(({ id }) => {
        const mark = markOf(meeting, published, id, task.id);
        return (
          <td key={id} className={styles.mark}>
            <Mark mark={mark} />
            <span className="visually-hidden">{t(`mark.${mark}`)}</span>
            {published(id, task.id).progress.again && (
              <small className={styles.again}>
                <span aria-hidden>?</span>
                <span className="visually-hidden">{t('asked.mark')}</span>
              </small>
            )}
          </td>
        );
      })}
      <td className={styles.count}>
        <b>{reported}</b> {t('reports.of', { count: of })}
      </td>
      <td className={styles.reveal}>
        {revealed ? (
          <span className={styles.revealed}>
            {t('reveal.at', { time: formatTime(revealed.at, locale) })}
          </span>
        ) : (
          <RevealButton task={task} />
        )}
      </td>
    </tr>
  );
}
