import { cleanText } from '../people/clean';
import { fold } from '../people/fold';
import { readEmail, readPhone } from './contact';
import { guessFromContent } from './guess-columns';
import { HEADER_WORDS } from './headers';
import { resolveMapping, type ColumnMapping, type ImportKind } from './mapping';
import { problemKind } from './problems';
import type { ImportTask } from './task-names';
import { IMPORT_LIMITS, type ReadFile, type Table, type TableRow } from './table';

/** How the person who imports says where the titles are; left out, it is found out. */
export type HeaderChoice = 'first' | 'none';

/** What is known of a file beside its lines: pasted text often has no titles. */
export type HeaderHints = {
  header?: HeaderChoice | undefined;
  pasted?: boolean | undefined;
  tasks?: readonly ImportTask[] | undefined;
};

/** A table, and the columns guessed from what stands in them when no title says it. */
export type HeadedTable = { table: Table; guess: ColumnMapping };

/** The name of a column without a title: its number, from 1. */
const columnNumber = (index: number): string => `#${index + 1}`;

/**
 * Tells the titles of the columns from the lines under them. The titles are the first of the ten first lines that names
 * every column an import needs; a document's own title above them is left out and told. Without such a line, the first one
 * holds the titles, unless it is plainly data (an e-mail, a phone number) or was pasted without any known title: then
 * columns are called `#1`, `#2`… and guessed from what they hold.
 */
export function headTable(kind: ImportKind, file: ReadFile, hints: HeaderHints = {}): HeadedTable {
  const { rows, problems } = file;
  const empty: Table = { headers: [], headerLine: null, rows: [], problems };
  if (rows.length === 0 || problems.some((problem) => problemKind(problem) === 'file'))
    return { table: empty, guess: {} };
  const at = headerIndex(kind, rows, hints);
  const below = rows.slice(at === null ? 0 : at + 1);
  if (below.length > IMPORT_LIMITS.rows) {
    const tooMany = { line: 0, code: 'too_many_lines', limit: IMPORT_LIMITS.rows } as const;
    return { table: { ...empty, problems: [...problems, tooMany] }, guess: {} };
  }
  const isWorkbook = file.format.kind === 'workbook';
  const width = isWorkbook || at === null ? widest(rows) : 0;
  const titles = at === null ? [] : (rows[at]?.cells ?? []);
  const headers = namedHeaders(titles, width, below);
  const above = at === null || at === 0 ? undefined : rows[0];
  const table: Table = {
    headers,
    headerLine: at === null ? null : (rows[at]?.line ?? null),
    rows: isWorkbook ? below.map((row) => padded(row, headers.length)) : below,
    problems: above
      ? [...problems, { line: above.line, code: 'lines_above', raw: above.raw }]
      : problems,
  };
  const guess = at === null ? guessFromContent(kind, headers, below, hints.tasks ?? []) : {};
  return { table, guess };
}

function headerIndex(
  kind: ImportKind,
  rows: readonly TableRow[],
  { header, pasted = false }: HeaderHints,
): number | null {
  if (header === 'none') return null;
  const found = rows
    .slice(0, IMPORT_LIMITS.above + 1)
    .findIndex(({ cells }) => !holdsContact(cells) && isComplete(kind, cells));
  if (found >= 0) return found;
  if (header === 'first') return 0;
  const [first] = rows;
  if (!first || holdsContact(first.cells)) return null;
  return pasted && !namesColumn(first.cells) ? null : 0;
}

const holdsContact = (cells: readonly string[]): boolean =>
  cells.some((cell) => readEmail(cell) !== null || readPhone(cell) !== null);

const isComplete = (kind: ImportKind, cells: readonly string[]): boolean =>
  resolveMapping(kind, cells).problems.length === 0;

const KNOWN = new Set(Object.values(HEADER_WORDS).flat());
const namesColumn = (cells: readonly string[]): boolean =>
  cells.some((cell) => KNOWN.has(fold(cell)));

const widest = (rows: readonly TableRow[]): number =>
  rows.reduce((most, { cells }) => {
    const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at + 1]));
    return Math.max(most, filled.at(-1) ?? 0);
  }, 0);

/** Titles told apart: the second "E-mail" is "E-mail (2)", one left blank over something has its number. */
function namedHeaders(
  titles: readonly string[],
  width: number,
  rows: readonly TableRow[],
): string[] {
  const seen = new Map<string, number>();
  const length = Math.max(titles.length, width);
  return Array.from({ length }, (_, at) => {
    const title = cleanText(titles[at] ?? '', 200);
    if (title === '')
      return rows.some(({ cells }) => (cells[at] ?? '').trim() !== '') ? columnNumber(at) : '';
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}

/** A line of a sheet ends with its last cell that holds something: what follows is blank, not cut off. */
function padded(row: TableRow, length: number): TableRow {
  if (row.cells.length >= length) return row;
  const blank = Array.from({ length: length - row.cells.length }, () => '');
  return { ...row, cells: [...row.cells, ...blank] };
}
