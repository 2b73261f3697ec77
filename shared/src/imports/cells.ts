import { cleanLines, cleanText } from '../people/clean';
import { fold } from '../people/fold';
import { readGender, type Gender } from '../people/gender';
import { NAME_MAX, splitName, type PersonName } from '../people/names';
import { readEmail, readPhone, restorePhone, type Contact } from './contact';
import type { Columns, ImportField } from './mapping';
import type { ImportProblem, ProblemCode } from './problems';
import { IMPORT_LIMITS, type TableRow } from './table';

/** A line being read: its cells by field, and the problems met so far. */
export type RowReader = {
  row: TableRow;
  columns: Columns;
  nameOrder: 'firstLast' | 'lastFirst';
  problems: ImportProblem[];
};

/** Notes a problem of the line. */
export function report(
  reader: RowReader,
  code: ProblemCode,
  more: Partial<ImportProblem> = {},
): void {
  reader.problems.push({ line: reader.row.line, code, raw: reader.row.raw, ...more });
}

/** No value is kept so long; what reads a cell need not be quick on megabytes. */
const CELL_MAX = 10_000;

/**
 * The cell of a field as read, trimmed, `⋅` made `·`; empty when there is no such column or cell, or only signs in it
 * that stand for nothing ("-", "?").
 */
export function cell(reader: RowReader, field: ImportField): string {
  const index = reader.columns[field];
  const value = index === undefined ? '' : (reader.row.cells[index] ?? '').slice(0, CELL_MAX);
  return fold(value) === '' ? '' : value.replace(/[⋅‧]/g, '·').trim();
}

/** What a spreadsheet shows in a cell whose formula has no value, in French and English. */
const SHEET_ERROR =
  /^(#(N\/?A|N\/D|REF|VALUE|VALEUR|NAME|NOM|DIV\/0|NUM|NOMBRE|NULL|NUL)[!?]?|Err:\d{3})$/i;

/**
 * Whether a spreadsheet would compute the cell, or failed to: `=…`, `@SUM(…`, `+cmd|…`. A phone number may start with `+`, and a
 * text with a dash or an @name.
 */
export function isFormula(value: string, field: ImportField): boolean {
  const text = value.replace(/^[\s'"]+/, '');
  if (/^=/.test(text) || SHEET_ERROR.test(text)) return true;
  if (/^@[\p{L}.]+\s*\(/u.test(text) || /^[+\-@][^\s|]*\|/.test(text)) return true;
  if (field === 'phone') return /^[+\-@]/.test(text) && readPhone(text) === null;
  return field !== 'text' && /^[+@]|^-\s*[\d(]/.test(text);
}

/** The cell of a field that is not worth losing the line for: a formula there is dropped and told. */
export function harmlessCell(reader: RowReader, field: ImportField): string {
  const value = cell(reader, field);
  if (!isFormula(value, field)) return value;
  report(reader, 'formula_removed', { field, value: excerpt(value) });
  return '';
}

/** The beginning of a value, to be shown beside a message. */
export function excerpt(value: string): string {
  return cleanText(value, IMPORT_LIMITS.raw);
}

/** A text of one line, at most `max` code points; a cut is told. */
export function readLine(
  reader: RowReader,
  field: ImportField,
  value: string,
  max: number,
): string {
  const kept = cleanText(value, max);
  if (kept !== cleanText(value, Infinity)) {
    report(reader, 'value_cut', { field, value: excerpt(value), limit: max });
  }
  return kept;
}

/** The text of a candidacy, of several lines. */
export function readText(reader: RowReader, field: ImportField): string {
  const value = harmlessCell(reader, field);
  const kept = cleanLines(value, IMPORT_LIMITS.text);
  if (kept !== cleanLines(value, Infinity)) {
    report(reader, 'value_cut', { field, value: excerpt(value), limit: IMPORT_LIMITS.text });
  }
  return kept;
}

/** The name of the line, or `null` when the line must wait (told: formula, name or first name missing). */
export function readName(reader: RowReader): PersonName | null {
  for (const field of ['last', 'first', 'fullName'] as const) {
    const value = cell(reader, field);
    if (isFormula(value, field)) {
      report(reader, 'formula', { field, value: excerpt(value) });
      return null;
    }
    // A column mapped wrongly must not carry contact details into the shared document as names.
    if (readEmail(value) !== null) {
      report(reader, 'name_missing', { field });
      return null;
    }
  }
  const name = rawName(reader);
  const [hasLast, hasFirst] = [fold(name.last) !== '', fold(name.first) !== ''];
  if (!hasLast && !(hasFirst && reader.columns.fullName !== undefined)) {
    report(reader, 'name_missing', {
      field: 'last',
      ...(hasFirst && { value: excerpt(name.first) }),
    });
    return null;
  }
  if (!hasFirst || !hasLast) {
    report(reader, 'first_name_missing', {
      field: 'first',
      value: excerpt(name.last || name.first),
    });
    return null;
  }
  return {
    last: readLine(reader, 'last', name.last, NAME_MAX),
    first: readLine(reader, 'first', name.first, NAME_MAX),
  };
}

function rawName(reader: RowReader): PersonName {
  const apart = { last: cell(reader, 'last'), first: cell(reader, 'first') };
  if (apart.last !== '' || apart.first !== '') return apart;
  return splitName(cleanText(cell(reader, 'fullName'), 400), reader.nameOrder);
}

/** Gender as said; what is not understood is told and stays unknown. */
export function readGenderCell(reader: RowReader): Gender | null {
  const value = harmlessCell(reader, 'gender');
  const { gender, unread } = readGender(value);
  if (unread) report(reader, 'gender_unread', { field: 'gender', value: excerpt(value) });
  return gender;
}

const YES = ['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x', 'sortant', 'sortante', 'sortant e'];
const NO = ['', 'non', 'n', 'no', 'faux', 'false', '0'];

/** Whether a cell says yes or no, in French or English; a blank says neither. */
export function isYesOrNo(value: string): boolean {
  const word = fold(value);
  return word !== '' && (YES.includes(word) || NO.includes(word));
}

/** Whether the cell says "outgoing member"; a blank says no, what is not understood is told and counts as no. */
export function readOutgoing(reader: RowReader): boolean {
  const value = harmlessCell(reader, 'outgoing');
  const word = fold(value);
  if (!YES.includes(word) && !NO.includes(word)) {
    report(reader, 'outgoing_unread', { field: 'outgoing', value: excerpt(value) });
  }
  return YES.includes(word);
}

/** Contact details of the line; one of a wrong shape is dropped and told, the line stays. */
export function readContact(reader: RowReader): Contact {
  const contact: Contact = {};
  const email = harmlessCell(reader, 'email');
  const phone = harmlessCell(reader, 'phone');
  const address = readLine(
    reader,
    'address',
    harmlessCell(reader, 'address'),
    IMPORT_LIMITS.address,
  );
  const goodEmail = readEmail(email);
  const typedPhone = readPhone(phone);
  const goodPhone = typedPhone === null ? null : restorePhone(typedPhone);
  if (goodPhone !== typedPhone) report(reader, 'phone_restored', { field: 'phone' });
  if (goodEmail !== null) contact.email = goodEmail;
  else if (email !== '') report(reader, 'email_bad', { field: 'email', value: excerpt(email) });
  if (goodPhone !== null) contact.phone = goodPhone;
  else if (phone !== '') report(reader, 'phone_bad', { field: 'phone', value: excerpt(phone) });
  if (address !== '') contact.address = address;
  return contact;
}
