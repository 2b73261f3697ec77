import { useState } from 'react';
import { GenderSchema } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { useAct } from '../acts/acts-context';
import { EntryDialog } from '../acts/entry-dialog';
import { ContactFields, personMade, useContactDraft } from './contact-draft';
import { PersonFields } from './person-fields';
import type { PersonDraft } from './person-fields';

const EMPTY: PersonDraft = { first: '', last: '', origin: '', gender: '' };

/** Somebody who is on no file. */
export function AddPerson({ onClose }: { readonly onClose: () => void }) {
  const t = useT('console');
  const { act, busy, refused } = useAct();
  const [draft, setDraft] = useState(EMPTY);
  const missing = draft.first.trim() === '' || draft.last.trim() === '';
  const details = useContactDraft();
  const add = async () => {
    const { first, last } = draft;
    if (details.pending) {
      if (await details.save(details.pending)) onClose();
      return;
    }
    const origin = draft.origin.trim() || null;
    const gender = GenderSchema.safeParse(draft.gender);
    const answer = await act(
      {
        type: 'person.add',
        payload: { first, last, origin, gender: gender.success ? gender.data : null },
      },
      t('people.said.added', { name: `${first} ${last}` }),
    );
    if (!answer?.ok) return;
    const person = personMade(answer.result);
    if (person === null || (await details.save(person))) onClose();
  };
  return (
    <EntryDialog
      title={t('people.add')}
      confirm={t('people.addDo')}
      missing={missing ? t('people.nameMissing') : null}
      {...{ busy, refused, onClose }}
      onSave={() => void add()}
    >
      <PersonFields draft={draft} onChange={(changes) => setDraft({ ...draft, ...changes })} />
      <ContactFields from={details} />
    </EntryDialog>
  );
}
