import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { seatId } from '@tdt/shared/ids';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { everything, expectBilingual, file, open, useDataFolder } from '../support/sqlite-folder';
import { record, refusal } from '../support/stored';

const alpha = record('alpha');
useDataFolder();

describe('a file that cannot be read', () => {
  it('is refused when it is no database, and stays as it is', async () => {
    writeFileSync(file(), 'not a database '.repeat(1000));
    const error = await refusal(open());
    expect(error.kind).toBe('damaged');
    expectBilingual(error.message, /endommagées.*sauvegarde/, /damaged.*backup/);
    expect(statSync(file()).size).toBe(15_000);
  });

  it('is refused when pages of it were overwritten', async () => {
    const storage = await open();
    await storage.createMeeting(alpha, everything('a', 100_000));
    await storage.close();
    const size = statSync(file()).size;
    const middle = ['if=/dev/urandom', `of=${file()}`, 'bs=4096', 'seek=1', 'conv=notrunc'];
    execFileSync('dd', [...middle, `count=${Math.floor(size / 4096) - 2}`], { stdio: 'ignore' });
    expect((await refusal(open())).kind).toBe('damaged');
  });

  it('is refused when a single page was overwritten that nothing reads at the start', async () => {
    const storage = await open();
    await storage.createMeeting(alpha, everything('a', 100_000));
    await storage.close();
    const tool = new Database(file());
    const inside = "SELECT pageno FROM dbstat WHERE name = 'updates' AND pagetype = 'overflow'";
    const page = Number(tool.prepare(inside).pluck().get());
    tool.close();
    const bytes = readFileSync(file());
    writeFileSync(file(), bytes.fill(0xa5, (page - 1) * 4096, page * 4096));
    expect((await refusal(open())).kind).toBe('damaged');
  });

  it('is called damaged when a value in it is none of ours', async () => {
    const storage = await open();
    await storage.createMeeting(alpha, everything('a'));
    const tool = new Database(file());
    tool.exec(`UPDATE publications SET publication = '{"active":"perhaps"}'`);
    expect((await refusal(storage.load(alpha.id))).kind).toBe('damaged');
    tool.exec(`DELETE FROM publications; UPDATE seats SET role = 'king'`);
    expect((await refusal(storage.load(alpha.id))).kind).toBe('damaged');
    tool.exec(`UPDATE acks SET ack = 'not json'`);
    tool.close();
    const answer = storage.ack(alpha.id, seatId('s-ada'), 'a');
    expect((await refusal(answer)).kind).toBe('damaged');
  });

  it.each([
    ["UPDATE updates SET bytes = x'00' WHERE seq = 1"],
    ["UPDATE updates SET section = section || 'x'"],
    ['UPDATE updates SET seq = seq + 1 WHERE seq > 1'],
    ["UPDATE publications SET task = task || 'x'"],
    ["UPDATE seats SET name = 'Ava'"],
    ["UPDATE seats SET status = 'revoked'"],
    ["UPDATE meetings SET code = 'OTHER2'"],
    ['UPDATE meetings SET created_at = created_at + 1'],
  ])('is called damaged when something changed in it: %s', async (change) => {
    const storage = await open();
    await storage.createMeeting(alpha, everything('a'));
    await storage.commit(alpha.id, everything('b'));
    expect(await storage.load(alpha.id)).not.toBeNull();
    const tool = new Database(file());
    expect(tool.prepare(change).run().changes).toBeGreaterThan(0);
    tool.close();
    expect((await refusal(storage.load(alpha.id))).kind).toBe('damaged');
  });

  it('is called damaged when a line or an answer changed', async () => {
    const storage = await open();
    await storage.createMeeting(alpha, everything('a'));
    const tool = new Database(file());
    tool.exec(`DROP TRIGGER journal_is_never_edited; UPDATE journal SET type = type || 'x'`);
    tool.exec(`UPDATE acks SET hash = 'another'`);
    tool.close();
    expect((await refusal(storage.journal(alpha.id))).kind).toBe('damaged');
    expect((await refusal(storage.ack(alpha.id, seatId('s-ada'), 'a'))).kind).toBe('damaged');
  });

  it('is refused when rows in it belong to no meeting', async () => {
    const storage = await open();
    await storage.createMeeting(alpha, everything('a'));
    await storage.close();
    const tool = new Database(file());
    tool.exec(`PRAGMA foreign_keys = OFF; UPDATE meetings SET id = 'm-other'`);
    tool.close();
    expect((await refusal(open())).kind).toBe('damaged');
  });

  it.each([
    'DROP TRIGGER journal_is_never_cut',
    'DROP INDEX seats_by_secret',
    'PRAGMA user_version = 4',
  ])('is refused when what it is made of changed: %s', async (change) => {
    await (await open()).close();
    const tool = new Database(file());
    tool.exec(change);
    tool.close();
    expect((await refusal(open())).kind).toBe('damaged');
  });

  it('is refused when a later version wrote it, and stays as it is', async () => {
    await (await open()).close();
    const tool = new Database(file());
    tool.pragma('user_version = 999');
    tool.close();
    copyFileSync(file(), `${file()}.before`);
    const error = await refusal(open());
    expect(error.kind).toBe('newer');
    expectBilingual(error.message, /version plus récente/, /later version/);
    const compared = () => execFileSync('cmp', [file(), `${file()}.before`]);
    expect(compared).not.toThrow();
  });
});
