import type { Locale } from '@tdt/shared/locale';
import { remembered } from '../browser/remembered';

/** Where the language that a person chose is remembered. */
export const LOCALE_KEY = 'tdt:locale';

const isLocale = (value: string | null | undefined): value is Locale =>
  value === 'fr' || value === 'en';

/** What the person chose here before, else the browser's language, else French. */
export function firstLocale(): Locale {
  const stored = remembered(LOCALE_KEY);
  if (isLocale(stored)) return stored;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? 'fr';
}
