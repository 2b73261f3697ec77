import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { Settings } from '@tdt/shared/template/template';
import common from '../common.module.css';
import { shareText } from '../layout/share';
import { useStage } from '../stage-context';
import { StatusIcon } from '../status';
import styles from './grid.module.css';

/** Task and status; beneath the word, the count and the very threshold that decided it. */
export function GridHead(props: {
  readonly title: string;
  readonly merge: TaskMerge;
  readonly settings: Settings;
}) {
  const { title, merge, settings } = props;
  const { t } = useStage();
  return (
    <div className={styles.head}>
      <h1 className={common.title}>{title}</h1>
      <div className={styles.reading}>
        <p className={styles.status}>
          <span className={styles.icon}>
            <StatusIcon status={merge.status} size={66} />
          </span>
          {t(`status.${merge.status}`)}
        </p>
        <p className={styles.basis}>{useRule(merge, settings)}</p>
      </div>
    </div>
  );
}

function useRule(merge: TaskMerge, settings: Settings): string {
  const { t } = useStage();
  const { agreement, rule, silent } = merge;
  const parts: string[] = merge.status === 'noCandidacySoFar' ? [t('status.noCandidacy')] : [];
  const of = merge.active.length;
  if (merge.status === 'consensus' && silent.length > 0)
    parts.push(t('rule.answered', { count: merge.reported.length }));
  else if (agreement) parts.push(t('rule.groups', { count: agreement.groups, of: agreement.of }));
  else parts.push(t('rule.reported', { count: merge.reported.length, of }));
  if (rule !== null) {
    const share = shareText(rule === 'exact' ? settings.exactShare : settings.togetherShare);
    parts.push(t('rule.threshold', { share }));
  }
  if (merge.provisional) parts.push(t('provisional'));
  if (merge.status !== 'consensus' && silent.length > 0)
    parts.push(t('rule.silent', { count: silent.length }));
  return parts.join(' · ');
}
