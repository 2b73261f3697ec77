import { useState } from 'react';
import type { PayloadOf } from '@tdt/shared/protocol/commands';
import { GenderSchema } from '@tdt/shared/document/values';
import { localized } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Select } from '../../../ui/console/select';
import { Field } from '../../../ui/field';
import { Toggle } from '../../../ui/toggle';
import { OtherTasks } from '../../meeting/other-tasks';
import { useAct } from '../acts/acts-context';
import { EntryDialog } from '../acts/entry-dialog';
import { peopleShown } from '../model/people';
import { ContactFields, personMade, useContactDraft } from './contact-draft';
import { useGenderOptions } from './gender-select';

const NEW = 'new';
const EMPTY = {
  task: '',
  person: '',
  first: '',
  last: '',
  gender: '',
  text: '',
  outgoing: false,
  agreed: false,
};
type Draft = typeof EMPTY;
type Payload = PayloadOf<'candidacy.add'>;

/** A candidacy proposed in the meeting. A likely duplicate is pointed out by the server before it is added. */
export function AddCandidacy({ onClose }: { readonly onClose: () => void }) {
  const t = useT('console');
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [twin, setTwin] = useState(false);
  const { act, busy, refused } = useAct();
  const payload = usePayload(draft);
  const change = (changes: Partial<Draft>) => {
    setTwin(false);
    setDraft({ ...draft, ...changes });
  };
  const details = useContactDraft();
  const isNew = draft.person === NEW;
  const add = async () => {
    if (details.pending) {
      if (await details.save(details.pending)) onClose();
      return;
    }
    if (!payload) return;
    const command = {
      type: 'candidacy.add',
      payload: { ...payload, ...(twin ? { confirm: true } : {}) },
    } as const;
    const answer = await act(command, t('candidacy.said.added'));
    if (answer?.ok) {
      const person = isNew ? personMade(answer.result) : null;
      if (person === null || (await details.save(person))) onClose();
    } else if (answer?.error.field === 'confirm') setTwin(true);
  };
  return (
    <EntryDialog
      title={t('candidacy.addTitle')}
      confirm={t(twin ? 'candidacy.addTwin' : 'candidacy.addDo')}
      missing={payload ? null : t('candidacy.incomplete')}
      {...{ busy, refused, onClose }}
      onSave={() => void add()}
    >
      <CandidacyFields draft={draft} change={change} />
      {isNew && <ContactFields from={details} />}
    </EntryDialog>
  );
}

interface Fields {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
}

function CandidacyFields({ draft, change }: Fields) {
  const t = useT('console');
  const locale = useLocale();
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  return (
    <>
      <Select
        label={t('candidacy.field.task')}
        value={draft.task}
        onChange={(task) => change({ task })}
        options={[
          { value: '', label: t('candidacy.chooseTask') },
          ...tasks.map(({ id, label }) => ({ value: id, label: localized(label, locale) })),
        ]}
      />
      <WhoFields draft={draft} change={change} />
      <Field
        label={t('candidacy.field.text')}
        lines={2}
        maxLength={4000}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Toggle
        label={t('candidacy.field.outgoing')}
        checked={draft.outgoing}
        onChange={(outgoing) => change({ outgoing })}
      />
      <Toggle
        label={t('candidacy.field.agreed')}
        checked={draft.agreed}
        onChange={(agreed) => change({ agreed })}
      />
    </>
  );
}

/** Somebody of the list, or a new name; the gender is asked when it is not known. */
function WhoFields({ draft, change }: Fields) {
  const t = useT('console');
  const people = useMeeting(({ staff }) => staff.people);
  const genders = useGenderOptions(t('people.genderToAsk'));
  const listed = peopleShown(people.values(), '', 'all');
  const isNew = draft.person === NEW;
  return (
    <>
      <Select
        label={t('candidacy.field.person')}
        value={draft.person}
        onChange={(person) => change({ person })}
        options={[
          { value: '', label: t('candidacy.choosePerson') },
          { value: NEW, label: t('candidacy.newPerson') },
          ...listed.map((person) => ({ value: person.id, label: displayName(person) })),
        ]}
      />
      <OtherTasks person={draft.person} task={draft.task} />
      {isNew &&
        (['first', 'last'] as const).map((key) => (
          <Field
            key={key}
            label={t(`people.field.${key}`)}
            value={draft[key]}
            maxLength={80}
            onChange={(event) => change({ [key]: event.target.value })}
          />
        ))}
      {(isNew || people.get(draft.person)?.gender === null) && (
        <Select
          label={t('people.field.gender')}
          value={draft.gender}
          options={genders}
          onChange={(gender) => change({ gender })}
        />
      )}
    </>
  );
}

/** What is sent, or null while something is missing. */
function usePayload(draft: Draft): Payload | null {
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const people = useMeeting(({ staff }) => staff.people);
  const task = tasks.find(({ id }) => id === draft.task);
  const known = people.get(draft.person);
  const fresh = draft.first.trim() !== '' && draft.last.trim() !== '';
  if (!task || !draft.agreed) return null;
  if (!known && !(draft.person === NEW && fresh)) return null;
  const gender = GenderSchema.safeParse(draft.gender);
  return {
    task: task.id,
    person: known ? { id: known.id } : { first: draft.first, last: draft.last },
    gender: gender.success ? gender.data : null,
    text: draft.text,
    outgoing: draft.outgoing,
    agreed: draft.agreed,
  };
}
