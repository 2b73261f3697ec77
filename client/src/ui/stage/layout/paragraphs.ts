import { wrappedLines } from './text-width';

/** A paragraph, or a part of one that would not fit on a page. */
export interface Paragraph {
  readonly text: string;
  readonly lines: number;
}

/** Paragraphs on pages of so many lines, one line of air between two; a longer one is cut between words. */
export function paragraphPages(
  paragraphs: readonly string[],
  { size, width, lines }: { size: number; width: number; lines: number },
): Paragraph[][] {
  const measure = (text: string) => wrappedLines([{ text, weight: 'regular' }], size, width);
  const parts = paragraphs.flatMap((text) => cut(text, measure, lines));
  const pages: Paragraph[][] = [];
  let used = 0;
  for (const part of parts) {
    const page = pages.at(-1);
    if (page && used + 0.5 + part.lines <= lines) {
      page.push(part);
      used += 0.5 + part.lines;
    } else {
      pages.push([part]);
      used = part.lines;
    }
  }
  return pages.length === 0 ? [[]] : pages;
}

function cut(text: string, measure: (text: string) => number, most: number): Paragraph[] {
  if (measure(text) <= most) return [{ text, lines: measure(text) }];
  const parts: Paragraph[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && measure(longer) > most) {
      parts.push({ text: current, lines: most });
      current = word;
    } else current = longer;
  }
  parts.push({ text: current, lines: measure(current) });
  return parts;
}
