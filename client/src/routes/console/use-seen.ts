import type { SeatView } from '@tdt/shared/document/values';
import { useT } from '../../i18n';

const MINUTE = 60_000;

/** "à l’instant", "vu·e il y a 4 min", "jamais venu·e": where a seat's device stands at `now` (server clock, ms). */
export function useSeen(now: number): (seat: Pick<SeatView, 'online' | 'seenAt'>) => string {
  const t = useT('console');
  return ({ online, seenAt }) => {
    if (online) return t('seen.now');
    if (seenAt === null) return t('seen.never');
    const minutes = Math.max(1, Math.round((now - seenAt) / MINUTE));
    return minutes < 120
      ? t('seen.minutes', { count: minutes })
      : t('seen.hours', { count: Math.round(minutes / 60) });
  };
}
