import type { Speaking } from '../document/speakers';

/** A turn to speak as clocks show it. It warns, then counts over; it ends nothing by itself. */
export interface TurnClock {
  readonly state: 'running' | 'soon' | 'over';
  /** Milliseconds left, or gone by once over; never negative. */
  readonly ms: number;
  /** Part of the time that has gone by, 0 to 1. */
  readonly share: number;
}

/** The warning comes when a quarter of the time is left, at most half a minute before the end. */
const WARNS_BEFORE = 30_000;

/** The clock of a turn at `now` (server clock, ms). */
export function turnClock(
  { since, seconds }: Pick<Speaking, 'since' | 'seconds'>,
  now: number,
): TurnClock {
  const total = seconds * 1000;
  const left = Math.min(total, since + total - now);
  const share = Math.min(1, Math.max(0, 1 - left / total));
  if (left <= 0) return { state: 'over', ms: -left, share };
  const soon = left <= Math.min(WARNS_BEFORE, total / 4);
  return { state: soon ? 'soon' : 'running', ms: left, share };
}
