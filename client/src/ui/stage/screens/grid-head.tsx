import type { TaskMerge } from '@tdt/shared/consensus/types';
import common from '../common.module.css';
import { shareText } from '../layout/share';
import { useStage } from '../stage-context';
import { StatusIcon } from '../status';
import styles from './grid.module.css';

/** Task and status; beneath the word, the count and the very threshold that decided it. */
export function GridHead(props: {
  readonly title: string;
  readonly merge: TaskMerge;
  readonly basis: string;
}) {
  const { title, merge, basis } = props;
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
        <p className={styles.basis}>{basis}</p>
      </div>
    </div>
  );
}

/** Short parts stay whole when the line wraps. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** "5 groupes sur 7 · seuil 2/3, 2 au moins". */
export function useBasis(merge: TaskMerge): string {
  const { data, t } = useStage();
  const { settings } = data.meeting;
  const { agreement, rule, silent } = merge;
  const parts: string[] = merge.status === 'noCandidacySoFar' ? [t('status.noCandidacy')] : [];
  const of = merge.active.length;
  if (merge.status === 'consensus' && silent.length > 0)
    parts.push(t('rule.answered', { count: merge.reported.length }));
  else if (agreement) parts.push(t('rule.groups', { count: agreement.groups, of: agreement.of }));
  else parts.push(t('rule.reported', { count: merge.reported.length, of }));
  if (rule !== null) {
    const share = shareText(rule === 'exact' ? settings.exactShare : settings.togetherShare);
    parts.push(unbroken(t('rule.threshold', { share, least: settings.minGroups })));
  }
  if (merge.provisional) parts.push(t('provisional'));
  if (merge.status !== 'consensus' && silent.length > 0)
    parts.push(unbroken(t('rule.silent', { count: silent.length })));
  return parts.join('\u00a0· ');
}
