import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import * as xlsx from '@e965/xlsx';

/** A workbook that LibreOffice wrote, kept in `tests/fixtures/workbooks`. */
export const workbook = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/workbooks/${name}`, import.meta.url)));

/** A cell: a text, a number, or a cell of the library (a formula, a format). */
export type Cell = string | number | null | xlsx.CellObject;
export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** A workbook with these sheets, written by the library. */
export function makeWorkbook(
  sheets: Sheets,
  format: 'xlsx' | 'ods' = 'xlsx',
  touch: (sheet: xlsx.WorkSheet, book: xlsx.WorkBook) => void = () => undefined,
): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = xlsx.utils.aoa_to_sheet(rows.map((row) => [...row]));
    xlsx.utils.book_append_sheet(book, sheet, name);
    touch(sheet, book);
  }
  const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType: format, compression: true });
  if (!Buffer.isBuffer(bytes)) throw new Error('The library wrote no bytes.');
  return new Uint8Array(bytes);
}

/** The part of the library that writes compound files, which it leaves without types. */
interface CompoundFiles {
  readonly utils: {
    cfb_new(): object;
    cfb_add(file: object, name: string, content: Uint8Array): void;
  };
  write(file: object, options: { type: 'buffer' }): unknown;
}
const compound: CompoundFiles = xlsx.CFB;

/** An XLSX under a password, as office programs write it: a compound file around what is encrypted. */
export function protectedXlsx(): Uint8Array {
  const file = compound.utils.cfb_new();
  compound.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(64));
  compound.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(8192, 7));
  const bytes: unknown = compound.write(file, { type: 'buffer' });
  if (!Buffer.isBuffer(bytes)) throw new Error('The library wrote no bytes.');
  return new Uint8Array(bytes);
}

/** The range of merged cells that a sheet names so ("A2:A4"). */
export const mergedCells = (range: string): xlsx.Range => xlsx.utils.decode_range(range);

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  /** Said in both headers instead of the true size. */
  readonly claims?: number;
  /** Said in the directory, while the part itself says deflate. */
  readonly claimsStored?: boolean;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});
function crc32(bytes: Uint8Array): number {
  let rest = ~0;
  for (const byte of bytes) rest = (CRC[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8);
  return ~rest >>> 0;
}

function headerOf(part: ZipPart, packed: Uint8Array, start: number | null): Buffer {
  const isDirectory = start !== null;
  const stored = isDirectory && part.claimsStored === true;
  const header = Buffer.alloc(isDirectory ? 46 : 30);
  const at = isDirectory ? 6 : 4;
  header.writeUInt32LE(isDirectory ? 0x02014b50 : 0x04034b50, 0);
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(stored ? 0 : 8, at + 4);
  header.writeUInt32LE(crc32(part.content), at + 10);
  header.writeUInt32LE(packed.length, at + 14);
  header.writeUInt32LE(stored ? packed.length : (part.claims ?? part.content.length), at + 18);
  header.writeUInt16LE(part.name.length, at + 22);
  if (start !== null) header.writeUInt32LE(start, 42);
  return Buffer.concat([header, Buffer.from(part.name, 'latin1')]);
}

/** An archive made by hand, to say in its headers what no honest program would. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = deflateRawSync(part.content, { level: 1 });
    directory.push(headerOf(part, packed, offset));
    const local = Buffer.concat([headerOf(part, packed, null), packed]);
    body.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...body, ...directory, end]));
}
