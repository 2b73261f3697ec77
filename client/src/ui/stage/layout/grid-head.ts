import { textWidth, wrappedLines } from './text-width';

const TITLE = { size: 96, line: 104, most: 1240 };
const WORD = { size: 68, line: 70, icon: 86 };
const BASIS = { size: 44, line: 52 };
const WIDTH = 1760;

/** Px that the head takes beyond its usual three lines: what wraps pushes down what stands below. */
export function headExtra(title: string, word: string, basis: string): number {
  const name = Math.min(TITLE.most, textWidth(title, TITLE.size, 'bold'));
  const right = WIDTH - 40 - name;
  const titleLines = wrappedLines([{ text: title, weight: 'bold' }], TITLE.size, TITLE.most);
  const wordLines = wrappedLines([{ text: word, weight: 'bold' }], WORD.size, right - WORD.icon);
  const basisLines = wrappedLines([{ text: basis, weight: 'regular' }], BASIS.size, right);
  return Math.max(
    (titleLines - 1) * TITLE.line,
    (wordLines - 1) * WORD.line + (basisLines - 1) * BASIS.line,
  );
}
