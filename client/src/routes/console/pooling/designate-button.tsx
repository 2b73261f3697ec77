import { useState } from 'react';
import type { PairIds } from '@tdt/shared/consensus/types';
import { pairOf } from '@tdt/shared/consensus/pair';
import { readingAgainst } from '@tdt/shared/consensus/rounds';
import type { Task } from '@tdt/shared/template/template';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { CommandButton } from '../acts/command-button';
import { designationNeeds, pairToDecide } from '../model/pooling';
import { DesignateDialog } from './designate-dialog';
import { PairNames } from './pair-names';
import { usePairWords } from './use-names';
import styles from './pooling.module.css';

/** Designates the pair of the last round, in one press when nothing is missing, else asks for what is. */
export function DesignateButton({ task }: { readonly task: Task }) {
  const t = useT('console');
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const staff = useMeeting((snapshot) => snapshot.staff);
  const pairWords = usePairWords();
  const [asking, setAsking] = useState<PairIds | null>(null);
  const check = pairToDecide(meeting, task.id);
  if (!check)
    return (
      <ConsoleButton tall wide kind="primary" refused={t('act.checkFirst')}>
        {t('act.designate')}
      </ConsoleButton>
    );
  const pair = pairOf(...check.pair);
  const against = readingAgainst(meeting, task.id, { kind: 'designated', pair });
  const needs = designationNeeds(meeting, staff, task.id, pair);
  const label = t(check.closedAt === null ? 'act.closeAndDesignate' : 'act.designate');
  const names = pairWords(check.pair);
  const said = t('act.said.designated', { names });
  if (needs.parity === 'ok' && needs.twice.length === 0 && against === null)
    return (
      <>
        {check.closedAt !== null && (
          <p className={styles.centred}>
            <PairNames pair={check.pair} />
          </p>
        )}
        <CommandButton
          tall
          wide
          kind="primary"
          said={said}
          command={() => ({
            type: 'decision.set',
            payload: { kind: 'designated', task: task.id, pair: check.pair, check: check.id },
          })}
        >
          {label}
        </CommandButton>
      </>
    );
  return (
    <>
      <ConsoleButton tall wide kind="primary" onClick={() => setAsking(pair)}>
        {t('act.more', { label })}
      </ConsoleButton>
      {asking && (
        <DesignateDialog task={task} check={check} said={said} onClose={() => setAsking(null)} />
      )}
    </>
  );
}
