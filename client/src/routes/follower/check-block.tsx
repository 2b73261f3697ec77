import type { Check } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { useMemo } from 'react';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { AnswerMark } from '../../ui/answer-mark';
import { readingOf } from '@tdt/shared/consensus/rounds';
import { useRuleWords } from '../answer/reading-words';
import { Opposition, Reservation } from '../../ui/stage/marks';
import styles from './follower.module.css';
import { useNames } from './use-names';

/** The last check of a task: the question while it is open, the counts once it is closed, the words projected. */
export function CheckBlock({ task }: { readonly task: TaskId }) {
  const t = useT('follower');
  const answer = useT('answer');
  const { inOrder } = useNames();
  const checks = useMeeting((snapshot) => snapshot.meeting.checks);
  const check = useMemo(() => lastCheck(checks.values(), task), [checks, task]);
  const former = useMemo(
    () => (check ? [...checks.values()].filter((one) => one.task === task && one !== check) : []),
    [checks, check, task],
  );
  if (!check) return null;
  return (
    <section className={styles.check}>
      <h3 className={styles.checkTitle}>
        {t(check.closedAt === null ? 'check.open' : 'check.closed', { round: check.round })}
      </h3>
      <p className={styles.leadNames}>
        {inOrder(check.pair).join(` ${t('and', { ns: 'common' })} `)}
      </p>
      {check.closedAt !== null ? (
        <Counts check={check} />
      ) : check.phone ? (
        <p>
          {answer('counts.answered', { count: check.phone.answered, of: check.phone.entitled })}
        </p>
      ) : (
        <p>{t('check.ask')}</p>
      )}
      {former.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t('check.former', { count: former.length })}
          </summary>
          {[...former]
            .sort((a, b) => b.round - a.round)
            .map((one) => (
              <div key={one.id}>
                <p className={styles.strong}>
                  {t('check.closed', { round: one.round })} :{' '}
                  {inOrder(one.pair).join(` ${t('and', { ns: 'common' })} `)}
                </p>
                <Counts check={one} />
              </div>
            ))}
        </details>
      )}
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
  const answer = useT('answer');
  const settings = useMeeting((snapshot) => snapshot.meeting.settings);
  const rule = useRuleWords();
  const reading = readingOf(check, settings);
  const tally = check.phone?.tally;
  return (
    <ul className={styles.counts}>
      {reading && <li className={styles.strong}>{answer(`reading.${reading.word}`)}</li>}
      {tally && (
        <li>
          <span className={styles.adhesion}>
            <AnswerMark kind="adhesion" size={26} />
          </span>{' '}
          {answer('counts.adhesions', { count: tally.adhesions })}
        </li>
      )}
      <li>
        <Reservation size={26} /> {t('check.reservations', { count: check.reservations })}
      </li>
      <li>
        <Opposition size={26} /> {t('check.oppositions', { count: check.oppositions })}
        {check.lifted > 0 && ` ${t('check.lifted', { count: check.lifted })}`}
      </li>
      {check.phone && reading && (
        <>
          <li>
            {answer('counts.silent', {
              count: Math.max(0, check.phone.entitled - reading.answers),
            })}
          </li>
          <li className={styles.meta}>{rule(reading)}</li>
        </>
      )}
    </ul>
  );
}

/** The open one, else the latest. */
function lastCheck(checks: Iterable<Check>, task: TaskId): Check | null {
  const own = [...checks].filter((check) => check.task === task);
  own.sort((a, b) => b.openedAt - a.openedAt);
  return own.find(({ closedAt }) => closedAt === null) ?? own[0] ?? null;
}
