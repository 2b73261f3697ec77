import type { Check } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { useMemo } from 'react';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { Opposition, Reservation } from '../../ui/stage/marks';
import styles from './follower.module.css';
import { useNames } from './use-names';

/** The last check of a task: the question while it is open, the counts once it is closed, the words projected. */
export function CheckBlock({ task }: { readonly task: TaskId }) {
  const t = useT('follower');
  const { inOrder } = useNames();
  const checks = useMeeting((snapshot) => snapshot.meeting.checks);
  const check = useMemo(() => lastCheck(checks.values(), task), [checks, task]);
  if (!check) return null;
  return (
    <section className={styles.check}>
      <h2 className={styles.checkTitle}>
        {t(check.closedAt === null ? 'check.open' : 'check.closed', { round: check.round })}
      </h2>
      <p className={styles.leadNames}>
        {inOrder(check.pair).join(` ${t('and', { ns: 'common' })} `)}
      </p>
      {check.closedAt === null ? <p>{t('check.ask')}</p> : <Counts check={check} />}
      {check.projected.length > 0 && (
        <ul className={styles.projected}>
          {check.projected.map(({ id, kind, text }) => (
            <li key={id}>
              <strong>{t(`check.${kind}`)}</strong> {t('quote', { text })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Counts({ check }: { readonly check: Check }) {
  const t = useT('follower');
  return (
    <ul className={styles.counts}>
      <li>
        <Reservation size={26} /> {t('check.reservations', { count: check.reservations })}
      </li>
      <li>
        <Opposition size={26} /> {t('check.oppositions', { count: check.oppositions })}
        {check.lifted > 0 && ` ${t('check.lifted', { count: check.lifted })}`}
      </li>
    </ul>
  );
}

/** The open one, else the latest. */
function lastCheck(checks: Iterable<Check>, task: TaskId): Check | null {
  const own = [...checks].filter((check) => check.task === task);
  own.sort((a, b) => b.openedAt - a.openedAt);
  return own.find(({ closedAt }) => closedAt === null) ?? own[0] ?? null;
}
