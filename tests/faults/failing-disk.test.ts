import { join } from 'node:path';
import { groupRoot } from '@tdt/shared/document/sections';
import { DATABASE_FILE } from '@tdt/server/storage/sqlite';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { faultRuns, faultSeed } from '../support/fault-runs';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { seeded } from '../support/random';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';
import { tracedServer } from '../support/traced-server';
import { everSeen, textsOf, Typist } from '../support/typist';
import { waitUntil } from '../support/wait';

/** Each takes the time of two starts: a fifth of the runs asked for. */
const RUNS = Math.ceil(faultRuns(1) / 5);
const SEED = faultSeed(20261126);

/** What the disk answers, from the n-th call of its kind on and for how many calls. */
const DISKS = [
  { says: 'an I/O error when it is synced', call: 'fsync', error: 'EIO', from: 30, for: 1 },
  { says: 'an I/O error when it is written', call: 'pwrite64', error: 'EIO', from: 150, for: 1 },
  { says: 'that it is full, for a while', call: 'pwrite64', error: 'ENOSPC', from: 150, for: 8 },
] as const;

/** The first group's phone types and a screen looks on, while something happens to the server. */
async function typing(meeting: TestMeeting, origin: string, name: string) {
  const [group] = meeting.groups();
  const task = meeting.tasks[0]!;
  const root = groupRoot(group!.id, task, 'qualities');
  const screen = new Agent(origin);
  await screen.openLink(meeting.created.links.plenary);
  const seen = everSeen(await connect(screen), [group!.id], task);
  const agent = meeting.rapporteur(group!.id).at(origin);
  const phone = await connect(agent);
  return { agent, root, phone, seen, typist: new Typist(phone, root, name, 20) };
}

// strace, which makes the server's own system calls fail, exists on Linux only; nothing is skipped where it can run.
if (process.platform === 'linux')
  test.each(DISKS.map((disk) => [disk.says, disk] as const))(
    `when the disk says %s nothing acknowledged is lost, and all that was typed arrives once (${RUNS} runs, SEED=${SEED})`,
    async (_says, { call, error, from, for: times }) => {
      const random = seeded(SEED);
      const dir = temporaryFolder();
      const first = await spawnServer({ dir });
      const meeting = await startMeeting(first, 8);
      await first.kill9();
      for (let run = 0; run < RUNS; run += 1) {
        const output = join(temporaryFolder(), 'trace');
        const at = from + Math.floor(random() * from);
        const calls = call === 'fsync' ? 'fsync,fdatasync' : call;
        const inject = `inject=${calls}:error=${error}:when=${at}..${at + times - 1}`;
        const args = ['-e', `trace=${calls}`, '-e', inject];
        const server = await tracedServer({ dir, output, args });
        const { root, phone, seen, typist } = await typing(meeting, server.origin, `r${run}`);
        const injected = () => server.trace().split('(INJECTED)').length - 1;
        await waitUntil('the fault', () => injected() >= times, 60_000);
        const before = typist.acknowledged.size;
        await waitUntil('words saved since', () => typist.acknowledged.size > before + 10, 60_000);
        typist.stop();
        await phone.allSaved();
        const typed = textsOf(phone, root).sort();
        const mustBeThere = new Set([...seen, ...typist.acknowledged]);
        await server.stop('SIGKILL');
        phone.close();

        const again = await spawnServer({ dir });
        const fresh = await connect(meeting.rapporteur(meeting.groups()[0]!.id).at(again.origin));
        const kept = textsOf(fresh, root).sort();
        expect([...mustBeThere].filter((text) => !kept.includes(text))).toEqual([]);
        expect(kept).toEqual(typed);
        expect(new Set(kept).size).toBe(kept.length);
        fresh.close();
        await again.kill9();
      }
    },
    60_000 + RUNS * 60_000,
  );

test('while another program holds the database nothing is said to be saved or seen; then it arrives once', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const meeting = await startMeeting(server, 8);
  const { root, phone, seen, typist } = await typing(meeting, server.origin, 'b');
  await waitUntil('some words', () => typist.acknowledged.size > 5);
  const holder = new Database(join(dir, DATABASE_FILE), { timeout: 5000 });
  onTestFinished(() => void holder.close());
  holder.exec('BEGIN IMMEDIATE');
  const onDisk = () => Number(holder.prepare('SELECT count(*) FROM updates').pluck().get());
  const committed = onDisk();
  await phone.closedWith(4503);
  const said = await meeting.facilitator.send('step.set', { step: 'frame' });
  expect(said).toMatchObject({ ok: false, error: { code: 'storage_full' } });
  const shown = new Set(seen);
  expect(onDisk()).toBe(committed);
  holder.exec('ROLLBACK');
  const before = typist.acknowledged.size;
  await waitUntil('words saved since', () => typist.acknowledged.size > before + 5, 30_000);
  typist.stop();
  await phone.allSaved();
  const texts = textsOf(phone, root);
  expect([...shown].filter((text) => !texts.includes(text))).toEqual([]);
  const fresh = await connect(meeting.rapporteur(meeting.groups()[0]!.id));
  expect(textsOf(fresh, root).sort()).toEqual([...texts].sort());
  expect(new Set(texts).size).toBe(texts.length);
});
