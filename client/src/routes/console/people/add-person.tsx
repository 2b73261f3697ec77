import { useState } from 'react';
import { GenderSchema } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/console/refusal';
import { Select } from '../../../ui/console/select';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { useAct } from '../acts/acts-context';
import { useGenderOptions } from './gender-select';
import styles from './people.module.css';

const EMPTY = { first: '', last: '', origin: '', gender: '' };

/** Somebody who is on no file. */
export function AddPerson({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT('console');
  const common = useT('common');
  const { act, busy, refused } = useAct();
  const [draft, setDraft] = useState(EMPTY);
  const genders = useGenderOptions(t('people.genderToAsk'));
  const bind = (key: 'first' | 'last' | 'origin') => ({
    label: t(`people.field.${key}`),
    value: draft[key],
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [key]: event.target.value }),
  });
  const missing = draft.first.trim() === '' || draft.last.trim() === '';
  const add = async () => {
    const { first, last, origin, gender } = draft;
    const known = GenderSchema.safeParse(gender);
    const answer = await act(
      {
        type: 'person.add',
        payload: {
          first,
          last,
          origin: origin.trim() || null,
          gender: known.success ? known.data : null,
        },
      },
      t('people.said.added', { name: `${first} ${last}` }),
    );
    if (!answer?.ok) return;
    setDraft(EMPTY);
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={t('people.add')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            kind="primary"
            busy={busy}
            refused={missing ? t('people.nameMissing') : null}
            onClick={() => void add()}
          >
            {t('people.addDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field {...bind('first')} maxLength={80} autoCapitalize="words" />
        <Field {...bind('last')} maxLength={80} autoCapitalize="words" />
        <Field {...bind('origin')} maxLength={100} />
        <Select
          label={t('people.field.gender')}
          value={draft.gender}
          options={genders}
          onChange={(gender) => setDraft({ ...draft, gender })}
        />
        <Refusal message={refused} />
      </div>
    </Dialog>
  );
}
