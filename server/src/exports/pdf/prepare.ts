import { renderSVG } from 'uqr';
import type { Block, PdfDocument, Text } from './model';

/**
 * A word that no line could hold would run out of the page: from this length on it may be broken anywhere. Breaks are
 * invisible but come along when the text is copied, so that an address outside a table is left whole as long as it fits.
 */
const LONG_WORDS = { table: /[^\s\u200b]{24,}/gu, page: /[^\s\u200b]{70,}/gu } as const;
const BREAK_HERE = '\u200b';
const PIECE = 12;
const CONTROLS = /(?!\n)\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

function breakable(word: string): string {
  const letters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += PIECE)
    pieces.push(letters.slice(at, at + PIECE).join(''));
  return pieces.join(BREAK_HERE);
}

/** `[U+1F9FF]` rather than an empty box: somebody can look it up, and sees that something is missing. */
const codePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * The document as the typesetting takes it: no control characters, long words breakable, characters that no font has
 * written as their code point, pictures of the QR codes drawn.
 */
export function prepare(document: PdfDocument, unshown: ReadonlySet<string> = new Set()) {
  const clean = cleaner(unshown, LONG_WORDS.page);
  return {
    // No visible break of a line helps in the title of a window.
    title: clean(document.title).replaceAll(BREAK_HERE, ''),
    titleHidden: document.titleHidden ?? false,
    locale: document.locale,
    landscape: document.landscape ?? false,
    footer: clean(document.footer),
    colon: document.locale === 'fr' ? '\u00a0: ' : ': ',
    blocks: document.blocks.map((block) =>
      prepareBlock(block, clean, cleaner(unshown, LONG_WORDS.table)),
    ),
  };
}

type Clean = (text: string) => string;

const cleaner =
  (unshown: ReadonlySet<string>, longWords: RegExp): Clean =>
  (text) => {
    const kept = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(CONTROLS, '');
    const shown =
      unshown.size === 0
        ? kept
        : [...kept].map((one) => (unshown.has(one) ? codePoint(one) : one)).join('');
    return shown.replace(longWords, breakable);
  };

const rich = (text: Text, clean: Clean): Text =>
  typeof text === 'string'
    ? clean(text)
    : text.map((run) => (typeof run === 'string' ? clean(run) : { ...run, text: clean(run.text) }));

function prepareBlock(block: Block, clean: Clean, narrow: Clean): object {
  const inside = (blocks: readonly Block[], by = clean) =>
    blocks.map((one) => prepareBlock(one, by, narrow));
  switch (block.kind) {
    case 'heading':
      return { ...block, text: clean(block.text) };
    case 'paragraph':
      return { ...block, text: rich(block.text, clean) };
    case 'list':
      return { ...block, items: block.items.map((item) => rich(item, clean)) };
    case 'keyValues': {
      const entries = block.entries.map(({ key, value }) => ({
        key: clean(key),
        value: rich(value, clean),
      }));
      return { ...block, entries };
    }
    case 'table': {
      const columns = block.columns.map((column) => ({ ...column, header: clean(column.header) }));
      const rows = block.rows.map((row) => row.map((cell) => rich(cell, narrow)));
      return { ...block, columns, rows };
    }
    case 'lines':
      return block.label === undefined ? block : { ...block, label: clean(block.label) };
    case 'qr': {
      const svg = renderSVG(block.value, { border: 0, ecc: 'M' });
      return { ...block, alt: clean(block.alt), svg };
    }
    case 'columns':
      return { ...block, columns: block.columns.map((column) => inside(column, narrow)) };
    case 'framed':
    case 'together':
      return { ...block, blocks: inside(block.blocks) };
    case 'pageBreak':
    case 'space':
      return block;
  }
}
