import type { FileFormat } from '@tdt/shared/imports/table';

type Encoding = Extract<FileFormat, { kind: 'text' }>['encoding'];

/** Text of a file with the encoding found, or why it is no text. */
export type Decoded =
  { kind: 'text'; text: string; encoding: Encoding } | { kind: 'refused'; code: 'not_text' };

const PDF = [0x25, 0x50, 0x44, 0x46] as const;

/**
 * UTF-8 and UTF-16 by their byte order mark, UTF-8 when the bytes are that, else Windows-1252, which is what French
 * spreadsheets write. A byte 0 in the last two is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const starts = (magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
  if (starts(PDF)) return { kind: 'refused', code: 'not_text' };
  if (starts([0xff, 0xfe])) return text(bytes, 'utf-16le', 'utf-16');
  if (starts([0xfe, 0xff])) return text(bytes, 'utf-16be', 'utf-16');
  if (bytes.includes(0)) return { kind: 'refused', code: 'not_text' };
  const utf8 = text(bytes, 'utf-8', 'utf-8');
  return looksLikeUtf8(utf8.text)
    ? utf8
    : { kind: 'text', text: fromWindows1252(bytes), encoding: 'windows-1252' };
}

type DecodedText = Extract<Decoded, { kind: 'text' }>;

function text(bytes: Uint8Array, label: string, encoding: Encoding): DecodedText {
  return { kind: 'text', text: new TextDecoder(label).decode(bytes), encoding };
}

/**
 * Every accent of a Windows-1252 text fails as UTF-8. A UTF-8 file cut in the middle of a letter fails once: reading it
 * all as Windows-1252 would spoil every name for it.
 */
function looksLikeUtf8(decoded: string): boolean {
  const beyondAscii = decoded.match(/[^\0-\u007f]/gu) ?? [];
  const failed = beyondAscii.filter((sign) => sign === '\ufffd').length;
  return failed * 2 <= beyondAscii.length - failed;
}

/** Bytes 0x80 to 0x9f; the five that Windows leaves free show nothing. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node 20 read Windows-1252 as Latin-1, in which the apostrophe ’ is an unseen control character. */
function fromWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? '');
}
