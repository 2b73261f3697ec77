import { useState } from 'react';
import type { StaffPerson } from '@tdt/shared/document/values';
import { GenderSchema } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/console/refusal';
import { Select } from '../../../ui/console/select';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Toggle } from '../../../ui/toggle';
import { useAct } from '../acts/acts-context';
import { useGenderOptions } from './gender-select';
import styles from './people.module.css';

/** Corrects what is known of a person. */
export function EditPerson({
  person,
  onClose,
}: {
  readonly person: StaffPerson;
  readonly onClose: () => void;
}) {
  const t = useT('console');
  const common = useT('common');
  const { act, busy, refused } = useAct();
  const [draft, setDraft] = useState({
    first: person.first,
    last: person.last,
    origin: person.origin ?? '',
    gender: person.gender ?? '',
    noPhone: person.noPhone,
  });
  const genders = useGenderOptions(t('people.genderToAsk'));
  const bind = (key: 'first' | 'last' | 'origin') => ({
    label: t(`people.field.${key}`),
    value: draft[key],
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [key]: event.target.value }),
  });
  const save = async () => {
    const gender = GenderSchema.safeParse(draft.gender);
    const { first, last, noPhone } = draft;
    const answer = await act(
      {
        type: 'person.edit',
        payload: {
          person: person.id,
          ...(first.trim() === '' ? {} : { first }),
          ...(last.trim() === '' ? {} : { last }),
          origin: draft.origin.trim() || null,
          gender: gender.success ? gender.data : null,
          noPhone,
        },
      },
      t('people.said.edited', { name: displayName(person) }),
    );
    if (answer?.ok) onClose();
  };
  return (
    <Dialog
      open
      title={displayName(person)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t('people.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field {...bind('first')} maxLength={80} />
        <Field {...bind('last')} maxLength={80} />
        <Field {...bind('origin')} maxLength={100} />
        <Select
          label={t('people.field.gender')}
          value={draft.gender}
          options={genders}
          onChange={(gender) => setDraft({ ...draft, gender })}
        />
        <Toggle
          label={t('people.noPhoneLabel')}
          hint={t('people.noPhoneHint')}
          checked={draft.noPhone}
          onChange={(noPhone) => setDraft({ ...draft, noPhone })}
        />
        <Refusal message={refused} />
      </div>
    </Dialog>
  );
}
