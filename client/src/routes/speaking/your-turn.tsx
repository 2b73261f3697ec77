import type { Speaking } from '@tdt/shared/document/speakers';
import { turnClock } from '@tdt/shared/speakers/clock';
import { Mic } from 'lucide-react';
import { useT } from '../../i18n';
import { useServerNow } from '../../stores/connection-store';
import styles from './speaking.module.css';
import { TurnTime, useTurnLength } from './turn-time';
import { useAsk } from './use-ask';
import { useMyPlace } from './use-my-place';

/** "C’est à vous", over the whole width of whatever page the speaker looks at; it hides nothing of it. */
export function YourTurn() {
  const place = useMyPlace();
  return place?.kind === 'speaking' ? <Strip speaking={place.speaking} /> : null;
}

function Strip({ speaking }: { readonly speaking: Speaking }) {
  const t = useT('speakers');
  const lengthOf = useTurnLength();
  const { state } = turnClock(speaking, useServerNow(1000));
  const { run, busy, error } = useAsk();
  return (
    <div className={styles.yours}>
      <Mic aria-hidden />
      <div className={styles.words}>
        {/* Read out when the turn begins, is nearly over, and is: not every second. */}
        <p role="status">
          <strong>{t('yours')}</strong>
          <span className="visually-hidden">
            {' '}
            {t(`warn.${state}`, { minutes: lengthOf(speaking.seconds) })}
          </span>
        </p>
        <TurnTime speaking={speaking} />
        {error && <p role="alert">{error}</p>}
      </div>
      <button
        type="button"
        className={styles.done}
        aria-disabled={busy || undefined}
        onClick={() => {
          if (!busy) void run('speaker.done', { turn: speaking.turn });
        }}
      >
        {t('done')}
      </button>
    </div>
  );
}
