import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';

/*
 * CRC-32 of a row, its key included: SQLite does not notice a bit that the disk changed inside a value, and a changed name,
 * word or key must not be taken for what somebody wrote. What is sealed is authenticated by its encryption; a changed
 * session opens nothing; a changed epoch makes devices ask for everything anew.
 */

/** What a row of each table must have as its sum, in SQL; the columns stand in the order in which a write binds them. */
export const SUMS = {
  meetings: 'row_sum(id, code, created_at)',
  publications: 'row_sum(meeting, grp, task, publication)',
  seats:
    'row_sum(meeting, id, role, person, label, name, presence, status, secret_hash, created_at, holding)',
  journal: 'row_sum(meeting, at, seat, type, detail)',
  acks: 'row_sum(meeting, seat, id, ack, hash)',
} as const;

/** Gives a connection the function that the statements and the migrations call. */
export function defineSums(db: Database): void {
  const options = { deterministic: true, varargs: true };
  db.function('row_sum', options, (...values: unknown[]) => crc32(JSON.stringify(values)));
  const ofUpdate = (meeting: string, section: string, bytes: Uint8Array) =>
    sumsOf(meeting, section)(bytes);
  db.function('update_sum', { deterministic: true }, ofUpdate);
  // What rows of version 4 had: their content alone.
  const ofContent = (content: string | Uint8Array) => crc32(content);
  db.function('crc32', { deterministic: true }, ofContent);
}

/** The sums of the updates of a section; there may be tens of thousands, so JavaScript checks them and sums the key once. */
export function sumsOf(meeting: string, section: string): (bytes: Uint8Array) => number {
  const key = crc32(JSON.stringify([meeting, section]));
  // zlib takes no bytes for a new beginning.
  return (bytes) => (bytes.length === 0 ? key : crc32(bytes, key));
}
