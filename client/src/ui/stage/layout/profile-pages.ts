import type { GatheredEntry } from '@tdt/shared/consensus/types';
import { pagesByHeight } from './pages';
import { wrappedLines } from './text-width';

const WORDS_SIZE = 44;
const WORDS_LINE = 52;

/** Entries in the order last shown, new ones after: lines that people read must not swap under their eyes. */
export function calm(shown: readonly string[], entries: readonly GatheredEntry[]): GatheredEntry[] {
  const place = (entry: GatheredEntry) => {
    const at = shown.indexOf(entry.label);
    return at < 0 ? shown.length : at;
  };
  return [...entries].sort((a, b) => place(a) - place(b));
}

/** The wordings of the groups gathered under a label that are not the label itself, each once. */
export const ownWords = ({ label, words }: GatheredEntry): string[] =>
  [...new Set(words.map(({ text }) => text))].filter((text) => text !== label);

/** The same as one line: « … » · « … » */
export const ownWordsLine = (entry: GatheredEntry, quote: (text: string) => string): string =>
  ownWords(entry).map(quote).join(' · ');

/**
 * Entries on pages of a height: `line` px for each line of the label, `rest` px for what goes with it, and the groups' own
 * words under it where they are shown.
 */
export function entryPages(
  entries: readonly GatheredEntry[],
  box: { size: number; width: number; line: number; rest: number; room: number },
  wordsOf: (entry: GatheredEntry) => string = () => '',
): GatheredEntry[][] {
  const linesOf = (text: string, size: number) =>
    text === '' ? 0 : wrappedLines([{ text, weight: 'regular' }], size, box.width);
  const height = (entry: GatheredEntry) =>
    box.rest +
    box.line * linesOf(entry.label, box.size) +
    WORDS_LINE * linesOf(wordsOf(entry), WORDS_SIZE);
  return pagesByHeight(entries, height, box.room);
}
