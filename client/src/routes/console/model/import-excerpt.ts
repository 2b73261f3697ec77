/** Longest excerpt shown, in characters. */
const MOST = 120;

/**
 * The line of a file as it was read, for the person who imports it. The file never left this device for that: the server
 * says back no contact detail. `line` is physical, from 1.
 */
export function excerptOf(lines: readonly string[], line: number): string {
  const text = lines[line - 1]?.trim() ?? '';
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

/** The physical lines of a file in the encoding that the server recognised; none when the browser does not know it. */
export function linesOf(bytes: ArrayBuffer, encoding: string): readonly string[] {
  try {
    return new TextDecoder(encoding === 'utf-16' ? 'utf-16le' : encoding)
      .decode(bytes)
      .split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}
