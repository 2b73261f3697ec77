import type { Task } from '@tdt/shared/template/template';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Lines, Section } from '../../../ui/console/section';
import { useReportWords } from '../../meeting/use-report-words';
import styles from './pooling.module.css';

/** Reports changed after the reveal, beside the first ones, which keep counting. */
export function Changes({ task }: { readonly task: Task }) {
  const t = useT('console');
  const wordsOf = useReportWords();
  const inputs = useMeeting((snapshot) => snapshot.merge(task.id).inputs);
  const changed = inputs.flatMap(({ number, report, later }) =>
    report && later ? [{ number, report, later }] : [],
  );
  if (changed.length === 0) return null;
  return (
    <Section title={t('changes.title')}>
      <div className={styles.changes}>
        <Lines>
          {changed.map(({ number, report, later }) => (
            <li key={number}>
              <b>{t('groups.name', { number })}</b>
              <small>{t('changes.first', { words: wordsOf(report) })}</small>
              <small>{t('changes.later', { words: wordsOf(later) })}</small>
            </li>
          ))}
        </Lines>
      </div>
    </Section>
  );
}
