import { useState } from 'react';
import type { Check } from '@tdt/shared/document/values';
import { useT } from '../../i18n';
import { liftOwnOpposition } from '../../meeting/answers';
import { useOwnAnswer } from '../../stores/answers-store';
import { AnswerMark } from '../../ui/answer-mark';
import { Button } from '../../ui/button';
import { RadioCard, RadioGroup } from '../../ui/radio-card';
import { CheckOverlay } from './check-overlay';
import { CheckedPair } from './checked-pair';
import styles from './answer.module.css';

const INTO = ['adhesion', 'reservation'] as const;

/** An opposition is lifted by its author alone: it becomes an adhesion or a reservation. */
export function LiftCard(props: { readonly check: Check; readonly onAway: () => void }) {
  const { check, onAway } = props;
  const t = useT('answer');
  const kept = useOwnAnswer(check.id);
  const [into, setInto] = useState<(typeof INTO)[number]>('reservation');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const lift = async () => {
    setBusy(true);
    const answer = await liftOwnOpposition(check.id, into);
    setBusy(false);
    if (answer.ok) onAway();
    else setRefused(answer.error.message);
  };
  return (
    <CheckOverlay
      title={t('lift.title')}
      away={t('later')}
      onAway={onAway}
      foot={
        <>
          <p role="alert" className={styles.refused}>
            {refused}
          </p>
          <Button kind="primary" wide busy={busy} onClick={() => void lift()}>
            {t('lift.do')}
          </Button>
          <p className={styles.until}>{t('lift.who')}</p>
        </>
      }
    >
      <CheckedPair check={check} />
      {kept && kept.text !== '' && (
        <p>
          <span className={styles.meta}>{t('lift.lead')}</span>
          <br />
          {t('lift.quote', { text: kept.text })}
        </p>
      )}
      <RadioGroup legend={t('lift.into')}>
        {INTO.map((kind) => (
          <RadioCard
            key={kind}
            name="into"
            value={kind}
            side="end"
            tone={kind === 'adhesion' ? 'support' : 'partial'}
            icon={<AnswerMark kind={kind} size={36} />}
            label={t(`lift.${kind}`)}
            checked={into === kind}
            onChange={() => setInto(kind)}
          />
        ))}
      </RadioGroup>
    </CheckOverlay>
  );
}
