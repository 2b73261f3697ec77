import { remember, remembered } from '../browser/remembered';
import { connectionStore } from '../stores/connection-store';

/*
 * Phones and laptops whose clock is wrong, by minutes or hours, show the room's time all the same: what counts is how far
 * it is from the server's. It may also be put right (or wrong) while the page is open.
 */

const STORED = 'tdt:clock-offset';
/** How often it is looked at whether somebody has set the clock. */
const LOOK_EVERY = 5_000;
/** Less is the clock's own correction of itself. */
const JUMP = 1_500;

/** The server said its time, `now`, in answer to what was asked and answered then, in ms of this device. */
export function clockMeasured(
  now: number,
  { asked, answered }: { readonly asked: number; readonly answered: number },
): void {
  const clockOffset = now + (answered - asked) / 2 - answered;
  connectionStore.setState({ clockOffset });
  remember(STORED, String(Math.round(clockOffset)));
}

/** How far this clock was from a server's when one was last asked: for a page that opens without network. */
export function keptOffset(): number {
  const kept = Number(remembered(STORED) ?? 0);
  return Number.isFinite(kept) ? kept : 0;
}

/**
 * Tells when this device's clock no longer runs beside the one that cannot be set: it was set, or the device slept. Only
 * the server knows which.
 */
export function watchClock(jumped: () => void): () => void {
  const distance = () => Date.now() - performance.now();
  let before = distance();
  const look = () => {
    const after = distance();
    if (Math.abs(after - before) < JUMP) return;
    before = after;
    jumped();
  };
  const timer = setInterval(look, LOOK_EVERY);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
