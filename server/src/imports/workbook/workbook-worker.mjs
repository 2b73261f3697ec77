// Runs in a thread of its own, with bounds on its memory and its time: it parses files that anybody may have made.
// Plain JavaScript, since threads do not go through the tools that read TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import * as xlsx from '@e965/xlsx';

/**
 * @typedef {import('./protocol').WorkbookJob} WorkbookJob
 * @typedef {import('./protocol').WorkbookResult} WorkbookResult
 * @typedef {import('./protocol').ParsedSheet} ParsedSheet
 */

/** Columns beyond are not read; rows beyond are those of a sheet that was filled by mistake. */
const COLUMNS_MAX = 60;
const ROWS_MAX = 60_000;

/**
 * The parts as an archive that holds them unpacked, which is all that the library reads.
 * @param {WorkbookJob['parts']} parts
 * @returns {Uint8Array}
 */
function repack(parts) {
  const archive = xlsx.CFB.utils.cfb_new();
  for (const [name, bytes] of parts)
    xlsx.CFB.utils.cfb_add(archive, `/${name}`, Buffer.from(bytes));
  return xlsx.CFB.write(archive, { fileType: 'zip', type: 'buffer' });
}

/**
 * What a cell shows, as text. A formula is never computed: its last value is read; without one its text stays, which the
 * import tells. Whole numbers are written out, not as 3.36E+10; dates as DD/MM/YYYY.
 * @param {import('@e965/xlsx').CellObject | undefined} cell
 * @returns {string}
 */
function textOf(cell) {
  if (cell === undefined) return '';
  if (cell.t === 'z' || cell.v === undefined) return cell.f === undefined ? '' : `=${cell.f}`;
  if (cell.t === 'e') return cell.w ?? '#VALUE!';
  if (cell.t === 'b') return cell.v === true ? 'oui' : 'non';
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell.v, cell);
  return String(cell.v);
}

/**
 * @param {number} value
 * @param {import('@e965/xlsx').CellObject} cell
 */
function numberText(value, cell) {
  const format = cell.z === undefined ? 'General' : String(cell.z);
  if (xlsx.SSF.is_date(format)) return dateText(value) ?? cell.w ?? '';
  const shown = cell.w ?? '';
  const isPlain = format === 'General' || shown === '' || /e[+-]?\d|#/i.test(shown);
  return isPlain ? String(value) : shown;
}

/** @param {number} value days since 1900, as spreadsheets count them */
function dateText(value) {
  /** @type {{ d: number, m: number, y: number } | null} */
  const date = xlsx.SSF.parse_date_code(value);
  if (!date || date.y === 1900) return null;
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  return `${two(date.d)}/${two(date.m)}/${date.y}`;
}

/**
 * @param {import('@e965/xlsx').WorkSheet} sheet
 * @returns {ParsedSheet['rows']}
 */
function rowsOf(sheet) {
  /** @type {(import('@e965/xlsx').CellObject | undefined)[][]} */
  const data = sheet['!data'] ?? [];
  /** @type {{ line: number, cells: string[] }[]} */
  const rows = [];
  data.forEach((cells, at) => {
    const texts = Array.from(cells.slice(0, COLUMNS_MAX), textOf);
    if (texts.some((text) => text.trim() !== '')) rows.push({ line: at + 1, cells: texts });
  });
  return rows;
}

/**
 * A value merged over several lines counts for each of them, as it reads on the sheet.
 * @param {import('@e965/xlsx').WorkSheet} sheet
 * @param {ParsedSheet['rows']} rows
 * @returns {number[]} the first lines of such values
 */
function fillMerges(sheet, rows) {
  const byLine = new Map(rows.map(({ line, cells }) => [line, cells]));
  const last = rows.at(-1)?.line ?? 0;
  /** @type {Set<number>} */
  const filled = new Set();
  for (const { s, e } of sheet['!merges'] ?? []) {
    const value = byLine.get(s.r + 1)?.[s.c] ?? '';
    if (value.trim() === '') continue;
    for (let line = s.r + 2; line <= Math.min(e.r + 1, last); line += 1) {
      const cells = byLine.get(line);
      if (cells === undefined || (cells[s.c] ?? '').trim() !== '') continue;
      while (cells.length < s.c) cells.push('');
      cells[s.c] = value;
      filled.add(s.r + 1);
    }
  }
  return [...filled];
}

/**
 * @param {WorkbookJob} job
 * @returns {WorkbookResult}
 */
function run({ parts, sheet: wanted, rowsMax }) {
  const book = xlsx.read(repack(parts), {
    type: 'buffer',
    dense: true,
    cellFormula: true,
    cellHTML: false,
    cellNF: true,
    sheetStubs: true,
    sheetRows: ROWS_MAX,
  });
  const sheets = book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return [];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return [{ name, hidden, sheet, rows: rowsOf(sheet) }];
  }).filter(({ rows }) => rows.length > 0);
  const chosen =
    wanted === null
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted);
  return {
    sheets: sheets.map(({ name, rows }) => ({ name, lines: rows.length })),
    sheet: chosen
      ? {
          name: chosen.name,
          merged: fillMerges(chosen.sheet, chosen.rows),
          rows: chosen.rows.slice(0, rowsMax),
        }
      : null,
  };
}

parentPort?.postMessage(run(workerData));
