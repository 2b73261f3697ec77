import { IMPORT_LIMITS } from '@tdt/shared/imports/table';
import type { ReadFile } from '@tdt/shared/imports/table';
import { readTextFile, unread } from './read-table';
import { isWorkbook, readWorkbook } from './workbook/read-workbook';

/**
 * Reads an uploaded file by what its bytes are, whatever it is called: a workbook (XLSX, ODS) or a table of text. `sheet` is
 * the sheet of a workbook to read; null is the first with something in it.
 */
export async function readFile(bytes: Uint8Array, sheet: string | null = null): Promise<ReadFile> {
  if (bytes.length === 0) return unread({ line: 0, code: 'file_empty' });
  if (bytes.length > IMPORT_LIMITS.bytes)
    return unread({ line: 0, code: 'file_too_large', limit: IMPORT_LIMITS.bytes / 2 ** 20 });
  return isWorkbook(bytes) ? readWorkbook(bytes, sheet) : readTextFile(bytes);
}
