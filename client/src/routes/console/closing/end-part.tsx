import { useState } from 'react';
import { useT } from '../../../i18n';
import { eraseMeeting } from '../../../meeting/closing-api';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Row } from '../../../ui/console/section';
import { ErasedOn } from '../../meeting/next-meeting';
import { ExportLink } from './export-link';
import { EntryDialog } from '../acts/entry-dialog';
import styles from './closing.module.css';

/** How long the meeting is kept; its export, and its end. */
export function EndPart() {
  const t = useT('console');
  const facilitates = useMeeting(({ seat }) => seat.role === 'facilitator');
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.stack}>
      <ErasedOn />
      <p>{t('after.end.lead')}</p>
      <Exports contacts={facilitates} />
      {facilitates && (
        <Row>
          <ConsoleButton kind="danger" onClick={() => setAsking(true)}>
            {t('after.end.erase')}
          </ConsoleButton>
        </Row>
      )}
      {asking && <EraseDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

function Exports({ contacts }: { readonly contacts: boolean }) {
  const t = useT('console');
  return (
    <Row>
      <ExportLink name="meeting.json">{t('after.end.json')}</ExportLink>
      {contacts && (
        <ExportLink name="meeting.json" contacts>
          {t('after.end.jsonContacts')}
        </ExportLink>
      )}
    </Row>
  );
}

function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT('console');
  const meeting = useMeeting(({ seat }) => seat.meetingId);
  const title = useMeeting(({ meeting: { info } }) => info.title);
  const reported = useMeeting(({ meeting: { report } }) => report !== null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const erase = async () => {
    setBusy(true);
    const answer = await eraseMeeting(meeting);
    setBusy(false);
    // Erased: the connection is closed with it, and this page says so by itself.
    setRefused(answer.ok ? null : answer.error.message);
  };
  return (
    <EntryDialog
      title={t('after.end.title', { title })}
      confirm={t('after.end.do')}
      danger
      {...{ busy, refused, onClose }}
      onSave={() => void erase()}
    >
      <p>{t('after.end.lost')}</p>
      {!reported && <p>{t('after.end.notReported')}</p>}
      <p>{t('after.end.before')}</p>
      <Exports contacts />
    </EntryDialog>
  );
}
