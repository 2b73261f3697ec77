import { useState } from 'react';
import { useT } from '../../i18n';
import { useCommand } from '../../meeting/commands';
import { useMeeting } from '../../stores/meeting-store';
import { Button } from '../../ui/button';
import styles from './mine.module.css';
import { hasSaidCandidate, keepSaid } from './said-candidate';

/** For somebody to whom no candidacy is linked: they may say that they are a candidate, and the facilitators are told. */
export function CandidateClaim() {
  const t = useT('common');
  const seat = useMeeting((s) => s.seat.seat);
  const send = useCommand();
  const [said, setSaid] = useState(() => hasSaidCandidate(seat));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const say = async (candidate: boolean) => {
    setBusy(true);
    const answer = await send('candidate.say', { candidate });
    setBusy(false);
    setError(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    keepSaid(seat, candidate);
    setSaid(candidate);
  };
  return (
    <section className={styles.mine}>
      <h2 className={styles.title}>{t('candidate.claimed')}</h2>
      <p role="status">{said && t('candidate.none')}</p>
      <Button busy={busy} onClick={() => void say(!said)}>
        {t(said ? 'candidate.unsay' : 'candidate.say')}
      </Button>
      <p role="alert">{error}</p>
    </section>
  );
}
