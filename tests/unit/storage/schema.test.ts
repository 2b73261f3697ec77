import { crc32 } from 'node:zlib';
import { MIGRATIONS, migrate } from '@tdt/server/storage/sqlite/schema';
import { SUMS } from '@tdt/server/storage/sqlite/sums';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

/** A file of the version that summed the content of updates and publications alone. */
function versionFour(): Database.Database {
  const db = new Database(':memory:');
  migrate(db, 'dir', MIGRATIONS.slice(0, 4));
  db.exec(`
    INSERT INTO meetings (id, code, epoch, created_at) VALUES ('m', 'ABCDEF', 'e', 1.5);
    INSERT INTO seats (meeting, id, role, label, presence, status, created_at)
      VALUES ('m', 's', 'observer', 'Ada', 'room', 'admitted', 2);
    INSERT INTO journal (meeting, seq, at, type, detail) VALUES ('m', 1, 3, 'step.set', '{}');
    INSERT INTO acks (meeting, seat, id, ack, hash) VALUES ('m', 's', 'c', '{"ok":true}', 'h');
  `);
  const update = db.prepare('INSERT INTO updates VALUES (?, ?, ?, ?, ?)');
  update.run('m', 'meeting', 1, Buffer.from([1, 2]), crc32(Buffer.from([1, 2])));
  update.run('m', 'meeting', 2, Buffer.from([3]), null);
  update.run('m', 'meeting', 3, Buffer.from([4]), 77);
  const publication = db.prepare('INSERT INTO publications VALUES (?, ?, ?, ?, ?)');
  publication.run('m', 'g1', 't1', '{}', crc32('{}'));
  publication.run('m', 'g1', 't2', '{}', 77);
  return db;
}

test('rows of the version before get the sums of this one; what was damaged stays damaged', () => {
  const db = versionFour();
  migrate(db, 'dir');
  const whole = (table: string, sum: string): unknown[] =>
    db.prepare(`SELECT sum IS ${sum} FROM ${table}`).pluck().all();
  expect(whole('updates', 'update_sum(meeting, section, bytes)')).toEqual([1, 1, 0]);
  expect(whole('publications', SUMS.publications)).toEqual([1, 0]);
  expect(whole('meetings', SUMS.meetings)).toEqual([1]);
  expect(whole('seats', SUMS.seats)).toEqual([1]);
  expect(whole('journal', SUMS.journal)).toEqual([1]);
  expect(whole('acks', SUMS.acks)).toEqual([1]);
  db.close();
});
