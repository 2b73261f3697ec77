import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryId, groupId, personId, seatId, taskId } from '@tdt/shared/ids';
import { DATABASE_FILE, openSqlite, type SqliteOptions } from '@tdt/server/storage/sqlite';
import type { Storage } from '@tdt/server/storage/storage';
import { afterEach, beforeEach, expect } from 'vitest';
import { publication, seat, turn } from './stored';

let dir: string;
let opened: Storage[];

/** Gives each test of the file a data folder of its own; what it opened is closed after it. */
export function useDataFolder(): void {
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'tdt-sqlite-'));
    opened = [];
  });
  afterEach(async () => {
    for (const storage of opened) await storage.close();
    rmSync(dir, { recursive: true, force: true });
  });
}

export const folder = () => dir;
export const file = () => join(dir, DATABASE_FILE);
export async function open(options: Partial<SqliteOptions> = {}): Promise<Storage> {
  const storage = await openSqlite({ dir, lockTimeout: 0, ...options });
  opened.push(storage);
  return storage;
}

/** Both languages, French first, each with what to do. */
export function expectBilingual(message: string, french: RegExp, english: RegExp): void {
  const [fr = '', en = ''] = message.split('\n');
  expect(fr).toMatch(french);
  expect(en).toMatch(english);
}

/** A turn that writes something of every kind, `text` in each. */
export const everything = (text: string, size = 4000) => {
  const bytes = new TextEncoder().encode(text.repeat(Math.ceil(size / text.length)));
  return turn({
    sections: new Map([
      ['meeting', bytes],
      ['staff', bytes.subarray(0, 300)],
    ]),
    publications: [
      {
        group: groupId('g1'),
        task: taskId('t1'),
        publication: publication({
          lists: {
            qualities: [{ id: entryId('e1'), text }],
            pastPractice: [],
            goodExperiences: [],
            vigilance: [],
          },
        }),
      },
    ],
    seats: [seat('ada', { name: text, label: text, secretHash: text })],
    journal: [{ at: 1, seat: seatId('s-ada'), type: text, detail: { text } }],
    acks: [{ seat: seatId('s-ada'), id: text, ack: { ok: true, result: text }, hash: text }],
    contacts: [{ person: personId('p-ada'), sealed: bytes.subarray(0, 90) }],
  });
};
