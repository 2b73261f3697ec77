import type { Candidacy } from '@tdt/shared/document/values';
import { formatDateInside } from '@tdt/shared/dates';
import { localized } from '@tdt/shared/locale';
import { dayInParis } from '@tdt/shared/time/paris';
import { useState } from 'react';
import { useLocale, useT } from '../../i18n';
import { useCommand } from '../../meeting/commands';
import { useMeeting } from '../../stores/meeting-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CandidateClaim } from './candidate-claim';
import styles from './mine.module.css';

/** The tasks to which the holder of this seat applies, each with the way to withdraw. */
export function MyCandidacies() {
  const t = useT('common');
  const locale = useLocale();
  const me = useMeeting((s) => s.seat.participantId);
  const candidacies = useMeeting((s) => s.meeting.candidacies);
  const tasks = useMeeting((s) => s.meeting.tasks);
  const [asking, setAsking] = useState<Candidacy | null>(null);
  const mine = [...candidacies.values()].filter(
    ({ person, retractedAt }) => person === me && retractedAt === null,
  );
  if (me === null) return null;
  if (mine.length === 0) return <CandidateClaim />;
  const nameOf = (candidacy: Candidacy): string => {
    const task = tasks.find(({ id }) => id === candidacy.task);
    return task ? localized(task.label, locale) : '';
  };
  return (
    <section className={styles.mine}>
      <h2 className={styles.title}>{t(mine.length > 1 ? 'mine.titleMany' : 'mine.title')}</h2>
      <ul className={styles.list}>
        {mine.map((candidacy) => (
          <li key={candidacy.id} className={styles.one}>
            <p>
              <strong>{nameOf(candidacy)}</strong>
              <br />
              {candidacy.receivedAt !== undefined &&
                t('candidate.received', {
                  date: formatDateInside(dayInParis(candidacy.receivedAt), locale),
                })}
            </p>
            <Button onClick={() => setAsking(candidacy)}>
              {t('mine.retract', { task: nameOf(candidacy) })}
            </Button>
          </li>
        ))}
      </ul>
      {asking && (
        <Retract candidacy={asking} task={nameOf(asking)} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}

interface RetractProps {
  readonly candidacy: Candidacy;
  readonly task: string;
  readonly onClose: () => void;
}

function Retract({ candidacy, task, onClose }: RetractProps) {
  const t = useT('common');
  const send = useCommand();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const retract = async () => {
    setBusy(true);
    const answer = await send('candidacy.retract', { candidacy: candidacy.id });
    setBusy(false);
    if (answer.ok) onClose();
    else setError(t('mine.failed', { message: answer.error.message }));
  };
  return (
    <Dialog
      open
      title={t('mine.ask', { task })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="danger" busy={busy} onClick={() => void retract()}>
            {t('mine.do')}
          </Button>
        </>
      }
    >
      <p>{t('mine.lead')}</p>
      <div role="alert">{error && <p>{error}</p>}</div>
    </Dialog>
  );
}
