import { cleanText } from '@tdt/shared/people/clean';
import type { ImportProblem } from '@tdt/shared/imports/problems';
import { IMPORT_LIMITS, type FileFormat, type ReadFile } from '@tdt/shared/imports/table';
import type { TableRow } from '@tdt/shared/imports/table';
import Papa from 'papaparse';
import { decodeText } from './decode';

type TextFormat = Extract<FileFormat, { kind: 'text' }>;
type Separator = TextFormat['separator'];
const SEPARATORS: readonly Separator[] = [';', ',', '\t'];

/** Lines with a quote that does not close, after which the file is given up: each costs a new start of the parser. */
const BROKEN_LINES = 10;

/** Lines kept of a file: the titles and what stands above them beside the data. */
const MOST_ROWS = IMPORT_LIMITS.rows + IMPORT_LIMITS.above + 1;

/**
 * Reads a file of text as lines of cells: encoding and separator found, any line ending, quoted cells of several lines,
 * blank lines left out. Line numbers are physical, from 1. Never throws for what the file holds: see `problems`.
 */
export function readTextFile(bytes: Uint8Array): ReadFile {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'refused') return unread({ line: 0, code: decoded.code });
  // One kind of line ending, so that a file of mixed endings is cut where people see its lines end.
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return unread({ line: 0, code: 'file_empty' });
  if (WEB_PAGE.test(text.slice(0, 2000))) return unread({ line: 0, code: 'web_page' });
  const separator = findSeparator(text);
  const format: TextFormat = { kind: 'text', encoding: decoded.encoding, separator };
  return { ...readLines(text, separator), format };
}

/** A file of which nothing was read, and why. */
export const unread = (problem: ImportProblem): ReadFile => ({
  rows: [],
  problems: [problem],
  format: { kind: 'text', encoding: 'utf-8', separator: ',' },
});

/** Some sites give a web page the name of a workbook. */
const WEB_PAGE = /^\s*<(!doctype html|html|table|\?xml)\b/i;

const DECLARED = /^"?sep=(.)"?[ \t]*\n/i;

/** What spreadsheets declare (`sep=;`), else the commonest in the titles, else the parser's guess from the first lines. */
function findSeparator(text: string): Separator {
  const declared = DECLARED.exec(text)?.[1];
  const known = SEPARATORS.find((separator) => separator === declared);
  if (known) return known;
  const titles = firstCut(text);
  const counted = SEPARATORS.map((separator) => ({
    separator,
    count: titles.split(separator).length - 1,
  }));
  const most = Math.max(...counted.map((one) => one.count));
  const [first, ...tied] = counted.filter((one) => one.count === most);
  if (first && most > 0 && tied.length === 0) return first.separator;
  const guessed = Papa.parse(text.slice(0, 20_000), {
    delimitersToGuess: [...SEPARATORS],
    preview: 10,
  });
  return SEPARATORS.find((separator) => separator === guessed.meta.delimiter) ?? ',';
}

/** The first line that a separator cuts, without its quoted cells: a title above the titles has none. */
function firstCut(text: string): string {
  const lines = text.slice(0, 20_000).split('\n', IMPORT_LIMITS.above * 2);
  const bare = lines
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .filter((line) => line.trim() !== '');
  return bare.find((line) => SEPARATORS.some((sign) => line.includes(sign))) ?? bare[0] ?? '';
}

function readLines(text: string, separator: Separator): Pick<ReadFile, 'rows' | 'problems'> {
  const declared = DECLARED.exec(text)?.[0] ?? '';
  const cut = cutRows(text, declared.length, declared === '' ? 1 : 2, separator);
  const gaveUp = cut.problems.some((problem) => problem.code !== 'quote_open');
  return gaveUp ? { rows: [], problems: cut.problems } : cut;
}

/**
 * Cuts the text into rows. A quote that never closes would swallow all that follows: its line is told and set aside, and
 * reading starts again on the next one.
 */
function cutRows(text: string, from: number, firstLine: number, separator: Separator) {
  const rows: TableRow[] = [];
  const problems: ImportProblem[] = [];
  let position = from;
  let line = firstLine;
  while (position < text.length) {
    const stop = cutUntilBroken(text.slice(position), line, separator, rows);
    if (rows.length > MOST_ROWS) {
      problems.push({ line: 0, code: 'too_many_lines', limit: IMPORT_LIMITS.rows });
      break;
    }
    if (stop === null) break;
    const start = position + stop.offset;
    const end = text.indexOf('\n', start);
    problems.push({
      line: stop.line,
      code: 'quote_open',
      raw: excerpt(text.slice(start, end < 0 ? undefined : end)),
    });
    if (problems.length > BROKEN_LINES) {
      problems.push({ line: 0, code: 'quotes_broken' });
      break;
    }
    position = end < 0 ? text.length : end + 1;
    line = stop.line + 1;
  }
  return { rows, problems };
}

/** Appends rows until one with misplaced quotes, whose line and offset in the text it returns; `null` at the end. */
function cutUntilBroken(
  text: string,
  firstLine: number,
  separator: Separator,
  rows: TableRow[],
): { line: number; offset: number } | null {
  let broken: { line: number; offset: number } | null = null;
  let offset = 0;
  let line = firstLine;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    fastMode: false,
    step: ({ data, errors, meta }, parser) => {
      if (errors.some((error) => error.type === 'Quotes')) {
        broken = { line, offset };
        parser.abort();
        return;
      }
      const source = text.slice(offset, meta.cursor);
      if (data.some((cell) => cell.trim() !== '')) {
        rows.push({ line, cells: data, raw: excerpt(source) });
      }
      line += source.split('\n').length - 1;
      offset = meta.cursor;
      if (rows.length > MOST_ROWS) parser.abort();
    },
  });
  return broken;
}

/** The beginning of a line, contact details included: for the one who imports, never for a log. */
export function excerpt(source: string): string {
  return cleanText(source.slice(0, IMPORT_LIMITS.raw * 4), IMPORT_LIMITS.raw);
}
