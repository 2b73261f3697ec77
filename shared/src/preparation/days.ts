import { wallInParis } from '../time/paris';

/*
 * Days as the meeting keeps them: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm`, local to Paris, without zone. They compare as texts.
 */

/** Two days, both included. */
export interface DayWindow {
  readonly from: string;
  readonly to: string;
}

/** What is wrong with a local date: its writing, a day that no calendar has (30 February), an hour that no clock has. */
export type LocalDateProblem = 'form' | 'day' | 'hour';

/** Why a text is no day `YYYY-MM-DD`, with or without `THH:mm`; null when it is one. */
export function localDateProblem(text: string): LocalDateProblem | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text);
  if (!match) return 'form';
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  if (!exists(year, month, day)) return 'day';
  return hour < 24 && minute < 60 ? null : 'hour';
}

const LEAST_YEAR = 2000;

/** A year before 2000 is a slip of the finger: the product is younger. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= LEAST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day of a local date, without its hour. */
export const dayOf = (local: string): string => local.slice(0, 10);

/** On which side of a window (both days included) a local date lies; null inside it, and without a window. */
export function outsideWindow(local: string, window: DayWindow | null): 'before' | 'after' | null {
  if (window === null) return null;
  const day = dayOf(local);
  return day < window.from ? 'before' : day > window.to ? 'after' : null;
}

/** The local date and time `YYYY-MM-DDTHH:mm` in Paris at an instant (ms). */
export function parisLocal(instant: number): string {
  const part = wallInParis(instant);
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}
