import { GroupCommit } from '@tdt/server/storage/sqlite/group-commit';
import type { TurnWrite } from '@tdt/server/storage/storage';
import { meetingId } from '@tdt/shared/ids';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/server';

const WRITE: TurnWrite = {
  sections: new Map(),
  publications: [],
  seats: [],
  journal: [],
  acks: [],
  contacts: [],
};

/** A database that tells what it was asked to do, with a table that takes each meeting once. */
function open() {
  const said: string[] = [];
  const db = new Database(join(temporaryFolder(), 'group.sqlite'), {
    verbose: (sql) => said.push(String(sql)),
  });
  onTestFinished(() => void db.close());
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE turns (meeting TEXT PRIMARY KEY, bytes BLOB) STRICT');
  const insert = db.prepare('INSERT INTO turns VALUES (?, ?)');
  const group = new GroupCommit(
    db,
    db.transaction((meeting: string) => void insert.run(meeting, Buffer.alloc(20_000))),
  );
  const kept = () => db.prepare('SELECT meeting FROM turns ORDER BY meeting').pluck().all();
  const commits = () => said.filter((sql) => sql === 'COMMIT').length;
  return { db, group, kept, commits };
}

const commit = (group: GroupCommit, ...names: string[]) =>
  Promise.allSettled(names.map((name) => group.commit(meetingId(name), WRITE)));

describe('GroupCommit', () => {
  test('turns that end in the same moment share one transaction, and so one fsync', async () => {
    const { group, kept, commits } = open();
    const names = Array.from({ length: 50 }, (_, at) => `m${String(at).padStart(2, '0')}`);
    const results = await commit(group, ...names);
    expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(kept()).toEqual(names);
    expect(commits()).toBe(1);
  });

  test('a turn that cannot be written does not take the others with it', async () => {
    const { group, kept } = open();
    await commit(group, 'm1');
    const results = await commit(group, 'm0', 'm1', 'm2');
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(kept()).toEqual(['m0', 'm1', 'm2']);
  });

  test('a full disk refuses every turn of the transaction, and none of them is there', async () => {
    const { db, group, kept } = open();
    await commit(group, 'm1');
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages + 7}`);
    const results = await commit(group, 'm2', 'm3', 'm4');
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(kept()).toEqual(['m1']);
    expect(db.inTransaction).toBe(false);
    db.pragma(`max_page_count = ${pages + 100}`);
    expect((await commit(group, 'm5'))[0]?.status).toBe('fulfilled');
  });

  test('what asks for order finds what waited before it', async () => {
    const { group, kept } = open();
    const waiting = commit(group, 'm1');
    group.flush();
    expect(kept()).toEqual(['m1']);
    await waiting;
  });
});
