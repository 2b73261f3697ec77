import { useState } from 'react';
import { pairOf } from '@tdt/shared/consensus/pair';
import { readingAgainst } from '@tdt/shared/consensus/rounds';
import type { Check } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import type { Task } from '@tdt/shared/template/template';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Refusal } from '../../../ui/console/refusal';
import { Field } from '../../../ui/field';
import { useAct } from '../acts/acts-context';
import { EntryDialog } from '../acts/entry-dialog';
import { designationNeeds } from '../model/pooling';
import type { DesignationNeeds } from '../model/pooling';
import { GenderSelect } from '../people/gender-select';
import { AgainstField } from './against-dialog';
import { PairNames } from './pair-names';
import styles from './pooling.module.css';

type Reasons = { readonly parity: string; readonly double: string; readonly against: string };

/** What is missing before a pair is designated: a gender that nobody guesses, or the reason of an exception. */
export function DesignateDialog(props: {
  readonly task: Task;
  readonly check: Check;
  readonly said: string;
  readonly onClose: () => void;
}) {
  const { task, check, said, onClose } = props;
  const t = useT('console');
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const staff = useMeeting((snapshot) => snapshot.staff);
  const [reasons, setReasons] = useState<Reasons>({ parity: '', double: '', against: '' });
  const { act, busy, refused } = useAct();
  const needs = designationNeeds(meeting, staff, task.id, pairOf(...check.pair));
  const against = readingAgainst(meeting, task.id, {
    kind: 'designated',
    pair: pairOf(...check.pair),
  });
  const designate = async () => {
    const parityReason = reasons.parity.trim();
    const doubleReason = reasons.double.trim();
    const payload = {
      kind: 'designated' as const,
      task: task.id,
      pair: check.pair,
      check: check.id,
      ...(needs.parity === 'broken' && parityReason !== '' ? { parityReason } : {}),
      ...(against !== null ? { againstReason: reasons.against.trim() } : {}),
      ...(needs.twice.length > 0 && doubleReason !== '' ? { doubleReason } : {}),
    };
    const answer = await act({ type: 'decision.set', payload }, said);
    if (answer?.ok) onClose();
  };
  return (
    <EntryDialog
      title={t('designate.title')}
      confirm={t('designate.do')}
      busy={busy}
      missing={useMissing(needs, reasons, against !== null)}
      refused={refused}
      onSave={() => void designate()}
      onClose={onClose}
    >
      <p>
        <PairNames pair={check.pair} />
      </p>
      <Needs needs={needs} reasons={reasons} onChange={setReasons} />
      {against && (
        <AgainstField
          reading={against}
          value={reasons.against}
          onChange={(value) => setReasons({ ...reasons, against: value })}
        />
      )}
    </EntryDialog>
  );
}

function Needs(props: {
  readonly needs: DesignationNeeds;
  readonly reasons: Reasons;
  readonly onChange: (reasons: Reasons) => void;
}) {
  const { needs, reasons, onChange } = props;
  const t = useT('console');
  const { act, refused } = useAct();
  return (
    <>
      {needs.unknown.length > 0 && <p>{t('designate.unknown')}</p>}
      {needs.unknown.map((person) => (
        <div key={person.id} className={styles.gender}>
          <span>{displayName(person)}</span>
          <GenderSelect person={person} act={act} />
        </div>
      ))}
      <Refusal message={refused} />
      {needs.parity === 'broken' && (
        <Field
          label={t('designate.parityReason')}
          hint={t('designate.parityHint')}
          lines={2}
          value={reasons.parity}
          onChange={(event) => onChange({ ...reasons, parity: event.target.value })}
        />
      )}
      {needs.twice.length > 0 && (
        <Field
          label={t('designate.doubleReason')}
          hint={t('designate.doubleHint', { names: needs.twice.map(displayName).join(', ') })}
          lines={2}
          value={reasons.double}
          onChange={(event) => onChange({ ...reasons, double: event.target.value })}
        />
      )}
    </>
  );
}

function useMissing(needs: DesignationNeeds, reasons: Reasons, against: boolean): string | null {
  const t = useT('console');
  if (needs.parity === 'unknown') return t('designate.missingGender');
  const parity = needs.parity === 'broken' && reasons.parity.trim() === '';
  const double = needs.twice.length > 0 && reasons.double.trim() === '';
  const missing = against && reasons.against.trim() === '';
  if (missing) return t('checks.againstMissing');
  return parity || double ? t('designate.missingReason') : null;
}
