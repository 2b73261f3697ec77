import type { TaskId } from '@tdt/shared/ids';
import { formatTime } from '../../i18n/format';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { DecisionWord } from './decision-word';
import styles from './follower.module.css';
import { useNames } from './use-names';

/** The act of the plenary on a task, if there is one. */
export function DecisionBlock({ task }: { readonly task: TaskId }) {
  const t = useT('follower');
  const locale = useLocale();
  const { inOrder } = useNames();
  const decision = useMeeting((snapshot) => snapshot.meeting.decisions.get(task));
  if (!decision) return null;
  const names =
    decision.kind === 'designated'
      ? inOrder(decision.pair).join(` ${t('and', { ns: 'common' })} `)
      : decision.kind === 'debated'
        ? inOrder(decision.names).join(', ')
        : null;
  return (
    <section className={styles.decision}>
      <h3>
        <DecisionWord kind={decision.kind} strong />
      </h3>
      {names && <p className={styles.leadNames}>{names}</p>}
      {decision.kind === 'designated' && decision.parityException && (
        <p className={styles.meta}>{t('decision.parityException')}</p>
      )}
      <p className={styles.meta}>{t('decision.at', { time: formatTime(decision.at, locale) })}</p>
    </section>
  );
}
