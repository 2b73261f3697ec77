import type { Locale } from '@tdt/shared/locale';
import { withFrenchSpaces } from './typography';

/** What is put into a text; `count` also chooses between `key_one` and `key_other`. */
export type Params = Readonly<Record<string, string | number>>;

const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

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
  const form = rules[locale].select(count);
  return (
    find(catalogue, `${key}_${form}`) ?? find(catalogue, `${key}_other`) ?? find(catalogue, key)
  );
}

/**
 * The text of a key in a catalogue: plural chosen by `count`, `{{name}}` replaced, French spaces set. A key without a
 * text comes back as it is, so that a gap shows.
 */
export function translate(catalogue: unknown, key: string, params: Params, locale: Locale): string {
  const text = template(catalogue, key, params['count'], locale);
  if (text === null) return key;
  const filled = text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
  return locale === 'fr' ? withFrenchSpaces(filled) : filled;
}
