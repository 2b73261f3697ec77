import type { Speaking } from '@tdt/shared/document/speakers';
import { turnClock } from '@tdt/shared/speakers/clock';
import { useT } from '../../i18n';
import { formatDuration } from '../../i18n/format';
import { useServerNow } from '../../stores/connection-store';
import styles from './speaking.module.css';

/** "encore 1:24", "bientôt fini, 0:20", "temps écoulé, +0:12", over a bar. Words change with it, not the colour alone. */
export function TurnTime({ speaking }: { readonly speaking: Speaking }) {
  const t = useT('speakers');
  const { state, ms, share } = turnClock(speaking, useServerNow(1000));
  return (
    <span className={styles.time} role="timer">
      <span>{t(`clock.${state}`, { time: formatDuration(ms) })}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.gone} data-state={state} style={{ width: `${100 * share}%` }} />
      </span>
    </span>
  );
}

/** How long a turn is, in words: "2 minutes", "90 secondes". */
export function useTurnLength(): (seconds: number) => string {
  const t = useT('speakers');
  return (seconds) =>
    seconds % 60 === 0 ? t('minutes', { count: seconds / 60 }) : t('seconds', { count: seconds });
}
