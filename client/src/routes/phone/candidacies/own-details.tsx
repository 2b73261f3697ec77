import { useState } from 'react';
import { useT } from '../../../i18n';
import { giveContact } from '../../../meeting/api';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import styles from './candidacies.module.css';

/** A candidacy that was just proposed from this phone. */
export interface JustProposed {
  readonly candidacy: string;
  readonly name: string;
}

interface OwnDetailsProps {
  readonly proposed: JustProposed;
  readonly close: () => void;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The person types their own contact details: they leave for the server's safe, and stay nowhere on this phone. */
export function OwnDetails({ proposed, close }: OwnDetailsProps) {
  const t = useT('phone');
  const meeting = useMeeting((s) => s.seat.meetingId);
  const [email, setEmail] = useState('');
  const [phone, setPhone] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    const contact = { email: orNull(email), phone: orNull(phone), address: null };
    if (contact.email === null && contact.phone === null) {
      setError(t('details.missing'));
      return;
    }
    setBusy(true);
    const answer = await giveContact(meeting, proposed.candidacy, contact);
    setBusy(false);
    if (answer.ok) close();
    else setError(answer.error.message);
  };
  const field = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;
  return (
    <Dialog
      open
      title={t('details.title')}
      onClose={close}
      actions={
        <>
          <div role="alert" className={styles.alert}>
            {error && <p className={styles.error}>{error}</p>}
          </div>
          <Button onClick={close}>{t('details.later')}</Button>
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {t('details.send')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('details.lead', { name: proposed.name })}</p>
        <Field
          {...field}
          type="email"
          label={t('details.email')}
          maxLength={320}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Field
          {...field}
          type="tel"
          label={t('details.phone')}
          maxLength={60}
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
