import { useState } from 'react';
import { PersonIdSchema } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import type { Contact } from '@tdt/shared/protocol/http';
import { useT } from '../../../i18n';
import { writeContact } from '../../../meeting/closing-api';
import { useMeeting } from '../../../stores/meeting-store';
import { Refusal } from '../../../ui/console/refusal';
import { ContactInputs } from './contact-inputs';
import styles from './people.module.css';

const NONE: Contact = { email: null, phone: null, address: null };

/**
 * Contact details typed with a new person: sealed apart once the person is there. When that fails the person stays, the
 * details too in the window, and saving is tried again.
 */
export function useContactDraft() {
  const meeting = useMeeting(({ meeting: { info } }) => info.id);
  const [contact, setContact] = useState(NONE);
  const [pending, setPending] = useState<PersonId | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const isBlank = Object.values(contact).every((value) => value === null);
  /** Whether nothing is left to save for this person. */
  const save = async (person: PersonId): Promise<boolean> => {
    if (isBlank) return true;
    const answer = await writeContact(meeting, person, contact);
    setRefused(answer.ok ? null : answer.error.message);
    setPending(answer.ok ? null : person);
    return answer.ok;
  };
  return { contact, setContact, pending, refused, save };
}

/** The person whom a command made, as its acknowledgement names them. */
export function personMade(result: unknown): PersonId | null {
  if (typeof result !== 'object' || result === null || !('person' in result)) return null;
  const person = PersonIdSchema.safeParse(result.person);
  return person.success ? person.data : null;
}

export function ContactFields({ from }: { readonly from: ReturnType<typeof useContactDraft> }) {
  const t = useT('console');
  const { contact, setContact, refused } = from;
  return (
    <fieldset className={styles.more}>
      <legend>{t('entry.contact')}</legend>
      <ContactInputs contact={contact} onChange={setContact} />
      {refused !== null && <Refusal message={t('reading.contactLeft', { message: refused })} />}
    </fieldset>
  );
}
