import type { Locale } from '@tdt/shared/locale';
import { create } from 'zustand';
import { remember } from '../browser/remembered';
import { firstLocale, LOCALE_KEY } from '../start/first-locale';
import type { Namespace, TextKey } from './catalogues';
import { loadCatalogue } from './namespaces';
import { translate } from './translate';
import type { Params } from './translate';

/*
 * One namespace per surface. `useT('phone')` gives the typed `t(key, params)`; plurals are `key_one` and `key_other` with
 * `count`; `t(key, { ns: 'common' })` takes from another namespace. French texts may be typed with plain spaces: the
 * no-break ones are put in. Written here rather than taken from i18next, whose 20 KB are a tenth of a phone's page.
 */

/** Gives the text of a key, with what is to be put into it. */
export interface Translate<N extends Namespace> {
  (key: TextKey<N>, params?: Params): string;
  <M extends Namespace>(key: TextKey<M>, params: Params & { readonly ns: M }): string;
}

const catalogues = new Map<string, object>();
const loaded = new Set<Namespace>();
const texts = new Map<string, unknown>();
const localeStore = create<{ readonly locale: Locale }>(() => ({ locale: 'fr' }));

/** The language of the page outside React. */
export const currentLocale = (): Locale => localeStore.getState().locale;

/** Adds one catalogue in a language that need not be that of the page (the plenary speaks the language of the meeting). */
export async function addCatalogue(locale: Locale, namespace: Namespace): Promise<void> {
  const key = `${locale}/${namespace}`;
  if (!catalogues.has(key)) catalogues.set(key, await loadCatalogue(locale, namespace));
}

/** Starts in the browser's language with the catalogue `common`. Call once, before rendering. */
export async function startI18n(): Promise<void> {
  const locale = firstLocale();
  localeStore.setState({ locale });
  document.documentElement.lang = locale;
  await loadNamespaces('common');
}

/** Loads catalogues in the current language; a lazily loaded page waits for its own. */
export async function loadNamespaces(...namespaces: Namespace[]): Promise<void> {
  for (const namespace of namespaces) loaded.add(namespace);
  await Promise.all(namespaces.map((namespace) => addCatalogue(currentLocale(), namespace)));
  if (both) void load(otherLocale());
}

/** Whether the other language is kept too. */
let both = false;
const otherLocale = (): Locale => (currentLocale() === 'fr' ? 'en' : 'fr');

/** Fetches what is shown in one more language; whether all of it is here. */
async function load(locale: Locale): Promise<boolean> {
  try {
    await Promise.all([...loaded].map((namespace) => addCatalogue(locale, namespace)));
    return true;
  } catch {
    return false;
  }
}

/** Fetches the other language once a page is there, and with what comes later: it can be changed without network. */
export async function keepBothLanguages(): Promise<void> {
  both = true;
  await load(otherLocale());
}

/**
 * Changes the language of the whole page and remembers it. Without its catalogues the page stays as it is, and false is
 * answered: half a translation would be worse.
 */
export async function changeLocale(locale: Locale): Promise<boolean> {
  if (!(await load(locale))) return false;
  document.documentElement.lang = locale;
  remember(LOCALE_KEY, locale);
  localeStore.setState({ locale });
  return true;
}

/** A phone begins with the words of its first field; the others come with the pages that need them. */
const catalogueOf = (locale: Locale, namespace: string | number): object | undefined =>
  catalogues.get(`${locale}/${namespace}`) ??
  (namespace === 'phone' ? catalogues.get(`${locale}/phoneFirst`) : undefined);

/** The texts of one namespace in one language; the same function each time. */
export function textsIn<N extends Namespace>(locale: Locale, namespace: N): Translate<N> {
  const name = `${locale}/${namespace}`;
  const known = texts.get(name);
  const t: unknown =
    known ??
    ((key: string, params: Params = {}): string =>
      translate(catalogueOf(locale, params['ns'] ?? namespace), key, params, locale));
  if (known === undefined) texts.set(name, t);
  // Keys are checked by the type; at run time they are texts like any other.
  return t as Translate<N>;
}

/** The typed `t` of one namespace; its catalogue must be loaded (pages are loaded with theirs). */
export const useT = <N extends Namespace>(namespace: N): Translate<N> =>
  textsIn(useLocale(), namespace);

/** The language of the page. */
export const useLocale = (): Locale => localeStore((state) => state.locale);

/** A text of `common` outside React: messages of the network. */
export const commonText = (key: TextKey<'common'>, params?: Params): string =>
  textsIn(currentLocale(), 'common')(key, params);
