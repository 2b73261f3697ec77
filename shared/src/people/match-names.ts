import { withinOneEdit } from './edit-distance';
import { fold } from './fold';
import { compareNames, nameWords, saidName, type PersonName } from './names';

/** How a person answers to what was typed: the whole name, the beginnings of its words, or but for one slip. */
export type NameMatch<P> = { person: P; quality: 'exact' | 'start' | 'near' };

const RANK = { exact: 0, start: 1, near: 2 } as const;
const MAX_WORDS = 8;

/**
 * The people whom a typed name may mean (join page), best first then in French order: words in any order, accents,
 * case, hyphens, apostrophes and pictures ignored; `near` allows one slip in a word of four letters or more. An empty query
 * matches nobody.
 */
export function matchNames<P extends PersonName>(
  query: string,
  people: readonly P[],
): NameMatch<P>[] {
  const words = nameWords({ first: query, last: '' }).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  return people
    .flatMap((person) => {
      const quality = matchQuality(words, person);
      return quality === null ? [] : [{ person, quality }];
    })
    .sort((a, b) => RANK[a.quality] - RANK[b.quality] || compareNames(a.person, b.person));
}

function matchQuality(
  words: readonly string[],
  name: PersonName,
): NameMatch<never>['quality'] | null {
  const own = nameWords(name);
  const said = saidName(name);
  if (sameWords(words, own) || wholeNames(said).includes(words.join(''))) return 'exact';
  if (fits(words, own, startsWith) || squeezed(said).startsWith(words.join(''))) return 'start';
  return fits(words, own, nearly) ? 'near' : null;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

const squeeze = (text: string) => fold(text).replaceAll(' ', '');
/** "lhermitage" is typed for "L’Hermitage". */
const squeezed = (name: PersonName) => squeeze(name.last) + squeeze(name.first);
const wholeNames = (name: PersonName) => [squeezed(name), squeeze(name.first) + squeeze(name.last)];

const startsWith = (typed: string, word: string) => word.startsWith(typed);
const nearly = (typed: string, word: string) =>
  startsWith(typed, word) || (typed.length >= 4 && withinOneEdit(typed, word));

/** Whether each typed word takes a different word of the name, the longest choosing first. */
function fits(
  typed: readonly string[],
  own: readonly string[],
  accepts: (typed: string, word: string) => boolean,
): boolean {
  const left = [...own].sort((a, b) => a.length - b.length);
  return [...typed]
    .sort((a, b) => b.length - a.length)
    .every((word) => {
      const at = left.findIndex((candidate) => accepts(word, candidate));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
}
