/*
 * Meetings keep local dates, as people say them ("le 5 décembre à 14 h"), and their hour is that of Paris. Everything else is an
 * instant in milliseconds.
 */

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;
const DAY_MS = 86_400_000;

/** The wall clock as if it were UTC, ms; null when there is no such day or hour. `minutes`: the hour when none is said. */
function wallOf(local: string | null, minutes: number | null): number | null {
  const match = LOCAL.exec(local ?? '');
  if (!match) return null;
  const [, year = 0, month = 1, day = 1] = match.map(Number);
  if (match[4] === undefined && minutes === null) return null;
  const hour = match[4] === undefined ? 0 : Number(match[4]);
  const minute = match[4] === undefined ? (minutes ?? 0) : Number(match[5]);
  const wall = new Date(Date.UTC(year, month - 1, day));
  const real = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day;
  if (!real || hour > 23 || (match[4] !== undefined && minute > 59)) return null;
  return wall.getTime() + (hour * 60 + minute) * 60_000;
}

const inParis = (wall: number): number =>
  // Twice: the offset is that of the instant itself, which matters around a change of hour.
  wall - offsetAt(wall - offsetAt(wall));

/** The instant of a local date `YYYY-MM-DDTHH:mm` in Paris, ms; null without an hour, or when there is no such day. */
export function instantInParis(local: string | null): number | null {
  const wall = wallOf(local, null);
  return wall === null ? null : inParis(wall);
}

/** The last instant that a local date may mean, ms: its hour, else the end of that day in Paris. */
export function latestInParis(local: string | null): number | null {
  const wall = wallOf(local, 24 * 60 - 1);
  return wall === null ? null : inParis(wall);
}

/** The day of an instant in Paris, `YYYY-MM-DD`. */
export const dayInParis = (ms: number): string =>
  new Date(ms + offsetAt(ms)).toISOString().slice(0, 10);

/** Whole days from the day of one instant to that of another, as a calendar in Paris counts them. */
export const daysBetween = (from: number, to: number): number =>
  Math.round((Date.parse(dayInParis(to)) - Date.parse(dayInParis(from))) / DAY_MS);

/** Made when first asked for: a slow phone takes a seventh of a second for it, and can be typed on before. */
let format: Intl.DateTimeFormat | null = null;

/** What a clock and a calendar in Paris show at an instant (ms): year, month, day, hour and minute, in digits. */
export function wallInParis(
  instant: number,
): (part: 'year' | 'month' | 'day' | 'hour' | 'minute') => string {
  format ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return (part) => parts.get(part) ?? '';
}

/** Paris minus UTC at an instant, ms. */
function offsetAt(instant: number): number {
  const whole = Math.floor(instant / 60_000) * 60_000;
  const read = wallInParis(whole);
  const part = (name: Parameters<typeof read>[0]) => Number(read(name));
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return wall - whole;
}
