import type { Locale } from '@tdt/shared/locale';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { remember, remembered } from '../browser/remembered';
import { loadCatalogue } from './namespaces';
import type { Namespace } from './namespaces';
import { withFrenchSpaces } from './typography';

/*
 * i18next with one namespace per surface. `useT('phone')` gives the typed `t(key, params)`; plurals are `key_one` and
 * `key_other` with `count`. French texts may be typed with plain spaces: the no-break ones are put in here.
 */

const STORED = 'tdt:locale';
const loaded = new Set<Namespace>();

const isLocale = (value: string | null | undefined): value is Locale =>
  value === 'fr' || value === 'en';

/** What the person chose here before, else the browser's language, else French. */
function firstLocale(): Locale {
  const stored = remembered(STORED);
  if (isLocale(stored)) return stored;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? 'fr';
}

const current = (): Locale => (i18next.language === 'en' ? 'en' : 'fr');

async function addCatalogue(locale: Locale, namespace: Namespace): Promise<void> {
  if (i18next.hasResourceBundle(locale, namespace)) return;
  i18next.addResourceBundle(locale, namespace, await loadCatalogue(locale, namespace), true, true);
}

/** Starts the catalogue of `common` in the browser's language. Call once, before rendering. */
export async function startI18n(): Promise<void> {
  i18next.use(initReactI18next).use({
    type: 'postProcessor',
    name: 'typography',
    process: (value: string) => (current() === 'fr' ? withFrenchSpaces(value) : value),
  });
  await i18next.init({
    lng: firstLocale(),
    fallbackLng: false,
    defaultNS: 'common',
    ns: [],
    resources: {},
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    postProcess: ['typography'],
    react: { useSuspense: false },
  });
  document.documentElement.lang = current();
  await loadNamespaces('common');
}

/** Loads catalogues in the current language; a lazily loaded page waits for its own. */
export async function loadNamespaces(...namespaces: Namespace[]): Promise<void> {
  for (const namespace of namespaces) loaded.add(namespace);
  await Promise.all(namespaces.map((namespace) => addCatalogue(current(), namespace)));
}

/** Changes the language of the whole page and remembers it. */
export async function changeLocale(locale: Locale): Promise<void> {
  await Promise.all([...loaded].map((namespace) => addCatalogue(locale, namespace)));
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  remember(STORED, locale);
}

/** The typed `t` of one namespace; its catalogue must be loaded (pages are loaded with theirs). */
export const useT = <N extends Namespace>(namespace: N) => useTranslation(namespace).t;

/** The language of the page. */
export function useLocale(): Locale {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr';
}

/** The language of the page outside React. */
export const currentLocale = current;
