import type { Info } from '../document/values';
import { daysBetween, instantInParis, latestInParis } from '../time/paris';

/** From this many days before, the deadline is said to be close. */
const CLOSE_DAYS = 2;

/** Where the deadline of the report stands. `days`: calendar days left in Paris, 0 on the day itself. */
export type Deadline =
  | { readonly state: 'none' }
  | {
      readonly state: 'ahead' | 'close' | 'past';
      /** Local date and time, as the meeting keeps it. */
      readonly local: string;
      readonly days: number;
    };

/** Reads the deadline at `now` (ms). A day without an hour lasts until its end. */
export function deadlineOf(info: Pick<Info, 'reportDeadline'>, now: number): Deadline {
  const local = info.reportDeadline;
  const at = latestInParis(local);
  if (local === null || at === null) return { state: 'none' };
  const days = daysBetween(now, at);
  if (now > at) return { state: 'past', local, days };
  return { state: days <= CLOSE_DAYS ? 'close' : 'ahead', local, days };
}

/** What may be wrong with the date of the next meeting: told, never refused. */
export type DateWarning = 'past' | 'outsideWindow';

/** Warns of a next meeting in the past, or outside the days given for it (both included). */
export function nextDateWarnings(
  date: string,
  window: Info['nextWindow'],
  now: number,
): readonly DateWarning[] {
  const at = instantInParis(date);
  const day = date.slice(0, 10);
  const warnings: DateWarning[] = [];
  if (at !== null && at < now) warnings.push('past');
  if (window && (day < window.from || day > window.to)) warnings.push('outsideWindow');
  return warnings;
}
