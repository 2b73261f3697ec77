import type { Json } from '../document/roots';
import { fold, foldedWords } from '../people/fold';
import { sameName } from '../people/names';
import type { PersonName } from '../people/names';

/** By what somebody is found in a meeting, and what stands there afterwards. */
export interface Unnaming {
  /** Their entry, and those under which a file had put their candidacies. */
  readonly ids: ReadonlySet<string>;
  /** An id that leads to nobody. */
  readonly instead: string;
  /** As listed, as imported, as typed at the door. */
  readonly names: readonly PersonName[];
  /** E-mail, phone and address, as they are kept. */
  readonly details: readonly string[];
  /** "Personne retirée". */
  readonly word: string;
}

interface Token {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: token, index }) => ({
    folded: fold(token),
    from: index,
    to: index + token.length,
  }));

/** The words of a full name in both orders; a single word names too many things to be looked for inside a text. */
function ordersOf({ first, last }: PersonName): string[][] {
  const [a, b] = [foldedWords(first), foldedWords(last)];
  if (a.length === 0 || b.length === 0) return [];
  return [
    [...a, ...b],
    [...b, ...a],
  ];
}

function withoutName(text: string, words: readonly string[], word: string): string {
  const tokens = tokensOf(text);
  let cleared = '';
  let end = 0;
  for (let at = 0; at + words.length <= tokens.length; at += 1) {
    if (!words.every((one, offset) => tokens[at + offset]?.folded === one)) continue;
    cleared += text.slice(end, tokens[at]?.from) + word;
    end = tokens[at + words.length - 1]?.to ?? end;
    at += words.length - 1;
  }
  return cleared + text.slice(end);
}

function withoutDetail(text: string, detail: string, word: string): string {
  const at = text.toLowerCase().indexOf(detail.toLowerCase());
  if (at < 0) return text;
  const rest = withoutDetail(text.slice(at + detail.length), detail, word);
  return text.slice(0, at) + word + rest;
}

/**
 * A text in which the full name (first name and surname in either order, whatever the case and accents) and the contact
 * details are replaced. A surname or a first name alone is left: it may be somebody else's, or a word.
 */
export function unnamedText(text: string, { names, details, word }: Unnaming): string {
  const whole = fold(text);
  const isTheirs = ({ first, last }: PersonName) =>
    whole !== '' && (whole === fold(`${first} ${last}`) || whole === fold(`${last} ${first}`));
  if (names.some(isTheirs)) return word;
  let cleared = text;
  for (const words of names.flatMap(ordersOf)) cleared = withoutName(cleared, words, word);
  for (const detail of details)
    if (detail.trim().length > 3) cleared = withoutDetail(cleared, detail.trim(), word);
  return cleared;
}

/** A key of a root: an id, or several put together (`<check>.<person>`, `left:<person>`). */
export const unnamedKey = (key: string, { ids, instead }: Unnaming): string =>
  key
    .split(/([.:])/)
    .map((part) => (ids.has(part) ? instead : part))
    .join('');

/** The name in the two fields of an object afterwards; somebody of the same name but of another id keeps theirs. */
function nameIn(
  value: { readonly [key: string]: unknown },
  { ids, names, word }: Unnaming,
): PersonName | null {
  const { id, person, first, last } = value;
  const owner = id ?? person;
  if (typeof first !== 'string' || typeof last !== 'string') return null;
  const theirs =
    typeof owner === 'string'
      ? ids.has(owner)
      : names.some((name) => sameName(name, { first, last }));
  return theirs ? { first: '', last: word } : { first, last };
}

/** A value of the document in which somebody's id, name and contact details stand nowhere any more. */
export function unnamed(value: unknown, unnaming: Unnaming): Json {
  if (typeof value === 'string')
    return unnaming.ids.has(value) ? unnaming.instead : unnamedText(value, unnaming);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((one) => unnamed(one, unnaming));
  if (typeof value !== 'object' || value === null) return null;
  const cleared: Record<string, Json> = {};
  for (const [key, one] of Object.entries(value))
    cleared[unnamedKey(key, unnaming)] = unnamed(one, unnaming);
  return { ...cleared, ...nameIn({ ...value }, unnaming) };
}
