import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { stageRestore } from '@tdt/server/storage/sqlite/restore';
import { entryId } from '@tdt/shared/ids';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import { temporaryFolder } from '../support/server';
import { failToStart, MAIN, runOperation, spawnServer } from '../support/spawned-server';
import { waitUntil } from '../support/wait';

const contact = { email: 'jeanne@example.invalid', phone: '+33 6 39 98 00 01', address: null };

/** Everything in the file, table by table, but what a restore changes on purpose. */
function content(file: string): unknown {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    return tables.map((name) => [
      name,
      db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => JSON.stringify(name === 'meetings' ? { ...row, epoch: null } : row))
        .sort(),
    ]);
  } finally {
    db.close();
  }
}

const type = (device: TestDevice, root: string, text: string) =>
  device.write(...appendEntry(root, device.read(root), entryId(text.replace(/\W/g, '-')), text));

const words = (device: TestDevice, root: string) =>
  [...device.read(root).values()].filter((value) => typeof value === 'string');

test('a backup of a running server, restored beside it, brings back what was there and a new epoch', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const meeting = await startMeeting(server, 12);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const phone = await connect(meeting.rapporteur(group!.id));
  type(phone, root, 'avant la sauvegarde');
  await phone.allSaved();
  const path = `/api/meetings/${meeting.created.id}/people/${meeting.members[0]!.id}/contact`;
  expect((await meeting.facilitator.request('PUT', path, contact)).status).toBe(200);

  const file = join(temporaryFolder(), 'sauvegarde.sqlite');
  const backup = await runOperation(dir, ['backup', file, '--with-key']);
  expect(backup).toMatchObject({ code: 0 });
  expect(backup.said).toContain('1 réunion');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(statSync(`${file}.key`).mode & 0o077).toBe(0);

  type(phone, root, 'après la sauvegarde');
  await phone.allSaved();
  const before = meeting.rapporteur(group!.id).seat!.epoch;

  const restored = await runOperation(dir, ['restore', file]);
  expect(restored).toMatchObject({ code: 0 });
  await phone.closedWith(4503);
  phone.close();
  const agent = meeting.rapporteur(group!.id);
  await waitUntil('the seat is answered again', async () => {
    const answer = await fetch(`${server.origin}/healthz`).catch(() => null);
    return answer?.status === 200;
  });
  const seat = await agent.refresh();
  expect(seat.epoch).not.toBe(before);
  const again = await connect(agent);
  expect(words(again, root)).toContain('avant la sauvegarde');
  expect(words(again, root)).not.toContain('après la sauvegarde');
  expect((await meeting.facilitator.request('GET', path)).body).toEqual(contact);
  // The data that were there are kept aside.
  expect(readdirSync(dir).some((name) => name.includes('.before-'))).toBe(true);
});

test('what is restored into an empty folder is what was backed up, row by row', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  await startMeeting(server, 8);
  const file = join(temporaryFolder(), 'sauvegarde.sqlite');
  expect((await runOperation(dir, ['backup', file])).code).toBe(0);
  const elsewhere = temporaryFolder();
  expect((await runOperation(elsewhere, ['restore', file])).code).toBe(0);
  const restored = join(elsewhere, 'tour-de-table.sqlite');
  expect(content(restored)).toEqual(content(file));
  expect((await spawnServer({ dir: elsewhere })).origin).toContain('127.0.0.1');
});

test('a backup taken under steady typing is whole, and the typing goes on', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const meeting = await startMeeting(server, 12);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const phone = await connect(meeting.rapporteur(group!.id));
  let count = 0;
  const typing = setInterval(() => type(phone, root, `mot ${(count += 1)}`), 25);
  onTestFinished(() => clearInterval(typing));
  for (let run = 0; run < 5; run += 1) {
    const written = count;
    await waitUntil('more words', () => count > written + 5);
    const file = join(temporaryFolder(), 'sauvegarde.sqlite');
    expect((await runOperation(dir, ['backup', file])).code).toBe(0);
    const db = new Database(file, { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT count(*) FROM updates').pluck().get()).toBeGreaterThan(0);
    db.close();
  }
  clearInterval(typing);
  await phone.allSaved();
  expect(phone.closeCode).toBeNull();
});

test('a backup killed half-way leaves no file that could be taken for one', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  await startMeeting(server, 12);
  for (let run = 0; run < 5; run += 1) {
    const folder = temporaryFolder();
    const file = join(folder, 'sauvegarde.sqlite');
    const child = spawn(process.execPath, [MAIN, 'backup', file], {
      env: { ...process.env, DATA_DIR: dir },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    await waitUntil('the draft, or the end', () => readdirSync(folder).length > 0);
    child.kill('SIGKILL');
    await ended;
    if (existsSync(file)) expect(content(file)).toBeTruthy();
    // The next one is not hindered by what is left.
    expect((await runOperation(dir, ['backup', join(folder, 'b.sqlite')])).code).toBe(0);
  }
});

test('what is no backup, or a damaged one, is refused with a sentence and changes nothing', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  await startMeeting(server, 4);
  const folder = temporaryFolder();
  const good = join(folder, 'good.sqlite');
  await runOperation(dir, ['backup', good]);
  const damaged = join(folder, 'damaged.sqlite');
  const bytes = readFileSync(good);
  writeFileSync(damaged, bytes.subarray(0, Math.floor(bytes.length / 2)));
  const text = join(folder, 'text.sqlite');
  writeFileSync(text, 'Nom;Prénom\n');
  const newer = join(folder, 'newer.sqlite');
  writeFileSync(newer, bytes);
  const db = new Database(newer);
  db.pragma('user_version = 999');
  db.close();
  for (const file of [damaged, text, newer, join(folder, 'absent.sqlite')]) {
    const { code, said } = await runOperation(dir, ['restore', file]);
    expect({ file, code }).toEqual({ file, code: 1 });
    expect(said).toMatch(/version|sauvegarde|n’existe pas|endommagé/);
    expect(said).not.toMatch(/\.js:\d/);
  }
  expect((await runOperation(dir, ['backup', good])).said).toContain('existe déjà');
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  expect(readdirSync(dir).filter((name) => name.startsWith('restore'))).toEqual([]);
});

test('a staged backup whose swap was interrupted is taken at the next start', async () => {
  const dir = temporaryFolder();
  const first = await spawnServer({ dir });
  await startMeeting(first, 4);
  const file = join(temporaryFolder(), 'sauvegarde.sqlite');
  await runOperation(dir, ['backup', file]);
  await first.kill9();
  // As a crash between the two moves leaves it: the backup is there, the database is not.
  const empty = temporaryFolder();
  stageRestore(empty, file);
  const again = await spawnServer({ dir: empty });
  expect((await fetch(`${again.origin}/healthz`)).status).toBe(200);
  expect(readdirSync(empty)).not.toContain('restore.sqlite');
  expect(content(join(empty, 'tour-de-table.sqlite'))).toEqual(content(file));
});

test('a new key seals every contact again: the former key opens nothing more, nobody loses anything', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const meeting = await startMeeting(server, 4);
  const path = `/api/meetings/${meeting.created.id}/people/${meeting.members[0]!.id}/contact`;
  await meeting.facilitator.request('PUT', path, contact);
  const former = readFileSync(join(dir, 'contacts.key'), 'utf8');
  expect((await runOperation(dir, ['rotate-key'])).code).toBe(1);
  await server.kill9();

  expect(await runOperation(dir, ['rotate-key'])).toMatchObject({ code: 0 });
  const next = readFileSync(join(dir, 'contacts.key'), 'utf8');
  expect(next).not.toBe(former);
  const again = await spawnServer({ dir });
  expect((await meeting.facilitator.at(again.origin).request('GET', path)).body).toEqual(contact);
  await again.kill9();
  const old = await spawnServer({ dir, env: { CONTACTS_KEY: former.trim() } });
  expect((await meeting.facilitator.at(old.origin).request('GET', path)).status).toBe(409);
});

test('a server does not start in the middle of a change of key, and the change can be finished', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const meeting = await startMeeting(server, 4);
  const path = `/api/meetings/${meeting.created.id}/people/${meeting.members[0]!.id}/contact`;
  await meeting.facilitator.request('PUT', path, contact);
  await server.kill9();
  // As a crash right after the next key was written leaves it.
  writeFileSync(join(dir, 'contacts.key.next'), `${Buffer.alloc(32, 5).toString('base64')}\n`);
  expect((await failToStart({ dir })).said).toContain('rotate-key');
  expect((await runOperation(dir, ['rotate-key'])).code).toBe(0);
  const again = await spawnServer({ dir });
  expect((await meeting.facilitator.at(again.origin).request('GET', path)).body).toEqual(contact);
});
