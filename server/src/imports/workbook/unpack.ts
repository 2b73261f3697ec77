import { fromBufferPromise } from 'yauzl';
import type { ZipFile } from 'yauzl';

/** What a workbook may weigh once unpacked, and of how many parts: a small file can hold gigabytes of the same byte. */
const UNPACKED_MAX = 40 * 2 ** 20;
const PARTS_MAX = 500;

/** The parts of a workbook that say what is in its cells, or why there are none to read. */
export type Unpacked =
  | {
      kind: 'parts';
      format: 'xlsx' | 'ods';
      parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
    }
  | {
      kind: 'refused';
      code: 'workbook_protected' | 'workbook_unreadable' | 'workbook_too_large';
    };

/**
 * Unpacks a workbook within bounds, off the thread of the meetings. The parser behind it is given these bytes only: it has
 * no archive of its own to unpack, whose directory might say one thing and its entries another.
 */
export async function unpack(bytes: Uint8Array): Promise<Unpacked> {
  const refused = (code: Extract<Unpacked, { kind: 'refused' }>['code']): Unpacked => ({
    kind: 'refused',
    code,
  });
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { autoClose: false });
    const parts = await readParts(zip);
    if (parts === 'encrypted') return refused('workbook_protected');
    if (parts === 'tooLarge') return refused('workbook_too_large');
    if (isEncrypted(parts)) return refused('workbook_protected');
    const format = formatOf(parts);
    return format === null ? refused('workbook_unreadable') : { kind: 'parts', format, parts };
  } catch {
    // A damaged archive: the library says so by throwing.
    return refused('workbook_unreadable');
  }
}

type Parts = Map<string, Uint8Array<ArrayBuffer>>;

/** Cells are in XML; pictures, macros and embedded files are left packed. */
const holdsCells = (name: string): boolean => /\.(xml|rels)$|^mimetype$/i.test(name);

async function readParts(zip: ZipFile): Promise<Parts | 'encrypted' | 'tooLarge'> {
  const parts: Parts = new Map();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (!holdsCells(entry.fileName)) continue;
    if (entry.isEncrypted()) return 'encrypted';
    total += entry.uncompressedSize;
    if (total > UNPACKED_MAX || parts.size >= PARTS_MAX) return 'tooLarge';
    const chunks: Buffer[] = [];
    // The library ends the stream with an error as soon as it gives more than the size announced.
    for await (const chunk of await zip.openReadStreamPromise(entry))
      if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    parts.set(entry.fileName, Uint8Array.from(Buffer.concat(chunks)));
  }
  return parts;
}

const textOf = (part: Uint8Array | undefined): string =>
  part === undefined ? '' : Buffer.from(part).toString('latin1');

const isEncrypted = (parts: Parts): boolean =>
  textOf(parts.get('META-INF/manifest.xml')).includes('encryption-data');

function formatOf(parts: Parts): 'xlsx' | 'ods' | null {
  if (parts.has('[Content_Types].xml') && parts.has('xl/workbook.xml')) return 'xlsx';
  const type = textOf(parts.get('mimetype')).trim();
  return type.includes('opendocument.spreadsheet') && parts.has('content.xml') ? 'ods' : null;
}
