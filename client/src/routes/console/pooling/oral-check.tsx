import { useState } from 'react';
import type { Check } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { Lines, Section } from '../../../ui/console/section';
import { TextInput } from '../../../ui/console/text-input';
import { Opposition, Reservation } from '../../../ui/stage/marks';
import { useAct } from '../acts/acts-context';
import { CommandButton } from '../acts/command-button';
import { IfMay } from '../acts/may';
import { voicesOf } from '../model/pooling';
import { ArgumentLine } from './argument-line';
import { PairNames } from './pair-names';
import styles from './pooling.module.css';

/** "Réserves ? Oppositions ?": entered in a tap each; an opposition is argued. */
export function OralCheck({ check }: { readonly check: Check }) {
  const t = useT('console');
  const staff = useMeeting((snapshot) => snapshot.staff);
  const { withWords, wordless } = voicesOf(staff, check.id);
  const last = wordless.at(-1);
  return (
    <Section
      title={t('oral.title', { round: check.round })}
      end={
        <CommandButton
          kind="quiet"
          said={t('oral.closed')}
          command={() => ({ type: 'check.close', payload: { check: check.id } })}
        >
          {t('oral.close')}
        </CommandButton>
      }
    >
      <p>
        <PairNames pair={check.pair} />
      </p>
      <IfMay give="check.record">
        <Record check={check} />
      </IfMay>
      <Lines>
        {withWords.map((argument) => (
          <ArgumentLine key={argument.id} argument={argument} check={check} />
        ))}
        {last && (
          <li className={styles.argument}>
            <Reservation size={18} />
            <p>{t('oral.wordless', { count: wordless.length })}</p>
            <CommandButton
              kind="quiet"
              said={t('oral.removed')}
              command={() => ({ type: 'check.remove', payload: { argument: last.id } })}
            >
              {t('oral.removeOne')}
            </CommandButton>
          </li>
        )}
      </Lines>
    </Section>
  );
}

function Record({ check }: { readonly check: Check }) {
  const t = useT('console');
  const { act, busy, refused } = useAct();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const record = async (kind: 'reservation' | 'opposition') => {
    const words = text.trim();
    if (kind === 'opposition' && words === '') {
      setMissing(true);
      return;
    }
    setMissing(false);
    const answer = await act(
      { type: 'check.record', payload: { check: check.id, kind, text: words } },
      t(`oral.said.${kind}`),
    );
    if (answer?.ok) setText('');
  };
  return (
    <>
      <TextInput
        label={t('oral.text')}
        lines={2}
        maxLength={2000}
        value={text}
        error={missing && text.trim() === '' ? t('oral.argumentMissing') : null}
        onChange={setText}
      />
      <div className={styles.record}>
        <ConsoleButton
          tall
          icon={<Reservation size={18} />}
          busy={busy}
          aria-label={t('oral.addReservation', { count: check.reservations })}
          onClick={() => void record('reservation')}
        >
          {t('oral.reservation')} <b className={styles.figure}>{check.reservations}</b>
        </ConsoleButton>
        <ConsoleButton
          tall
          icon={<Opposition size={18} />}
          busy={busy}
          aria-label={t('oral.addOpposition', { count: check.oppositions })}
          onClick={() => void record('opposition')}
        >
          {t('oral.opposition')} <b className={styles.figure}>{check.oppositions}</b>
        </ConsoleButton>
      </div>
      <Refusal message={refused} />
    </>
  );
}
