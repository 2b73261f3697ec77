import { IMPORT_FIELDS } from '@tdt/shared/imports/mapping';
import type { ColumnMapping, ImportField, ImportKind } from '@tdt/shared/imports/mapping';
import { problemMessage } from '@tdt/shared/imports/messages';
import { problemKind } from '@tdt/shared/imports/problems';
import type { ImportProblem } from '@tdt/shared/imports/problems';
import { inFileOrder } from '@tdt/shared/imports/rows';
import type { ReadTable } from '@tdt/shared/imports/table';
import type { Locale } from '@tdt/shared/locale';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import type { ImportPlan } from './plan';

const PREVIEW_LINES = 200;

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
  const shown = mayShow(problem) || problem.code === 'column_not_found' ? value : undefined;
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

/** What is answered to the person who imports. No contact detail, whatever the file looked like. */
export function importAnswer(
  kind: ImportKind,
  table: ReadTable,
  mapping: ColumnMapping,
  plan: ImportPlan,
  locale: Locale,
): ImportAnswer {
  return {
    added: plan.added,
    merged: plan.merged,
    problems: inFileOrder(plan.problems).map((problem) => problemAnswer(problem, locale)),
    file: {
      lines: table.rows.length,
      separator: table.separator,
      encoding: table.encoding,
      headers: [...table.headers],
      mapping: wholeMapping(kind, mapping),
    },
    preview: plan.preview.slice(0, PREVIEW_LINES),
  };
}
