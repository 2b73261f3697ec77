import { IMPORT_LIMITS } from '@tdt/shared/imports/table';
import type { FileFormat, ReadFile } from '@tdt/shared/imports/table';
import type { ImportProblem } from '@tdt/shared/imports/problems';
import { excerpt, unread } from '../read-table';
import type { WorkbookResult } from './protocol';
import { parseWorkbook } from './run-worker';
import { unpack } from './unpack';

/** The archive of XLSX and ODS; the older compound file, which is an XLS or an XLSX under a password. */
const ARCHIVE = [0x50, 0x4b] as const;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;
/** The part in which an encrypted XLSX stands, as the directory of a compound file writes its name. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** The titles, and what stands above them, beside the data. */
const ROWS_MAX = IMPORT_LIMITS.rows + IMPORT_LIMITS.above + 1;

/** Raised when too many workbooks wait to be read. */
export class WorkbooksBusyError extends Error {
  override readonly name = 'WorkbooksBusyError';
}

/** Whether the bytes are those of a workbook, whatever the file is called. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ARCHIVE) || startsWith(bytes, COMPOUND);

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Reads one sheet of a workbook: the one named, else the first with something in it. */
export async function readWorkbook(bytes: Uint8Array, sheet: string | null): Promise<ReadFile> {
  if (startsWith(bytes, COMPOUND)) {
    const isEncrypted = Buffer.from(bytes).includes(ENCRYPTED);
    return unread({ line: 0, code: isEncrypted ? 'workbook_protected' : 'workbook_old' });
  }
  const unpacked = await unpack(bytes);
  if (unpacked.kind === 'refused') return unread({ line: 0, code: unpacked.code });
  const answer = await parseWorkbook({ parts: unpacked.parts, sheet, rowsMax: ROWS_MAX + 1 });
  switch (answer.kind) {
    case 'busy':
      throw new WorkbooksBusyError();
    case 'tooLarge':
      return unread({ line: 0, code: 'workbook_too_large' });
    case 'broken':
      return unread({ line: 0, code: 'workbook_unreadable' });
    case 'parsed':
      return fileOf(answer.result, unpacked.format, sheet);
  }
}

function fileOf(
  { sheets, sheet }: WorkbookResult,
  format: 'xlsx' | 'ods',
  wanted: string | null,
): ReadFile {
  const known: FileFormat = { kind: 'workbook', format, sheet: sheet?.name ?? null, sheets };
  const told = (problem: ImportProblem): ReadFile => ({
    rows: [],
    problems: [problem],
    format: known,
  });
  if (sheets.length === 0) return told({ line: 0, code: 'file_empty' });
  if (!sheet) return told({ line: 0, code: 'sheet_missing', value: wanted ?? '' });
  if (sheet.rows.length > ROWS_MAX)
    return told({ line: 0, code: 'too_many_lines', limit: IMPORT_LIMITS.rows });
  return {
    rows: sheet.rows.map(({ line, cells }) => ({
      line,
      cells,
      raw: excerpt(cells.filter((cell) => cell !== '').join(' · ')),
    })),
    problems: sheet.merged.map((line) => ({ line, code: 'cells_merged' })),
    format: known,
  };
}
