import { report, type RowReader } from './cells';
import {
  resolveMapping,
  type ColumnMapping,
  type Columns,
  type ImportField,
  type ImportKind,
} from './mapping';
import { problemKind, type ImportProblem } from './problems';
import type { Table } from './table';

/** The lines of a file ready to be read, or the problem that prevents it. */
export type OpenedTable = {
  mapping: ColumnMapping;
  readers: RowReader[];
  problems: ImportProblem[];
};

/** Finds the columns of a file; `readers` has the lines whose shape allows reading, sharing the list of problems. */
export function openTable(kind: ImportKind, table: Table, explicit?: ColumnMapping): OpenedTable {
  const problems = [...table.problems];
  if (problems.some((problem) => problemKind(problem) === 'file')) {
    return { mapping: {}, readers: [], problems };
  }
  const {
    mapping,
    columns,
    nameOrder,
    problems: missing,
  } = resolveMapping(kind, table.headers, explicit);
  problems.push(...missing);
  if (missing.length > 0) return { mapping, readers: [], problems };
  if (table.rows.length === 0 && problems.length === 0)
    problems.push({ line: 0, code: 'no_lines' });
  const readers = table.rows
    .map((row): RowReader => ({ row, columns, nameOrder, problems }))
    .filter((reader) => wellShaped(reader, width(table.headers)));
  return { mapping, readers, problems };
}

/** Problems in the order of the file. */
export function inFileOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort((a, b) => a.line - b.line);
}

function width(headers: readonly string[]): number {
  return headers.findLastIndex((header) => header.trim() !== '') + 1;
}

/** A line with more cells than headers has shifted; one that stops before a required cell was cut. */
function wellShaped(reader: RowReader, headerCount: number): boolean {
  const { cells } = reader.row;
  if (cells.slice(headerCount).some((value) => value.trim() !== '')) {
    report(reader, 'long_line');
    return false;
  }
  if (cells.some((value) => value.includes('\ufffd'))) report(reader, 'character_lost');
  if (cells.length >= headerCount) return true;
  const missing = firstBeyond(reader.columns, cells.length);
  if (missing !== null) report(reader, 'cut_line', { field: missing });
  else report(reader, 'short_line');
  return missing === null;
}

const REQUIRED = ['last', 'first', 'fullName', 'task'] as const;

function firstBeyond(columns: Columns, count: number): ImportField | null {
  const beyond = REQUIRED.filter((field) => (columns[field] ?? -1) >= count);
  return beyond.sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0))[0] ?? null;
}
