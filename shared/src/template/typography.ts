import type { Localized } from '../locale';

/** French spacing: a space that does not break before `: ; ! ? »` and after `«` (U+00A0). */
export const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0');

/** A text in both languages, the French one set with its spaces. */
export const bilingual = (fr: string, en: string): Localized => ({ fr: frenchSpaces(fr), en });
