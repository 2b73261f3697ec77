import { useState } from 'react';
import { ANSWER_KINDS } from '@tdt/shared/document/answers';
import type { AnswerKind } from '@tdt/shared/document/answers';
import type { Check, StaffPerson } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { Select } from '../../../ui/console/select';
import { Field } from '../../../ui/field';
import { RadioCard, RadioGroup } from '../../../ui/radio-card';
import { useAct } from '../acts/acts-context';
import { EntryDialog } from '../acts/entry-dialog';

/** What somebody without a phone answers, entered by their name: it is shown nowhere again. */
export function NameDialog(props: {
  readonly check: Check;
  readonly people: readonly StaffPerson[];
  readonly onClose: () => void;
}) {
  const { check, people, onClose } = props;
  const t = useT('console');
  const answer = useT('answer');
  const { act, busy, refused } = useAct();
  const [who, setWho] = useState('');
  const [kind, setKind] = useState<AnswerKind>('adhesion');
  const [text, setText] = useState('');
  const person = people.find(({ id }) => id === who);
  const unargued = kind === 'opposition' && text.trim() === '' ? answer('argumentMissing') : null;
  const missing = person ? unargued : t('checks.chooseName');
  const save = async () => {
    if (!person) return;
    const payload = { check: check.id, person: person.id, kind, text: text.trim() };
    const done = await act({ type: 'check.record', payload }, t('checks.saidByName'));
    if (done?.ok) onClose();
  };
  return (
    <EntryDialog
      title={t('checks.byNameTitle')}
      confirm={t('checks.enter')}
      busy={busy}
      missing={missing}
      refused={refused}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Select
        label={t('checks.who')}
        value={who}
        options={[
          { value: '', label: t('leads.chooseName') },
          ...people.map(({ id, first, last }) => ({ value: id, label: `${first} ${last}` })),
        ]}
        onChange={setWho}
      />
      <Kinds kind={kind} onKind={setKind} />
      {kind !== 'adhesion' && (
        <Field
          label={t(kind === 'opposition' ? 'checks.theirArgument' : 'checks.theirComment')}
          lines={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </EntryDialog>
  );
}

function Kinds(props: { readonly kind: AnswerKind; readonly onKind: (kind: AnswerKind) => void }) {
  const t = useT('console');
  const answer = useT('answer');
  return (
    <RadioGroup legend={t('checks.theirAnswer')}>
      {ANSWER_KINDS.map((one) => (
        <RadioCard
          key={one}
          name="their-answer"
          value={one}
          checked={props.kind === one}
          onChange={() => props.onKind(one)}
          label={answer(`kind.${one}`)}
        />
      ))}
    </RadioGroup>
  );
}
