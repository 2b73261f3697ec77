import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { entryId, meetingId } from '@tdt/shared/ids';
import type { MeetingId } from '@tdt/shared/ids';
import { DATABASE_FILE, openSqlite } from '@tdt/server/storage/sqlite';
import { StorageError } from '@tdt/server/storage/storage';
import type { StoredMeeting } from '@tdt/server/storage/storage';
import { SectionedDocument, SectionUnreadableError } from '@tdt/server/sync/sectioned-document';
import { expect, test } from 'vitest';
import { foldLog } from '../support/damage';
import { connect } from '../support/device';
import { faultRuns, faultSeed } from '../support/fault-runs';
import { startMeeting } from '../support/meeting';
import { seeded } from '../support/random';
import { temporaryFolder } from '../support/server';
import { failToStart, spawnServer } from '../support/spawned-server';

const FLIPS = faultRuns(4) * 50;
const SEED = faultSeed(20261127);

/** Two meetings that worked a little, in one file without a log. */
async function twoMeetings(): Promise<{ file: string; ids: readonly MeetingId[] }> {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const ids: MeetingId[] = [];
  for (let at = 0; at < 2; at += 1) {
    const meeting = await startMeeting(server, 8);
    for (const group of meeting.groups()) {
      const phone = await connect(meeting.rapporteur(group.id));
      const root = groupRoot(group.id, meeting.tasks[0]!, 'qualities');
      for (let entry = 0; entry < 5; entry += 1)
        phone.write(
          ...appendEntry(root, phone.read(root), entryId(`e${entry}`), `Qualité ${entry}`),
        );
      await phone.allSaved();
    }
    ids.push(meetingId(meeting.created.id));
  }
  await server.kill9();
  return { file: foldLog(dir), ids };
}

/** What the product shows of a meeting: its document, and what it published. */
const shown = (stored: StoredMeeting | null) =>
  JSON.stringify([
    [...(stored?.sections ?? [])].map(([section, updates]) => [section, updates.map(String)]),
    stored?.publications,
  ]);

type Outcome = 'refused to start' | 'meeting refused' | 'unharmed' | 'silently different';

async function readAll(dir: string, ids: readonly MeetingId[], whole: readonly string[]) {
  const outcomes: Outcome[] = [];
  const storage = await openSqlite({ dir, lockTimeout: 0 }).catch((error: unknown) => {
    // Where the number of the version changed, it may be that of a later one.
    if (error instanceof StorageError && ['damaged', 'newer'].includes(error.kind)) return null;
    throw error;
  });
  if (!storage) return ['refused to start'] as const;
  for (const [at, id] of ids.entries()) {
    try {
      const stored = await storage.load(id);
      new SectionedDocument(stored?.sections);
      outcomes.push(shown(stored) === whole[at] ? 'unharmed' : 'silently different');
    } catch (error) {
      const isTold =
        (error instanceof StorageError && error.kind === 'damaged') ||
        error instanceof SectionUnreadableError;
      if (!isTold) throw error;
      outcomes.push('meeting refused');
    }
  }
  await storage.close();
  return outcomes;
}

test(`a byte that the disk changed is never taken for what somebody wrote, ${FLIPS} times (SEED=${SEED})`, async () => {
  const random = seeded(SEED);
  const { file, ids } = await twoMeetings();
  const good = readFileSync(file);
  const dir = temporaryFolder();
  const target = join(dir, DATABASE_FILE);
  writeFileSync(target, good);
  const storage = await openSqlite({ dir, lockTimeout: 0 });
  const whole = [];
  for (const id of ids) whole.push(shown(await storage.load(id)));
  await storage.close();
  const counts = new Map<Outcome, number>();
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const bytes = Buffer.from(good);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    for (const suffix of ['', '-wal', '-shm']) writeFileSync(target + suffix, suffix ? '' : bytes);
    for (const outcome of await readAll(dir, ids, whole))
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  process.stdout.write(`flipped: ${JSON.stringify(Object.fromEntries(counts))}\n`);
  expect(counts.get('silently different') ?? 0).toBe(0);
  expect(counts.get('meeting refused')).toBeGreaterThan(0);
  expect(counts.get('refused to start')).toBeGreaterThan(0);
  expect(counts.get('unharmed')).toBeGreaterThan(0);
}, 600_000);

test('a server whose file is damaged does not start, and says in both languages what to do', async () => {
  const { file } = await twoMeetings();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096, 4096 * 6);
  const dir = temporaryFolder();
  writeFileSync(join(dir, DATABASE_FILE), bytes);
  const { code, said } = await failToStart({ dir });
  expect(code).toBe(1);
  expect(said).toMatch(/endommagées.*npm run restore/);
  expect(said).toMatch(/damaged.*npm run restore/);
  expect(said).not.toMatch(/\.js:\d/);
  expect(readFileSync(join(dir, DATABASE_FILE)).equals(bytes)).toBe(true);
});
