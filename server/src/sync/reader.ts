import { isUtf8 } from 'node:buffer';
import { malformed, tooMuch } from './refusal';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const CONTINUES = 0x80;

/**
 * Reads lib0's encoding strictly: one byte sequence per number, valid UTF-8, never past the end. What stock lib0
 * tolerates (over-long numbers) or trips over (invalid UTF-8) is refused, so that Yjs reads what we read.
 */
export class ByteReader {
  pos = 0;
  readonly #buffer: Buffer;

  constructor(readonly bytes: Uint8Array) {
    this.#buffer = Buffer.isBuffer(bytes)
      ? bytes
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.pos >= this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.pos];
    if (byte === undefined) malformed('truncated');
    this.pos += 1;
    return byte;
  }

  varUint(): number {
    const first = this.byte();
    return first < CONTINUES ? first : this.#more(first & 0x7f, 0x80);
  }

  /** Skips a signed number: its first byte has six bits and a sign. */
  skipVarInt(): void {
    const first = this.byte();
    if (first >= CONTINUES) this.#more(first & 0x3f, 0x40);
  }

  skip(count: number): void {
    if (count > this.bytes.length - this.pos) malformed('truncated');
    this.pos += count;
  }

  /** A length-prefixed run of bytes, as a view. */
  slice(): Uint8Array {
    const length = this.varUint();
    const from = this.pos;
    this.skip(length);
    return this.bytes.subarray(from, this.pos);
  }

  string(maxBytes: number): string {
    const from = this.#stringStart(maxBytes);
    if (this.#isAscii(from)) return this.#buffer.toString('latin1', from, this.pos);
    const view = this.bytes.subarray(from, this.pos);
    if (!isUtf8(view)) malformed('bad-utf8');
    return utf8.decode(view);
  }

  /** Checks a string without building it. */
  skipString(maxBytes: number): void {
    const from = this.#stringStart(maxBytes);
    if (!this.#isAscii(from) && !isUtf8(this.bytes.subarray(from, this.pos))) malformed('bad-utf8');
  }

  end(): void {
    if (!this.atEnd) malformed('trailing-bytes');
  }

  #stringStart(maxBytes: number): number {
    const length = this.varUint();
    if (length > maxBytes) tooMuch('string-size');
    const from = this.pos;
    this.skip(length);
    return from;
  }

  #isAscii(from: number): boolean {
    for (let at = from; at < this.pos; at += 1) if ((this.bytes[at] ?? 0) >= 0x80) return false;
    return true;
  }

  #more(start: number, scale: number): number {
    let value = start;
    for (let factor = scale; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) malformed('varint-range');
      if (byte === 0) malformed('overlong-varint');
      if (byte < CONTINUES) return value;
    }
  }
}
