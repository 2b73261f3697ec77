import { foldedWords } from '../people/fold';

/*
 * When two short entries say the same thing (`method.md`, "Pooling": case, accents, plural, word order). A Snowball
 * stemmer was tried and set aside: it also unites "former", "forme" and "formé" or "présent" and "présenter", and a
 * count of groups that agree must not be larger than what they wrote. What is left is the plural, which in French as
 * in English is an ending; the folding of letters is Unicode's own.
 */

/** Endings of inclusive writing: "militant·e·s", "militant(e)s", "animateur.rice", "élu-e-s". */
const INCLUSIVE =
  /(?<=\p{L})(?:[·⋅•‧.(]|-(?=es?(?:-s)?(?!\p{L})))(?:e|s|es|ne|nes|le|les|ve|ves|fe|fes|ère|ères|euse|euses|trice|trices|rice|rices|ice|ices)\)?(?:[·⋅•‧.-]?s)?(?![\p{L}\p{N}])/giu;

/** Articles and what links two nouns: they come and go without changing what is meant. "Sans" and "pas" stay. */
const SMALL = new Set('le la les l un une des du de d et a au aux en the an of and'.split(' '));

/** The form under which near-identical entries are gathered; empty when the text says nothing. Never shown. */
export function wordingKey(text: string): string {
  const words = foldedWords(text.replace(INCLUSIVE, ''));
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.length > 0 ? telling : words).map(singular).sort().join(' ');
}

function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ie')) return `${word.slice(0, -2)}y`;
  return /(?:[^s]s|eux|oux)$/.test(word) ? word.slice(0, -1) : word;
}
