import { readingOf, roundsOf } from '@tdt/shared/consensus/rounds';
import type { Check } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Lines, Section } from '../../../ui/console/section';
import { useRuleWords } from '../../answer/reading-words';
import { CommandButton } from '../acts/command-button';
import { voicesOf } from '../model/pooling';
import { ArgumentLine } from './argument-line';
import { PairNames } from './pair-names';
import styles from './pooling.module.css';

/** The rounds that were closed, the last one first: what each said, by which rule, and its words. */
export function Rounds({ task }: { readonly task: TaskId }) {
  const t = useT('console');
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const rounds = roundsOf(meeting, task);
  const closed = rounds.filter(({ closedAt }) => closedAt !== null).reverse();
  if (closed.length === 0) return null;
  return (
    <Section title={t('checks.rounds')}>
      {closed.map((check) => (
        <Round
          key={check.id}
          check={check}
          last={rounds.at(-1)?.id === check.id && !meeting.decisions.has(task)}
        />
      ))}
    </Section>
  );
}

function Round({ check, last }: { readonly check: Check; readonly last: boolean }) {
  const t = useT('console');
  const staff = useMeeting((snapshot) => snapshot.staff);
  const { withWords } = voicesOf(staff, check.id);
  return (
    <details open={last} className={styles.roundOf}>
      <summary>
        {t(`checks.round.${check.mode}`, { round: check.round })} <PairNames pair={check.pair} />
      </summary>
      <Said check={check} />
      <Lines>
        {withWords.map((argument) => (
          <ArgumentLine key={argument.id} argument={argument} check={check} />
        ))}
      </Lines>
      {last && (
        <CommandButton
          kind="quiet"
          said={t('checks.reopened')}
          command={() => ({ type: 'check.reopen', payload: { check: check.id } })}
        >
          {t('checks.reopen')}
        </CommandButton>
      )}
    </details>
  );
}

function Said({ check }: { readonly check: Check }) {
  const answer = useT('answer');
  const settings = useMeeting(({ meeting }) => meeting.settings);
  const rule = useRuleWords();
  const reading = readingOf(check, settings);
  const { phone } = check;
  const tally = phone?.tally;
  const counts = [
    ...(tally ? [answer('counts.adhesions', { count: tally.adhesions })] : []),
    answer('counts.reservations', { count: check.reservations }),
    answer('counts.oppositions', { count: check.oppositions }),
    ...(check.lifted > 0 ? [answer('counts.lifted', { count: check.lifted })] : []),
    ...(phone
      ? [answer('counts.silent', { count: Math.max(0, phone.entitled - phone.answered) })]
      : []),
  ];
  return (
    <>
      <p>
        {reading && <b>{answer(`reading.${reading.word}`)}. </b>}
        {counts.join(', ')}.
      </p>
      {reading && <p className={styles.soft}>{rule(reading)}</p>}
    </>
  );
}
