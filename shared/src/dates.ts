import type { Locale } from './locale';

/*
 * Times and dates as the product writes them: 24-hour, in Paris unless told otherwise. Formatters are kept, since
 * making one takes longer than using it.
 */

const ZONE = 'Europe/Paris';
const tag = (locale: Locale): string => (locale === 'fr' ? 'fr-FR' : 'en-GB');
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag(locale), options);
  formatters.set(key, made);
  return made;
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE } as const;

/** "14:32": controls and states. `ms` is an instant. */
export const formatTime = (ms: number, locale: Locale = 'fr'): string =>
  formatter(locale, CLOCK).format(ms);

/** "15 h 40" in French sentences, "15:40" in English ones. */
export function formatHour(ms: number, locale: Locale = 'fr'): string {
  const time = formatTime(ms, locale);
  if (locale === 'en') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** "Mercredi 30 octobre 2026". `local` is `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm` as the meeting keeps it, without zone. */
export function formatDate(local: string, locale: Locale = 'fr'): string {
  const date = localDate(local);
  if (!date) return local;
  const text = formatter(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
  const ordinal = locale === 'fr' ? text.replace(/ 1 /, ' 1er ') : text;
  return ordinal.charAt(0).toUpperCase() + ordinal.slice(1);
}

/** The same inside a sentence: "le mercredi 30 octobre 2026". */
export function formatDateInside(local: string, locale: Locale = 'fr'): string {
  const day = formatDate(local, locale);
  return locale === 'fr' ? day.charAt(0).toLowerCase() + day.slice(1) : day;
}

/** "18:30" of a meeting's local date, or null when it has no time. */
export const formatLocalTime = (local: string): string | null =>
  /T(\d{2}:\d{2})/.exec(local)?.[1] ?? null;

function localDate(local: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(local);
  if (!match) return null;
  return new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
}

/** "13:05", "-0:30" once the time is over: a length in ms, rounded down to the second. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const sign = ms < 0 && seconds > 0 ? '−' : '';
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "K7M 4QT": a code in two halves, easier to read out. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
