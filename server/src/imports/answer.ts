import { IMPORT_FIELDS } from '@tdt/shared/imports/mapping';
import type { ColumnMapping, ImportField, ImportKind } from '@tdt/shared/imports/mapping';
import { problemMessage } from '@tdt/shared/imports/messages';
import { problemKind } from '@tdt/shared/imports/problems';
import type { ImportProblem } from '@tdt/shared/imports/problems';
import { inFileOrder } from '@tdt/shared/imports/rows';
import type { FileFormat, Table } from '@tdt/shared/imports/table';
import type { Locale } from '@tdt/shared/locale';
import { cleanText } from '@tdt/shared/people/clean';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import type { ImportPlan } from './plan';

const PREVIEW_LINES = 200;
const SAMPLE_MAX = 24;

/** Columns whose content may be said back. The text of a candidacy is left out: people sign with their number. */
const SHOWN: readonly ImportField[] = [
  'last',
  'first',
  'fullName',
  'origin',
  'gender',
  'outgoing',
  'task',
];

/** What the person who imports chose, said back. */
const WHOLE_FILE: readonly string[] = ['column_not_found', 'sheet_missing', 'too_many_candidacies'];

/** A file whose columns were taken for others may have an address under "name". */
const looksPrivate = (value: string): boolean =>
  value.includes('@') || /\d{6}/.test(value.replace(/[\s().\-/]/g, ''));

/** Problems about somebody's likeness name them, whatever the field. */
function mayShow({ code, field, value }: ImportProblem): boolean {
  if (value === undefined || looksPrivate(value)) return false;
  return field === undefined || code === 'shared_email' || SHOWN.includes(field);
}

function problemAnswer(problem: ImportProblem, locale: Locale): ImportAnswer['problems'][number] {
  const { value, ...rest } = problem;
  const shown = mayShow(problem) || WHOLE_FILE.includes(problem.code) ? value : undefined;
  const masked = value === undefined ? {} : { value: shown ?? '…' };
  return {
    line: problem.line,
    code: problem.code,
    kind: problemKind(problem),
    message: problemMessage({ ...rest, ...masked }, locale),
    ...(problem.field === undefined ? {} : { field: problem.field }),
    ...(shown === undefined ? {} : { value: shown }),
    ...(problem.proposal === undefined ? {} : { proposal: problem.proposal }),
  };
}

/** Every field with the column found for it, so that a page can offer to correct each. */
function wholeMapping(kind: ImportKind, mapping: ColumnMapping): Record<string, string | null> {
  return Object.fromEntries(IMPORT_FIELDS[kind].map((field) => [field, mapping[field] ?? null]));
}

/** The table that was read, the columns found, and how the file was written. */
export interface ReadImport {
  readonly kind: ImportKind;
  readonly table: Table;
  readonly format: FileFormat;
}

function writtenAs(format: FileFormat) {
  if (format.kind === 'workbook')
    return {
      format: format.format,
      separator: null,
      encoding: null,
      sheet: format.sheet,
      sheets: [...format.sheets],
    };
  const { separator, encoding } = format;
  return { format: 'text' as const, separator, encoding, sheet: null, sheets: [] };
}

/** One cell of each column, so that a column without a title is recognised. */
function samplesOf({ headers, rows }: Table): string[] {
  return headers.map((_, at) => {
    const value = rows.find(({ cells }) => (cells[at] ?? '').trim() !== '')?.cells[at] ?? '';
    return looksPrivate(value) ? '…' : cleanText(value, SAMPLE_MAX);
  });
}

/** What is answered to the person who imports. No contact detail, whatever the file looked like. */
export function importAnswer(
  { kind, table, format }: ReadImport,
  mapping: ColumnMapping,
  plan: ImportPlan,
  locale: Locale,
): ImportAnswer {
  return {
    added: plan.added,
    merged: plan.merged,
    corrected: plan.corrected,
    problems: inFileOrder(plan.problems).map((problem) => problemAnswer(problem, locale)),
    file: {
      lines: table.rows.length,
      ...writtenAs(format),
      headerLine: table.headerLine,
      headers: [...table.headers],
      samples: samplesOf(table),
      mapping: wholeMapping(kind, mapping),
    },
    preview: plan.preview.slice(0, PREVIEW_LINES),
  };
}
