import { readGender } from '../people/gender';
import { fold, foldedWords } from '../people/fold';
import { isYesOrNo } from './cells';
import { readEmail, readPhone } from './contact';
import type { ColumnMapping, ImportField, ImportKind } from './mapping';
import { taskMatcher } from './match-task';
import type { ImportTask } from './task-names';
import type { TableRow } from './table';

/** Lines looked at: enough to know what a column holds. */
const SAMPLE = 200;
/** Share of a column's cells that must look like something for the column to be taken for it. */
const MOST = 0.6;

type Column = { header: string; values: readonly string[] };

/**
 * What columns without titles hold, guessed from their cells, to be shown and corrected: e-mails, phone numbers, genders,
 * tasks, yes and no, long texts; names by what is left, the surname being the column in capitals, else the first one.
 */
export function guessFromContent(
  kind: ImportKind,
  headers: readonly string[],
  rows: readonly TableRow[],
  tasks: readonly ImportTask[],
): ColumnMapping {
  let columns: Column[] = headers.map((header, at) => ({
    header,
    values: rows
      .slice(0, SAMPLE)
      .map(({ cells }) => (cells[at] ?? '').trim())
      .filter((value) => value !== ''),
  }));
  const mapping: ColumnMapping = {};
  for (const [field, fits] of testsOf(kind, tasks)) {
    const found = columns.find(({ values }) => share(values, fits) >= MOST);
    if (!found) continue;
    mapping[field] = found.header;
    columns = columns.filter((column) => column !== found);
  }
  return { ...mapping, ...guessNames(kind, columns) };
}

type Test = readonly [ImportField, (value: string) => boolean];

function testsOf(kind: ImportKind, tasks: readonly ImportTask[]): Test[] {
  const match = taskMatcher(tasks);
  const common: Test[] = [
    ['email', (value) => readEmail(value) !== null],
    ['phone', (value) => readPhone(value) !== null && !isDate(value)],
    ['gender', (value) => !readGender(value).unread],
  ];
  if (kind === 'members') return [...common, ['since', isDate], ['description', hasRole]];
  return [
    ...common,
    ['task', (value) => match(value).found.length > 0],
    ['outgoing', isYesOrNo],
    ['text', (value) => value.length > 60],
  ];
}

const isDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(value);
/** "Animateur·ice — GA Nord": as the movement's site writes the role and the group. */
const hasRole = (value: string): boolean => /\s[—–]\s/.test(value);

const share = (values: readonly string[], fits: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(fits).length / values.length;

const isName = (value: string): boolean =>
  value.length <= 60 && /\p{L}/u.test(value) && !/\d/.test(value) && foldedWords(value).length <= 6;
const inCapitals = (value: string): boolean =>
  /\p{Lu}/u.test(value) && !/\p{Ll}/u.test(value) && fold(value).length > 1;
const severalWords = (value: string): boolean => value.split(/\s+/u).length > 1;

function guessNames(kind: ImportKind, columns: readonly Column[]): ColumnMapping {
  const names = columns.filter(({ values }) => share(values, isName) >= MOST);
  const [one, two, ...rest] = names;
  if (!one) return {};
  if (!two || share(one.values, severalWords) >= MOST)
    return { fullName: one.header, ...originOf(kind, two) };
  const swapped = share(two.values, inCapitals) > share(one.values, inCapitals);
  const [last, first] = swapped ? [two, one] : [one, two];
  return { last: last.header, first: first.header, ...originOf(kind, rest[0]) };
}

const originOf = (kind: ImportKind, column: Column | undefined): ColumnMapping =>
  kind === 'members' && column ? { origin: column.header } : {};
