import { useState } from 'react';
import type { Argument } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { RadioCard, RadioGroup } from '../../../ui/radio-card';
import { ReasonDialog } from '../acts/reason-dialog';

const INTO = ['adhesion', 'reservation'] as const;

/** An opposition from raised hands is lifted with a note of how; it becomes an adhesion or a reservation. */
export function LiftDialog({
  argument,
  onClose,
}: {
  readonly argument: Argument;
  readonly onClose: () => void;
}) {
  const t = useT('console');
  const [into, setInto] = useState<(typeof INTO)[number]>('adhesion');
  return (
    <ReasonDialog
      open
      title={t('lift.title')}
      lead={
        <>
          <p>{t('oral.quote', { text: argument.text })}</p>
          <RadioGroup legend={t('lift.into')}>
            {INTO.map((value) => (
              <RadioCard
                key={value}
                name="into"
                value={value}
                checked={into === value}
                onChange={() => setInto(value)}
                label={t(`lift.${value}`)}
              />
            ))}
          </RadioGroup>
        </>
      }
      label={t('lift.note')}
      confirm={t('lift.do')}
      said={t('lift.said')}
      command={(note) => ({ type: 'check.lift', payload: { argument: argument.id, into, note } })}
      onClose={onClose}
    />
  );
}
