import type { Locale } from '@tdt/shared/locale';
import { frenchSpaces } from '@tdt/shared/typography';

/*
 * What the printed documents say, apart from the words of the meeting itself. Both languages have the same keys.
 */

const count = (n: number, one: string, many: string): string => `${n} ${n > 1 ? many : one}`;

const fr = {
  attendance: {
    title: 'Liste d’émargement',
    name: 'NOM Prénom',
    origin: 'Groupe d’origine',
    signature: 'Signature',
    listed: (n: number) =>
      `${count(n, 'personne inscrite', 'personnes inscrites')}. Les lignes vides sont pour les personnes qui ne figurent pas sur la liste.`,
    empty: 'Personne n’est encore inscrit : importez la liste des membres.',
  },
  meeting: {
    date: 'Date',
    place: 'Lieu',
    video: 'Visioconférence',
    noDate: 'Date à fixer',
    at: (day: string, time: string) => `${day}, ${time}`,
  },
};

const en: typeof fr = {
  attendance: {
    title: 'Attendance sheet',
    name: 'LAST NAME First name',
    origin: 'Group of origin',
    signature: 'Signature',
    listed: (n) =>
      `${count(n, 'person', 'people')} on the list. The blank rows are for people who are not on it.`,
    empty: 'Nobody is on the list yet: import the list of members.',
  },
  meeting: {
    date: 'Date',
    place: 'Place',
    video: 'Video call',
    noDate: 'Date to be set',
    at: (day, time) => `${day}, ${time}`,
  },
};

export type PrintTexts = typeof fr;

type Leaf = string | ((...args: never[]) => string);
interface Tree {
  readonly [key: string]: Leaf | Tree;
}

/** French spacing put into every text of a catalogue, those that are made from numbers included. */
function spaced<T>(value: T): T {
  const walk = (one: Leaf | Tree): unknown => {
    if (typeof one === 'string') return frenchSpaces(one);
    if (typeof one === 'function') return (...args: never[]) => frenchSpaces(one(...args));
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value as Tree) as T;
}

const TEXTS: Readonly<Record<Locale, PrintTexts>> = { fr: spaced(fr), en };

export const printTexts = (locale: Locale): PrintTexts => TEXTS[locale];
