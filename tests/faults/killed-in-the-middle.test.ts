import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { meetingId } from '@tdt/shared/ids';
import { openSqlite } from '@tdt/server/storage/sqlite';
import { migrate, SCHEMA_VERSION } from '@tdt/server/storage/sqlite/schema';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { SLOW_MIGRATIONS, SLOW_ROWS } from '../support/fault-fixture/slow-migrations';
import { seeded } from '../support/random';
import { temporaryFolder } from '../support/server';
import { waitUntil } from '../support/wait';

const SEED = Number(process.env['SEED'] ?? 20261125);
const here = dirname(fileURLToPath(import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A program of `support/fault-fixture` as a process of its own, whose output is gathered. */
function start(program: string, argument: string): { child: ChildProcess; printed: () => string } {
  const file = join(here, `../support/fault-fixture/${program}.ts`);
  const child = spawn(process.execPath, ['--import', TSX, file, argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { child, printed: () => text };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

test(`nothing committed is lost when the process dies among compactions, 8 times (SEED=${SEED})`, async () => {
  const random = seeded(SEED);
  const dir = temporaryFolder();
  let compared = 0;
  for (let run = 0; run < 8; run += 1) {
    const { child, printed } = start('compacting', dir);
    const until = 5 + Math.floor(random() * 40);
    const lines = () => printed().split('\n').slice(0, -1).map(Number);
    await waitUntil('some commits', () => lines().length >= until, 20_000);
    await kill(child);
    const storage = await openSqlite({ dir });
    const stored = await storage.load(meetingId('m-compacting'));
    await storage.close();
    const doc = new Y.Doc();
    for (const update of stored?.sections.get('group:g1') ?? []) Y.applyUpdate(doc, update);
    const root = doc.getMap('group:g1');
    const lost = lines().filter((at) => !root.has(`n${at}`));
    expect({ run, lost }).toEqual({ run, lost: [] });
    expect(doc.store.pendingStructs).toBeNull();
    compared += lines().length;
  }
  expect(compared).toBeGreaterThan(8 * 5);
});

test(`a process that dies in the middle of a migration leaves the former version or the new one, 6 times (SEED=${SEED})`, async () => {
  const random = seeded(SEED);
  const seen = new Set<number>();
  for (let run = 0; run < 6; run += 1) {
    const file = join(temporaryFolder(), 'db.sqlite');
    const first = new Database(file);
    migrate(first, 'dir');
    first
      .prepare('INSERT INTO meetings (id, code, epoch, created_at) VALUES (?, ?, ?, ?)')
      .run('m1', 'ABCDEF', 'e1', 1);
    first.close();
    const { child, printed } = start('migrating', file);
    await waitUntil('the migration', () => printed().includes('begins'), 20_000);
    // The moment of the kill is what is drawn: it is the event under test.
    await new Promise((resolve) => setTimeout(resolve, random() * 120));
    await kill(child);
    const db = new Database(file);
    const version = Number(db.pragma('user_version', { simple: true }));
    seen.add(version);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT code FROM meetings').pluck().get()).toBe('ABCDEF');
    const later = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'later'").get();
    if (version === SCHEMA_VERSION) expect(later).toBeUndefined();
    else expect(db.prepare('SELECT count(*) FROM later').pluck().get()).toBe(SLOW_ROWS);
    // And the next start ends what was begun.
    migrate(db, 'dir', SLOW_MIGRATIONS);
    expect(db.prepare('SELECT count(*) FROM later').pluck().get()).toBe(SLOW_ROWS);
    db.close();
  }
  expect(seen).toContain(SCHEMA_VERSION);
});

test('a migration that fails half-way changes nothing', () => {
  const db = new Database(':memory:');
  migrate(db, 'dir');
  const broken = [
    ...SLOW_MIGRATIONS.slice(0, -1),
    'CREATE TABLE later (n INTEGER); SELECT no_such()',
  ];
  expect(() => migrate(db, 'dir', broken)).toThrow();
  expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
  expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'later'").get()).toBeUndefined();
});
