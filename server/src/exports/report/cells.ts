import Papa from 'papaparse';
import { parsePhoneNumber } from 'libphonenumber-js/min';

/*
 * Cells that a spreadsheet must neither run nor spoil. What begins like a formula gets an apostrophe in front (OWASP, "CSV injection").
 * A telephone number would be a formula by its `+`, and a figure without its first zero when it is written in one piece: it is
 * written with spaces between its groups, which LibreOffice and Excel both leave as text.
 */

const LIKE_FORMULA = /^[\s\u200b-\u200f\u2066-\u2069\ufeff]*[=+\-@＝＋－＠]/u;
const DIALLED = /^[+\d][\d\s().\-/]*$/;

/** Text as a cell: on one line, without what a spreadsheet would run. */
export function textCell(text: string | null): string {
  const line = (text ?? '')
    .trim()
    .replace(/\s*[\r\n]+\s*/g, ', ')
    .replace(/\t/g, ' ');
  return LIKE_FORMULA.test(line) ? `'${line}` : line;
}

/** A number in groups: "06 39 98 11 22", "+33 6 39 98 11 22", as it was written, national or with its country; null when it is none. */
export function groupedPhone(phone: string): string | null {
  const typed = phone.trim();
  if (!DIALLED.test(typed)) return null;
  const read = parsed(typed);
  const grouped =
    read && (typed.startsWith('+') ? read.formatInternational() : read.formatNational());
  const spaced = (grouped ?? typed).replace(/[\s().\-/]+/g, ' ').trim();
  return / /.test(spaced) ? spaced : `${spaced.slice(0, 2)} ${spaced.slice(2)}`.trim();
}

/** A telephone number as a cell; what is none is text like any other. */
export const phoneCell = (phone: string | null): string =>
  groupedPhone(phone ?? '') ?? textCell(phone);

function parsed(phone: string) {
  try {
    return parsePhoneNumber(phone, 'FR');
  } catch {
    // Not a number that any country gives: its digits are kept as they are.
    return null;
  }
}

/** Rows as French spreadsheets open them: UTF-8 with its mark, semicolons, CRLF. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse([[...header], ...rows.map((row) => [...row])], {
    delimiter: ';',
    newline: '\r\n',
    quotes: true,
  })}\r\n`;
