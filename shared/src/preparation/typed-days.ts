import { localDateProblem } from './days';

/*
 * Days and hours as people type them, in any browser: "05/12/2026", "5.12.26", "05122026", "18h30". French and English
 * (of Great Britain) put the day first.
 */

/** What was typed into a field: nothing, a value in the form that the meeting keeps, or what is wrong with it. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'read'; readonly value: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'impossible' };

const two = (text: string): string => text.padStart(2, '0');
const fullYear = (text: string): string => (text.length === 2 ? `20${text}` : text);

function partsOfDay(text: string): readonly [string, string, string] | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [iso[1] ?? '', two(iso[2] ?? ''), two(iso[3] ?? '')];
  const typed =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  return typed ? [fullYear(typed[3] ?? ''), two(typed[2] ?? ''), two(typed[1] ?? '')] : null;
}

/** A day as typed, read as `YYYY-MM-DD`. */
export function readDay(typed: string): Typed {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const parts = partsOfDay(text);
  if (!parts) return { kind: 'unreadable' };
  const value = parts.join('-');
  return localDateProblem(value) === null ? { kind: 'read', value } : { kind: 'impossible' };
}

/** An hour as typed ("18:30", "18h30", "18 h", "1830"), read as `HH:mm`. */
export function readHour(typed: string): Typed {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const match = /^(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!match) return { kind: 'unreadable' };
  const value = `${two(match[1] ?? '')}:${match[2] ?? '00'}`;
  return localDateProblem(`2026-01-01T${value}`) === null
    ? { kind: 'read', value }
    : { kind: 'impossible' };
}

/** A kept day as people read and type it: "05/12/2026"; empty for none. */
export function shownDay(local: string | null): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(local ?? '');
  return match ? `${match[3] ?? ''}/${match[2] ?? ''}/${match[1] ?? ''}` : '';
}

/** The hour of a kept date: "18:30"; empty when it has none. */
export const shownHour = (local: string | null): string =>
  /T(\d{2}:\d{2})/.exec(local ?? '')?.[1] ?? '';
