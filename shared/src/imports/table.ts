import type { ImportProblem } from './problems';

/** One line of a file: its physical line number (the first line of the file is 1), cells and excerpt. */
export type TableRow = { line: number; cells: readonly string[]; raw: string };

/** A sheet of a workbook that holds something: its name, and how many of its lines do. */
export type SheetSummary = { name: string; lines: number };

/** How a file was written, to be shown. `sheet` is the one that was read; `null` when none holds anything. */
export type FileFormat =
  | { kind: 'text'; encoding: 'utf-8' | 'utf-16' | 'windows-1252'; separator: ',' | ';' | '\t' }
  | {
      kind: 'workbook';
      format: 'xlsx' | 'ods';
      sheet: string | null;
      sheets: readonly SheetSummary[];
    };

/**
 * What a reader of files hands over: the lines that hold something, titles included, and how the file was written. Lines
 * that cannot be cut into cells are told in `problems` and not among `rows`.
 */
export type ReadFile = {
  rows: readonly TableRow[];
  problems: readonly ImportProblem[];
  format: FileFormat;
};

/**
 * A file read as a table: titles of columns, and the lines under them. `headerLine` is the physical line of the titles, or
 * `null` when there are none and columns are called by their number (`#1`). With a problem that concerns the whole file
 * there are no rows.
 */
export type Table = {
  headers: readonly string[];
  headerLine: number | null;
  rows: readonly TableRow[];
  problems: readonly ImportProblem[];
};

/** Limits of an import: bytes of the file, data lines in it, code points of an excerpt and of each kind of value. */
export const IMPORT_LIMITS = {
  bytes: 2 * 1024 * 1024,
  rows: 5000,
  /** Candidacies of one task: every pair of them has a parity that phones are told. */
  perTask: 100,
  /** Lines above the titles that are looked at. */
  above: 10,
  raw: 160,
  text: 2000,
  origin: 100,
  role: 100,
  address: 200,
  label: 120,
} as const;
