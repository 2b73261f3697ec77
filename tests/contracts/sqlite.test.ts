import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { personId, seatId } from '@tdt/shared/ids';
import { DATABASE_FILE } from '@tdt/server/storage/sqlite';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  everything,
  expectBilingual,
  file,
  folder,
  open,
  useDataFolder,
} from '../support/sqlite-folder';
import { record, refusal, turn, update } from '../support/stored';

const alpha = record('alpha');
const beta = record('beta');
useDataFolder();

const MARKER = 'ZORGLUB';

describe('what was written', () => {
  it('is there byte for byte after closing and opening again', async () => {
    const first = await open();
    await first.createMeeting(alpha, everything('réunion'));
    await first.commit(alpha.id, update('meeting', 1, 0, 255));
    await first.bindSession('browser', alpha.id, seatId('s-ada'), 1);
    const before = await first.load(alpha.id);
    const journal = await first.journal(alpha.id);
    await first.close();

    const second = await open();
    expect(await second.load(alpha.id)).toEqual(before);
    expect(before?.sections.get('meeting')).toHaveLength(2);
    expect(await second.journal(alpha.id)).toEqual(journal);
    expect(await second.ack(alpha.id, seatId('s-ada'), 'réunion')).not.toBeNull();
    expect(await second.sessionSeats('browser', { since: 0, seenSince: 0 })).toHaveLength(1);
  });

  it('survives the death of the process, and so does the right to open the folder', async () => {
    const script = `
      const Database = require(process.argv[1]);
      const db = new Database(process.argv[2]);
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      const lock = new Database(process.argv[3]);
      lock.exec('BEGIN EXCLUSIVE');
      db.prepare("UPDATE meetings SET epoch = 'survived'").run();
      process.stdout.write('written');
      setInterval(() => undefined, 1000);`;
    const first = await open();
    await first.createMeeting(alpha, update('meeting', 1));
    await first.close();
    const driver = createRequire(import.meta.url).resolve('better-sqlite3');
    const lock = join(folder(), 'tour-de-table.lock');
    const child = spawn(process.execPath, ['-e', script, driver, file(), lock]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect((await refusal(open())).kind).toBe('locked');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    const second = await open();
    expect((await second.load(alpha.id))?.record.epoch).toBe('survived');
  });

  it('can be read by a backup while the server runs', async () => {
    const storage = await open();
    await storage.createMeeting(alpha, update('meeting', 1));
    const reader = new Database(file(), { readonly: true });
    expect(reader.prepare('SELECT count(*) FROM updates').pluck().get()).toBe(1);
    await storage.commit(alpha.id, update('meeting', 2));
    expect(reader.prepare('SELECT count(*) FROM updates').pluck().get()).toBe(2);
    reader.close();
  });

  it('is readable by the account of the server only', async () => {
    await open({ dir: join(folder(), 'data') });
    expect(statSync(join(folder(), 'data')).mode & 0o077).toBe(0);
    expect(statSync(join(folder(), 'data', DATABASE_FILE)).mode & 0o077).toBe(0);
  });

  it('never leaves the journal, except with its meeting', async () => {
    const storage = await open();
    await storage.createMeeting(alpha, everything('x'));
    const tool = new Database(file());
    tool.pragma('foreign_keys = ON');
    expect(() => tool.exec("UPDATE journal SET type = 'y'")).toThrow('append-only');
    expect(() => tool.exec('DELETE FROM journal')).toThrow('append-only');
    tool.close();
    await storage.deleteMeeting(alpha.id);
    expect(await storage.journal(alpha.id)).toEqual([]);
  });
});

describe('a full disk', () => {
  it('refuses a turn as a whole; the next one works once there is room', async () => {
    const storage = await open({ maxPages: 120 });
    await storage.createMeeting(alpha, update('meeting', 1));
    await storage.createMeeting(beta, everything('b', 200_000));
    const before = await storage.load(alpha.id);
    const journal = await storage.journal(alpha.id);

    const error = await refusal(storage.commit(alpha.id, everything('a', 400_000)));
    expect(error.kind).toBe('full');
    expectBilingual(error.message, /est plein.*Faites de la place/, /is full.*Make room/);
    expect(await storage.load(alpha.id)).toEqual(before);
    expect(await storage.journal(alpha.id)).toEqual(journal);
    expect(await storage.ack(alpha.id, seatId('s-ada'), 'a')).toBeNull();
    expect(await storage.contacts(alpha.id)).toEqual([]);

    await storage.deleteMeeting(beta.id);
    await storage.commit(alpha.id, everything('a', 200_000));
    expect((await storage.load(alpha.id))?.sections.get('meeting')).toHaveLength(2);
  });

  it('refuses a turn whose last part has no room, and keeps nothing of its first parts', async () => {
    const storage = await open({ maxPages: 120 });
    await storage.createMeeting(alpha, turn());
    const large = new Uint8Array(600_000);
    const write = { ...everything('a', 40), contacts: [{ person: personId('p'), sealed: large }] };
    expect((await refusal(storage.commit(alpha.id, write))).kind).toBe('full');
    expect((await refusal(storage.createMeeting(beta, write))).kind).toBe('full');
    const stored = await storage.load(alpha.id);
    expect(stored).toEqual({ record: alpha, sections: new Map(), publications: [], seats: [] });
    expect(await storage.load(beta.id)).toBeNull();
    await storage.commit(alpha.id, everything('a', 40));
    expect(await storage.journal(alpha.id)).toHaveLength(1);
  });
});

describe('an erased meeting', () => {
  /** In another process: reading the files in this one would drop SQLite's locks on them. */
  const traces = () => {
    const found = `grep -a -o ${MARKER} ${readdirSync(folder()).join(' ')} | wc -l`;
    return Number(execFileSync('sh', ['-c', found], { cwd: folder(), encoding: 'utf8' }));
  };

  it('leaves no byte in any file of the folder, whatever was written around it', async () => {
    const storage = await open();
    await storage.createMeeting(alpha, everything('others'));
    await storage.createMeeting(beta, everything(MARKER));
    const turns = fc.sample(
      fc.record({
        marked: fc.boolean(),
        section: fc.integer({ min: 0, max: 7 }),
        size: fc.oneof(fc.integer({ min: 7, max: 300 }), fc.integer({ min: 300, max: 20_000 })),
      }),
      { seed: 20_261, numRuns: 1500 },
    );
    for (const { marked, section, size } of turns) {
      const text = marked ? MARKER : 'others-';
      const bytes = new TextEncoder().encode(text.repeat(size / 7));
      const sections = new Map([[`group:g${section}`, bytes]]);
      await storage.commit(marked ? beta.id : alpha.id, turn({ sections }));
    }
    await storage.compact(beta.id, 'group:g1', new TextEncoder().encode(MARKER), 20);
    await storage.bindSession(MARKER, beta.id, seatId('s-ada'), 1);
    expect(traces()).toBeGreaterThan(1000);

    await storage.deleteMeeting(beta.id);
    expect(traces()).toBe(0);
    expect((await storage.load(alpha.id))?.sections.size).toBeGreaterThan(8);
    await storage.close();
    expect(traces()).toBe(0);
  });

  it('leaves none either when the server died between deleting and rewriting the file', async () => {
    const storage = await open();
    await storage.createMeeting(alpha, everything('others'));
    await storage.createMeeting(beta, everything(MARKER));
    await storage.close();
    const tool = new Database(file());
    tool.pragma('foreign_keys = ON');
    tool.exec(`DELETE FROM meetings WHERE id = '${beta.id}'; INSERT INTO erasures VALUES (1)`);
    tool.close();
    expect(traces()).toBeGreaterThan(0);

    await open();
    expect(traces()).toBe(0);
  });

  it('waits for a backup that still reads it', async () => {
    const storage = await open();
    await storage.createMeeting(beta, everything(MARKER));
    const reader = new Database(file(), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM updates').get();
    let erased = false;
    const erasing = storage.deleteMeeting(beta.id).then(() => {
      erased = true;
    });
    // The meeting is gone at once for those who ask; its bytes are not.
    expect(await storage.load(beta.id)).toBeNull();
    expect(erased).toBe(false);
    reader.close();
    await erasing;
    expect(traces()).toBe(0);
  });
});

describe('a folder that cannot be used', () => {
  const french = /pas accessible en écriture.*DATA_DIR/;
  const english = /cannot be written.*DATA_DIR/;

  it('is refused when it is inside a file', async () => {
    writeFileSync(join(folder(), 'note'), 'x');
    const error = await refusal(open({ dir: join(folder(), 'note', 'data') }));
    expect(error.kind).toBe('readonly');
    expectBilingual(error.message, french, english);
    expect(error.message).toContain(join(folder(), 'note', 'data'));
  });

  it('is refused when the account may not write there', async () => {
    const closed = join(folder(), 'data');
    mkdirSync(closed, { mode: 0o555 });
    const root = process.getuid?.() === 0;
    if (root) {
      // Root may write everywhere: be somebody else for the length of the call.
      execFileSync('chmod', ['755', folder()]);
      process.seteuid?.(65_534);
    }
    const error = await refusal(open({ dir: closed })).finally(() => {
      if (root) process.seteuid?.(0);
    });
    expect(error.kind).toBe('readonly');
    expectBilingual(error.message, french, english);
  });

  it('is refused when the database is a folder', async () => {
    mkdirSync(file());
    expect((await refusal(open())).kind).toBe('readonly');
  });

  it('is refused to a second opener, and free again once closed', async () => {
    const first = await open();
    const error = await refusal(open());
    expect(error.kind).toBe('locked');
    expectBilingual(error.message, /déjà utilisé.*DATA_DIR/, /in use.*DATA_DIR/);
    await first.createMeeting(alpha, turn());
    await first.close();
    expect(await (await open()).meetingByCode(alpha.code)).toEqual(alpha);
  });
});
