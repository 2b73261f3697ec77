import { renderSVG } from 'uqr';
import type { Block, PdfDocument, Text } from './model';

/** A word that no line could hold would run out of its cell: it may be broken after this many characters. */
const LONGEST_WORD = 24;
const LONG_WORDS = new RegExp(String.raw`[^\s\u200b]{${LONGEST_WORD},}`, 'gu');
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
  const clean = (text: string): string => {
    const kept = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(CONTROLS, '');
    const shown =
      unshown.size === 0
        ? kept
        : [...kept].map((one) => (unshown.has(one) ? codePoint(one) : one)).join('');
    return shown.replace(LONG_WORDS, breakable);
  };
  const rich = (text: Text): Text =>
    typeof text === 'string'
      ? clean(text)
      : text.map((run) =>
          typeof run === 'string' ? clean(run) : { ...run, text: clean(run.text) },
        );
  const blocks = (list: readonly Block[]): object[] => list.map(block);
  const block = (one: Block): object => {
    switch (one.kind) {
      case 'heading':
        return { ...one, text: clean(one.text) };
      case 'paragraph':
        return { ...one, text: rich(one.text) };
      case 'list':
        return { ...one, items: one.items.map(rich) };
      case 'keyValues': {
        const entries = one.entries.map(({ key, value }) => ({
          key: clean(key),
          value: rich(value),
        }));
        return { ...one, entries };
      }
      case 'table': {
        const columns = one.columns.map((column) => ({ ...column, header: clean(column.header) }));
        return { ...one, columns, rows: one.rows.map((row) => row.map(rich)) };
      }
      case 'lines':
        return one.label === undefined ? one : { ...one, label: clean(one.label) };
      case 'qr':
        return { ...one, alt: clean(one.alt), svg: renderSVG(one.value, { border: 0, ecc: 'M' }) };
      case 'columns':
        return { ...one, columns: one.columns.map(blocks) };
      case 'framed':
      case 'together':
        return { ...one, blocks: blocks(one.blocks) };
      case 'pageBreak':
      case 'space':
        return one;
    }
  };
  return {
    title: clean(document.title).replaceAll(BREAK_HERE, ''),
    titleHidden: document.titleHidden ?? false,
    locale: document.locale,
    landscape: document.landscape ?? false,
    footer: clean(document.footer),
    colon: document.locale === 'fr' ? '\u00a0: ' : ': ',
    blocks: blocks(document.blocks),
  };
}
