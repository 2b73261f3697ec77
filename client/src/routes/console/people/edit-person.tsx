import { useState } from 'react';
import type { StaffPerson } from '@tdt/shared/document/values';
import { GenderSchema } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import type { Command } from '@tdt/shared/protocol/commands';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { Row } from '../../../ui/console/section';
import { Dialog } from '../../../ui/dialog';
import { Toggle } from '../../../ui/toggle';
import { useAct } from '../acts/acts-context';
import { PersonContact } from './person-contact';
import { PersonData } from './person-data';
import { PersonFields } from './person-fields';
import type { PersonDraft } from './person-fields';
import styles from './people.module.css';

type Draft = PersonDraft & { readonly noPhone: boolean };

const draftOf = ({ first, last, origin, gender, noPhone }: StaffPerson): Draft => ({
  first,
  last,
  origin: origin ?? '',
  gender: gender ?? '',
  noPhone,
});

/** A name that was emptied stays as it was. */
function editOf(person: StaffPerson, draft: Draft): Command {
  const gender = GenderSchema.safeParse(draft.gender);
  const { first, last, noPhone } = draft;
  return {
    type: 'person.edit',
    payload: {
      person: person.id,
      ...(first.trim() === '' ? {} : { first }),
      ...(last.trim() === '' ? {} : { last }),
      origin: draft.origin.trim() || null,
      gender: gender.success ? gender.data : null,
      noPhone,
    },
  };
}

/** Corrects what is known of a person. */
export function EditPerson(props: {
  readonly person: StaffPerson;
  readonly onClose: () => void;
  readonly onRemove: () => void;
  readonly onMerge: () => void;
  readonly onErase: () => void;
}) {
  const { person, onClose, onRemove, onMerge, onErase } = props;
  const t = useT('console');
  const common = useT('common');
  const { act, busy, refused } = useAct();
  const [draft, setDraft] = useState(() => draftOf(person));
  const name = displayName(person);
  const save = async () => {
    const answer = await act(editOf(person, draft), t('people.said.edited', { name }));
    if (answer?.ok) onClose();
  };
  return (
    <Dialog
      open
      title={name}
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
        <PersonFields draft={draft} onChange={(changes) => setDraft({ ...draft, ...changes })} />
        <Toggle
          label={t('people.noPhoneLabel')}
          hint={t('people.noPhoneHint')}
          checked={draft.noPhone}
          onChange={(noPhone) => setDraft({ ...draft, noPhone })}
        />
        <Refusal message={refused} />
        <PersonContact person={person.id} />
        <Row>
          <ConsoleButton onClick={onMerge}>{t('entry.merge')}</ConsoleButton>
          <ConsoleButton onClick={onRemove}>{t('entry.remove')}</ConsoleButton>
        </Row>
        <PersonData person={person} onErase={onErase} />
      </div>
    </Dialog>
  );
}
