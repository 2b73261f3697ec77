import { useState } from 'react';
import type { StaffPerson } from '@tdt/shared/document/values';
import { PersonIdSchema } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Select } from '../../../ui/console/select';
import { useAct } from '../acts/acts-context';
import { EntryDialog } from '../acts/entry-dialog';

/** Two entries of one person become this one; the other is chosen by its name. */
export function MergePerson(props: { readonly person: StaffPerson; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const t = useT('console');
  const people = useMeeting(({ staff }) => staff.people);
  const { act, busy, refused } = useAct();
  const [other, setOther] = useState('');
  const name = displayName(person);
  const others = [...people.values()]
    .filter(({ id }) => id !== person.id)
    .map((one) => ({
      value: one.id,
      label: one.origin === null ? displayName(one) : `${displayName(one)} · ${one.origin}`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const merge = async () => {
    const chosen = PersonIdSchema.safeParse(other);
    if (!chosen.success) return;
    const answer = await act(
      { type: 'person.merge', payload: { person: person.id, other: chosen.data } },
      t('entry.merged', { name }),
    );
    if (answer?.ok) onClose();
  };
  return (
    <EntryDialog
      title={t('entry.mergeTitle', { name })}
      confirm={t('entry.mergeDo')}
      danger
      missing={other === '' ? t('entry.mergeMissing') : null}
      {...{ busy, refused, onClose }}
      onSave={() => void merge()}
    >
      <p>{t('entry.mergeLead', { name })}</p>
      <Select
        label={t('entry.mergeOther')}
        value={other}
        options={[{ value: '', label: t('entry.choose') }, ...others]}
        onChange={setOther}
      />
    </EntryDialog>
  );
}
