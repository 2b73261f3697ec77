import { useState } from 'react';
import type { PersonId } from '@tdt/shared/ids';
import type { Contact } from '@tdt/shared/protocol/http';
import { useT } from '../../../i18n';
import { readContact, writeContact } from '../../../meeting/closing-api';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Refusal } from '../../../ui/console/refusal';
import { Row, Soft } from '../../../ui/console/section';
import { ContactInputs } from './contact-inputs';
import styles from './people.module.css';

/** Contact details, read only when asked: each reading and writing is a line of the journal, and that is said before. */
export function PersonContact({ person }: { readonly person: PersonId }) {
  const t = useT('console');
  const meeting = useMeeting(({ meeting: { info } }) => info.id);
  const [contact, setContact] = useState<Contact | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const ask = async (call: typeof readContact, written: boolean) => {
    setBusy(true);
    const answer = await call(meeting, person);
    setBusy(false);
    setRefused(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    setContact(answer.value);
    setSaved(written);
  };
  const change = (typed: Contact) => {
    setSaved(false);
    setContact(typed);
  };
  return (
    <fieldset className={styles.more}>
      <legend>{t('entry.contact')}</legend>
      <Soft>{t('entry.journaled')}</Soft>
      {contact === null ? (
        <Row>
          <ConsoleButton busy={busy} onClick={() => void ask(readContact, false)}>
            {t('entry.read')}
          </ConsoleButton>
        </Row>
      ) : (
        <>
          <ContactInputs contact={contact} onChange={change} />
          <Row>
            <ConsoleButton
              busy={busy}
              onClick={() => void ask((at, id) => writeContact(at, id, contact), true)}
            >
              {t('entry.write')}
            </ConsoleButton>
          </Row>
        </>
      )}
      <p role="status">{saved ? t('entry.written') : ''}</p>
      <Refusal message={refused} />
    </fieldset>
  );
}
