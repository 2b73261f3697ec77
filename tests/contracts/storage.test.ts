import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemory } from '@tdt/server/storage/memory';
import { openSqlite } from '@tdt/server/storage/sqlite';
import { describe, expect, it } from 'vitest';
import { stallable } from '../support/stalled-storage';
import { record, refusal, turn, update } from '../support/stored';
import { storageContract } from './storage';

storageContract('memory', () => {
  const storage = openMemory();
  return Promise.resolve({ storage, dispose: () => storage.close() });
});

storageContract('SQLite', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tdt-storage-'));
  const storage = await openSqlite({ dir });
  const dispose = async () => {
    await storage.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { storage, dispose };
});

storageContract('a store that tests may stall', () => {
  const storage = stallable(openMemory());
  return Promise.resolve({ storage, dispose: () => storage.close() });
});

describe('a stalled store', () => {
  const alpha = record('alpha');
  const stalled = async () => {
    const storage = stallable(openMemory());
    await storage.createMeeting(alpha, turn());
    const stored = async () =>
      (await storage.load(alpha.id))?.sections.get('meeting')?.map((bytes) => bytes[0]) ?? [];
    return { storage, stored };
  };

  it('writes nothing while it is held, then everything in order', async () => {
    const { storage, stored } = await stalled();
    storage.hold();
    const commits = [1, 2, 3].map((n) => storage.commit(alpha.id, update('meeting', n)));
    expect(storage.waiting()).toBe(3);
    expect(await stored()).toEqual([]);
    storage.release();
    await Promise.all(commits);
    expect(await stored()).toEqual([1, 2, 3]);
    expect(storage.waiting()).toBe(0);
    await storage.commit(alpha.id, update('meeting', 4));
    expect(await stored()).toEqual([1, 2, 3, 4]);
  });

  it('fails once when told to, writing nothing of that commit', async () => {
    const { storage, stored } = await stalled();
    storage.failOnce('full');
    const failed = await refusal(storage.commit(alpha.id, update('meeting', 1)));
    expect(failed.kind).toBe('full');
    await storage.commit(alpha.id, update('meeting', 2));
    expect(await stored()).toEqual([2]);
  });
});
