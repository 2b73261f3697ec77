import { useState } from 'react';
import type { StaffPerson } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { personDataPath } from '../../../meeting/api';
import { erasePerson } from '../../../meeting/closing-api';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { ConsoleLink } from '../../../ui/console/console-link';
import { Row, Soft } from '../../../ui/console/section';
import { EntryDialog } from '../acts/entry-dialog';
import styles from './people.module.css';

/** The file of all that is kept of the person. */
function ExportData({ person }: { readonly person: StaffPerson }) {
  const t = useT('console');
  const locale = useLocale();
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  return (
    <ConsoleLink href={personDataPath(meeting, person.id, locale)} download>
      {t('entry.dataExport')}
    </ConsoleLink>
  );
}

/** What the law gives the person: all that is kept of them, and its end. */
export function PersonData(props: { readonly person: StaffPerson; readonly onErase: () => void }) {
  const t = useT('console');
  return (
    <fieldset className={styles.more}>
      <legend>{t('entry.data')}</legend>
      <Soft>{t('entry.dataLead')}</Soft>
      <Row>
        <ExportData person={props.person} />
        <ConsoleButton kind="danger" onClick={props.onErase}>
          {t('entry.dataErase')}
        </ConsoleButton>
      </Row>
    </fieldset>
  );
}

/** Asks once more before nothing of the person is left. */
export function ErasePerson(props: { readonly person: StaffPerson; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const t = useT('console');
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const erase = async () => {
    setBusy(true);
    const answer = await erasePerson(meeting, person.id);
    setBusy(false);
    setRefused(answer.ok ? null : answer.error.message);
    if (answer.ok) onClose();
  };
  return (
    <EntryDialog
      title={t('entry.eraseTitle', { name: displayName(person) })}
      confirm={t('entry.eraseDo')}
      danger
      {...{ busy, refused, onClose }}
      onSave={() => void erase()}
    >
      <p>{t('entry.eraseLead')}</p>
      <p>{t('entry.eraseDevices')}</p>
      <p>{t('entry.eraseBackups')}</p>
      <Row>
        <ExportData person={person} />
      </Row>
    </EntryDialog>
  );
}
