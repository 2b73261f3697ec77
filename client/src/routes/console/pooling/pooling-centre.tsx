import { localized } from '@tdt/shared/locale';
import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { Task } from '@tdt/shared/template/template';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Soft } from '../../../ui/console/section';
import { shareText } from '../../../ui/stage/layout/share';
import { StatusIcon } from '../../../ui/stage/status';
import { reportCount } from '../groups/report-count';
import type { Place } from '../use-place';
import { Changes } from './changes';
import { Leads } from './leads';
import { NotReported } from './not-reported';
import { PoolingGrid } from './pooling-grid';
import { PoolingProfiles } from './pooling-profiles';
import { RevealAllButton, RevealButton } from './reveal-button';
import { Stepper } from './stepper';
import { useStatusWords } from './task-status';
import styles from './pooling.module.css';

/** One task of the pooling: revealed, discussed, checked, acted. */
export function PoolingCentre({ place }: { readonly place: Place }) {
  const t = useT('console');
  const locale = useLocale();
  const task = useMeeting(({ meeting }) => meeting.tasks.find(({ id }) => id === place.task));
  const revealed = useMeeting(({ meeting }) => task !== undefined && meeting.reveals.has(task.id));
  if (!task) return <Soft>{t('pooling.noTask')}</Soft>;
  return (
    <>
      <div className={styles.head}>
        <h1>{localized(task.label, locale)}</h1>
        {revealed && <Reading task={task} />}
      </div>
      {revealed ? (
        <>
          <Stepper task={task} />
          <Leads task={task} key={`leads-${task.id}`} />
          <PoolingGrid task={task} key={`grid-${task.id}`} />
          <NotReported task={task} />
          <Changes task={task} />
        </>
      ) : (
        <Hidden task={task} />
      )}
      <PoolingProfiles task={task} />
    </>
  );
}

/** Nothing of what the groups chose is here before the reveal. */
function Hidden({ task }: { readonly task: Task }) {
  const t = useT('console');
  const groups = useMeeting(({ meeting }) => meeting.groups);
  const published = useMeeting((snapshot) => snapshot.published);
  const { reported, of } = reportCount(groups, (group) => published(group, task.id));
  return (
    <div className={styles.hidden}>
      <p className={styles.big}>{t('reveal.reported', { count: reported, of })}</p>
      <p>
        <b>{t('reveal.oneWay')}</b> {t('reveal.lead')}
      </p>
      <div className={styles.row}>
        <RevealButton task={task} primary />
        <RevealAllButton />
      </div>
    </div>
  );
}

function Reading({ task }: { readonly task: Task }) {
  const words = useStatusWords();
  const merge = useMeeting((snapshot) => snapshot.merge(task.id));
  return (
    <p className={styles.reading}>
      <StatusIcon status={merge.status} size={30} />
      <b>{words(merge)}</b>
      <span>{useBasis(merge)}</span>
    </p>
  );
}

/** The count and the very threshold that decided the word. */
function useBasis(merge: TaskMerge): string {
  const t = useT('console');
  const settings = useMeeting(({ meeting }) => meeting.settings);
  const { agreement, rule, silent, reported, active } = merge;
  const parts =
    agreement && silent.length > 0 && merge.status === 'consensus'
      ? [t('pooling.answered', { count: reported.length })]
      : agreement
        ? [t('pooling.agree', { count: agreement.groups, of: agreement.of })]
        : [t('pooling.reported', { count: reported.length, of: active.length })];
  if (rule !== null)
    parts.push(
      t('pooling.threshold', {
        share: shareText(rule === 'exact' ? settings.exactShare : settings.togetherShare),
        least: settings.minGroups,
      }),
    );
  if (silent.length > 0 && merge.status !== 'consensus')
    parts.push(t('pooling.silent', { count: silent.length }));
  return parts.join(', ');
}
