import type { ImportProblem } from './problems';

/** One data line of a file: its physical line number (the first line of the file is 1), cells and excerpt. */
export type TableRow = { line: number; cells: readonly string[]; raw: string };

/**
 * A file read as a table, before anybody knows what its columns mean. Lines that cannot be cut into cells are told in
 * `problems` and not among `rows`; with a problem that concerns the whole file there are no rows.
 */
export type Table = {
  headers: readonly string[];
  rows: readonly TableRow[];
  problems: readonly ImportProblem[];
};

/** What a reader of files hands over: the table, and how the file was written, to be shown. */
export type ReadTable = Table & {
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  separator: ',' | ';' | '\t';
};

/** Limits of an import: bytes of the file, data lines in it, code points of an excerpt and of each kind of value. */
export const IMPORT_LIMITS = {
  bytes: 2 * 1024 * 1024,
  rows: 5000,
  raw: 160,
  text: 2000,
  origin: 100,
  role: 100,
  address: 200,
  label: 120,
} as const;
