import type { TaskMerge } from '@tdt/shared/consensus/types';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { StatusIcon } from '../../ui/stage/status';
import styles from './follower.module.css';
import { convergenceRule, statusSentence } from './status-words';

/** The word of a status with its icon. */
export function StatusWord({
  merge,
  size = 32,
}: {
  readonly merge: TaskMerge;
  readonly size?: number;
}) {
  const t = useT('follower');
  const figures = merge.agreement ?? { groups: 0, of: 0 };
  return (
    <span className={styles.statusWord}>
      <StatusIcon status={merge.status} size={size} />
      <span>
        {t(`status.${merge.status}`, { ns: 'common', ...figures })}
        {merge.provisional && ` (${t('status.provisional', { ns: 'common' })})`}
      </span>
    </span>
  );
}

/** Where a task stands: word, figures, the rule that spoke, groups left out of the count. */
export function StatusBlock({ merge }: { readonly merge: TaskMerge }) {
  const t = useT('follower');
  const settings = useMeeting((snapshot) => snapshot.meeting.settings);
  const { key, count, of } = statusSentence(merge);
  const rule = convergenceRule(merge, settings);
  return (
    <section className={styles.status}>
      <h3 className={styles.statusTitle}>
        <StatusWord merge={merge} size={40} />
      </h3>
      <p>{t(key, { count, of })}</p>
      {merge.status === 'converging' && merge.reported.length < merge.active.length && (
        <p className={styles.meta}>
          {t('said.waiting', { count: merge.reported.length, of: merge.active.length })}
        </p>
      )}
      {rule && (
        <p className={styles.meta}>{t('rule', { percent: rule.percent, count: rule.least })}</p>
      )}
      {merge.silent.length > 0 && (
        <p className={styles.meta}>{t('silent', { count: merge.silent.length })}</p>
      )}
    </section>
  );
}
