import type { Locale } from '@tdt/shared/locale';
import type { Namespace } from './catalogues';

/*
 * Every catalogue is its own chunk: a phone loads its own words in its own language and nothing of the console.
 */
const loaders = {
  fr: {
    common: () => import('./fr/common').then((m) => m.common),
    join: () => import('./fr/join').then((m) => m.join),
    answer: () => import('./fr/answer').then((m) => m.answer),
    phone: () => import('./fr/phone').then((m) => m.phone),
    phoneFirst: () => import('./fr/phone-first').then((m) => m.phoneFirst),
    plenary: () => import('./fr/plenary').then((m) => m.plenary),
    console: () => import('./fr/console').then((m) => m.consoleTexts),
    follower: () => import('./fr/follower').then((m) => m.follower),
    speakers: () => import('./fr/speakers').then((m) => m.speakers),
    design: () => import('./fr/design').then((m) => m.design),
    display: () => import('./fr/display').then((m) => m.display),
  },
  en: {
    common: () => import('./en/common').then((m) => m.common),
    join: () => import('./en/join').then((m) => m.join),
    answer: () => import('./en/answer').then((m) => m.answer),
    phone: () => import('./en/phone').then((m) => m.phone),
    phoneFirst: () => import('./en/phone-first').then((m) => m.phoneFirst),
    plenary: () => import('./en/plenary').then((m) => m.plenary),
    console: () => import('./en/console').then((m) => m.consoleTexts),
    follower: () => import('./en/follower').then((m) => m.follower),
    speakers: () => import('./en/speakers').then((m) => m.speakers),
    design: () => import('./en/design').then((m) => m.design),
    display: () => import('./en/display').then((m) => m.display),
  },
} as const satisfies Record<Locale, Record<Namespace, () => Promise<object>>>;

/** One catalogue, fetched at most once by the browser. */
export const loadCatalogue = (locale: Locale, namespace: Namespace): Promise<object> =>
  loaders[locale][namespace]();
