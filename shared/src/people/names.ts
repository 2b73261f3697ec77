import { fold, foldedWords } from './fold';

/** A person's name in its two parts, each as typed or imported ("SAINT-LOUP"); either may be empty, never both. */
export type PersonName = { first: string; last: string };

/** Longest first or last name kept, in code points. */
export const NAME_MAX = 80;

const LETTERS = /\p{L}[\p{L}\p{M}]*/gu;

function inCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function capitalized(word: string): string {
  const [initial = '', ...rest] = word;
  return initial + rest.join('').toLowerCase();
}

/** "D’ARGENT" becomes "D’Argent"; what has a lower-case letter was cased by somebody and stays. */
function cased(part: string): string {
  return inCapitals(part) ? part.replace(LETTERS, capitalized) : part;
}

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A name as a line of other words takes it: written from right to left it is set apart (U+2068, U+2069) and turns nothing around it. */
export const setApart = (name: string): string =>
  RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;

/**
 * "Prénom Nom" for phones and sentences: names imported in capitals are cased ("Bastien Île-Dieu"), others left as typed. It
 * stands in a line with other words, which its direction must not reorder.
 */
export function displayName(name: PersonName): string {
  return setApart([cased(name.first), cased(name.last)].filter((part) => part !== '').join(' '));
}

/** Both parts for the plenary, which sets the surname in bold, in capitals as imported. */
export function plenaryName(name: PersonName): PersonName {
  return { first: cased(name.first), last: name.last };
}

/** Key of the order of lists: surname then first name, without case, accents, hyphens and apostrophes. */
export function sortKey(name: PersonName): string {
  return `${fold(name.last)}\u0000${fold(name.first)}`;
}

/** French order of lists (surname, first name), the same on every device: it asks no collation of the machine. */
export function compareNames(a: PersonName, b: PersonName): number {
  return (
    compareTexts(sortKey(a), sortKey(b)) ||
    compareTexts(a.last, b.last) ||
    compareTexts(a.first, b.first)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether both parts are the same but for case, accents, ligatures, hyphens, apostrophes and unseen characters. */
export function sameName(a: PersonName, b: PersonName): boolean {
  return sortKey(a) === sortKey(b);
}

const PICTURES = /(?:\p{Extended_Pictographic}|\u200d|\ufe0f)+/gu;

/** A name as it is said: pictures beside its letters do not count ("Zoé 🌻" is Zoé); one made of pictures alone stays. */
export function saidName(name: PersonName): PersonName {
  const said = (part: string) => part.replace(PICTURES, ' ').trim();
  const [first, last] = [said(name.first), said(name.last)];
  return fold(first + last) === '' ? name : { first, last };
}

/**
 * Whether two names that come with one e-mail are one person: the same first name (a surname corrected or changed), or
 * the words of one among those of the other, two at least (first name and surname swapped, a second first name). Two
 * first names are two people: couples share an address.
 */
export function kindredNames(a: PersonName, b: PersonName): boolean {
  if (fold(a.first) === fold(b.first)) return true;
  const [words, others] = [nameWords(a), nameWords(b)];
  const among = (some: string[], all: string[]) =>
    some.length > 1 && some.every((word) => all.includes(word));
  return among(words, others) || among(others, words);
}

/** The folded words of a name as it is said, surname first. */
export function nameWords(name: PersonName): string[] {
  const { first, last } = saidName(name);
  return [...foldedWords(last), ...foldedWords(first)];
}

/**
 * The two parts of a name typed in one field. Words in capitals are the surname ("DE LA TOUR Anne", "Anne DE LA TOUR"),
 * so is what stands before a comma; otherwise `order` decides, one word being the first of them. A single word is a
 * first name ("Anne"), with an empty surname.
 */
export function splitName(
  full: string,
  order: 'firstLast' | 'lastFirst' = 'firstLast',
): PersonName {
  const comma = full.indexOf(',');
  if (comma > 0) {
    return { last: full.slice(0, comma).trim(), first: full.slice(comma + 1).trim() };
  }
  const words = full.split(/\s+/u).filter((word) => word !== '');
  const [head = '', ...tail] = words;
  const byCapitals = splitByCapitals(words);
  if (byCapitals) return byCapitals;
  if (tail.length === 0 || order === 'firstLast') return { first: head, last: tail.join(' ') };
  return { last: head, first: tail.join(' ') };
}

function splitByCapitals(words: readonly string[]): PersonName | null {
  const capitals = words.map(inCapitals);
  if (!capitals.includes(true) || !capitals.includes(false)) return null;
  const pick = (wanted: boolean) => words.filter((_, at) => capitals[at] === wanted).join(' ');
  return { first: pick(false), last: pick(true) };
}
