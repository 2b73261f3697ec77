import { fold } from '../people/fold';
import type { ImportProblem } from './problems';
import { HEADER_WORDS } from './headers';

/** What is imported. */
export type ImportKind = 'members' | 'candidacies';

const MEMBER_FIELDS = [
  'last',
  'first',
  'fullName',
  'description',
  'origin',
  'gender',
  'email',
  'phone',
  'address',
  'status',
  'pseudo',
  'since',
] as const;
const CANDIDACY_FIELDS = [
  'last',
  'first',
  'fullName',
  'gender',
  'task',
  'text',
  'outgoing',
  'email',
  'phone',
] as const;

/** The fields a column can be mapped to. `status`, `pseudo` and `since` are recognised and not kept. */
export const IMPORT_FIELDS = {
  members: MEMBER_FIELDS,
  candidacies: CANDIDACY_FIELDS,
} as const satisfies Record<ImportKind, readonly string[]>;

const ALL_FIELDS = [...new Set([...MEMBER_FIELDS, ...CANDIDACY_FIELDS])];

export type ImportField = (typeof MEMBER_FIELDS)[number] | (typeof CANDIDACY_FIELDS)[number];

/** The header of the column that holds each field; `null` says that the file has none. */
export type ColumnMapping = Partial<Record<ImportField, string | null>>;

/** Where each field stands in the cells of a row (index from 0). */
export type Columns = Partial<Record<ImportField, number>>;

/**
 * Columns of a file: as mapping to show and correct, as indices to read with; a missing column is a problem.
 * `nameOrder` is how a column of whole names says that it is written.
 */
export type ResolvedMapping = {
  mapping: ColumnMapping;
  columns: Columns;
  nameOrder: 'firstLast' | 'lastFirst';
  problems: ImportProblem[];
};

/**
 * Finds the columns of a file: those named by `explicit` (a field set to `null` is left out), the rest guessed from the
 * headers, in French or English, `·` and `⋅` alike. Problems, all of the whole file, carry the line of the headers.
 */
export function resolveMapping(
  kind: ImportKind,
  headers: readonly string[],
  explicit: ColumnMapping = {},
): ResolvedMapping {
  const columns: Columns = {};
  const problems: ImportProblem[] = [];
  const fields = IMPORT_FIELDS[kind];
  for (const field of fields) {
    const header = given(explicit, field);
    if (header === undefined || header === null) continue;
    const index = findHeader(headers, header);
    if (index < 0)
      problems.push({ line: 1, code: 'column_not_found', field, value: header, found: headers });
    else columns[field] = index;
  }
  guessColumns(
    fields.filter((field) => given(explicit, field) === undefined),
    headers,
    columns,
  );
  settleNames(columns, explicit);
  const missing = missingFields(kind, columns);
  if (missing.length > 0 && problems.length === 0) {
    problems.push({ line: 1, code: 'columns_missing', missing, found: headers });
  }
  return {
    mapping: toMapping(headers, columns),
    columns,
    nameOrder: nameOrder(headers, columns),
    problems,
  };
}

function nameOrder(headers: readonly string[], columns: Columns): 'firstLast' | 'lastFirst' {
  const header = columns.fullName === undefined ? '' : fold(headers[columns.fullName] ?? '');
  return /^(nom|last|surname)\b.*\b(prenom|first)/.test(header) ? 'lastFirst' : 'firstLast';
}

function given(explicit: ColumnMapping, field: ImportField): string | null | undefined {
  return Object.hasOwn(explicit, field) ? explicit[field] : undefined;
}

function findHeader(headers: readonly string[], wanted: string): number {
  const exact = headers.indexOf(wanted);
  return exact >= 0 ? exact : headers.findIndex((header) => fold(header) === fold(wanted));
}

/** Exact headers first, then headers that contain the longest known words ("Votre e-mail"), each column once. */
function guessColumns(
  fields: readonly ImportField[],
  headers: readonly string[],
  columns: Columns,
): void {
  const folded = headers.map(fold);
  const free = (index: number) => !Object.values(columns).includes(index);
  for (const field of fields) {
    const index = folded.findIndex(
      (header, at) => free(at) && HEADER_WORDS[field].includes(header),
    );
    if (index >= 0) columns[field] = index;
  }
  for (const [index, header] of folded.entries()) {
    const best = free(index) ? longestWords(fields, header) : null;
    if (best !== null && columns[best] === undefined) columns[best] = index;
  }
}

/** Words that mean the same wherever they stand ("Quelle est votre adresse e-mail ?"). */
const CLEAR: readonly ImportField[] = ['task', 'email', 'phone', 'gender', 'outgoing', 'text'];

/** The other words are common: "groupe" in "Abonnement à l’actualité du groupe" tells nothing of the person. */
function tells(field: ImportField, header: string, words: string): boolean {
  return CLEAR.includes(field) || header.startsWith(words) || words.length >= header.length * 0.4;
}

function longestWords(fields: readonly ImportField[], header: string): ImportField | null {
  let best: { field: ImportField; length: number } | null = null;
  for (const field of fields) {
    for (const words of HEADER_WORDS[field]) {
      const found = ` ${header} `.includes(` ${words} `) && tells(field, header, words);
      if (found && words.length > (best?.length ?? 0)) best = { field, length: words.length };
    }
  }
  return best?.field ?? null;
}

/** "Nom" alone holds whole names; "Name" beside "First name" holds surnames. */
function settleNames(columns: Columns, explicit: ColumnMapping): void {
  if (columns.first !== undefined && columns.last === undefined && columns.fullName !== undefined) {
    columns.last = columns.fullName;
    delete columns.fullName;
  }
  const guessed = given(explicit, 'last') === undefined;
  if (
    guessed &&
    columns.last !== undefined &&
    columns.first === undefined &&
    columns.fullName === undefined
  ) {
    columns.fullName = columns.last;
    delete columns.last;
  }
}

function missingFields(kind: ImportKind, columns: Columns): ImportField[] {
  const missing: ImportField[] = [];
  if (columns.fullName === undefined) {
    if (columns.last === undefined) missing.push('last');
    if (columns.first === undefined) missing.push('first');
  }
  if (kind === 'candidacies' && columns.task === undefined) missing.push('task');
  return missing;
}

function toMapping(headers: readonly string[], columns: Columns): ColumnMapping {
  const mapping: ColumnMapping = {};
  for (const field of ALL_FIELDS) {
    const index = columns[field];
    if (index !== undefined) mapping[field] = headers[index] ?? null;
  }
  return mapping;
}
