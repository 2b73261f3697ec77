import type { Locale } from '@tdt/shared/locale';
import { ofName } from '@tdt/shared/people/elision';
import { withFrenchSpaces } from './typography';

/** What is put into a text; `count` also chooses between `key_one` and `key_other`. */
export type Params = Readonly<Record<string, string | number>>;

const rules = new Map<Locale, Intl.PluralRules>();

/** Which form of a text `count` takes; the rules of a language are made when it first counts. */
function formOf(count: number, locale: Locale): Intl.LDMLPluralRule {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known.select(count);
}

/** The text under a dotted key, or null. */
function find(catalogue: unknown, key: string): string | null {
  let found: unknown = catalogue;
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null) return null;
    found = Object.getOwnPropertyDescriptor(found, part)?.value;
  }
  return typeof found === 'string' ? found : null;
}

function template(catalogue: unknown, key: string, count: unknown, locale: Locale): string | null {
  if (typeof count !== 'number') return find(catalogue, key);
  const form = formOf(count, locale);
  return (
    find(catalogue, `${key}_${form}`) ?? find(catalogue, `${key}_other`) ?? find(catalogue, key)
  );
}

/** A place to fill in, with the French « de » before it, which is said "d’" before a vowel. */
const SLOT = /((?:^|[\s>(])d)e \{\{(\w+)\}\}|\{\{(\w+)\}\}/gi;

const filled = (text: string, params: Params): string =>
  text.replace(SLOT, (whole, de?: string, of?: string, alone?: string) => {
    const value = params[of ?? alone ?? ''];
    if (value === undefined) return whole;
    return de === undefined ? String(value) : de + ofName(String(value)).slice(1);
  });

/**
 * The text of a key in a catalogue: plural chosen by `count`, `{{name}}` replaced, French elision and spaces set. A key without a
 * text comes back as it is, so that a gap shows.
 */
export function translate(catalogue: unknown, key: string, params: Params, locale: Locale): string {
  const text = template(catalogue, key, params['count'], locale);
  if (text === null) return key;
  return locale === 'fr' ? withFrenchSpaces(filled(text, params)) : filled(text, params);
}
