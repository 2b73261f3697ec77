import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemory } from '@tdt/server/storage/memory';
import { openSqlite } from '@tdt/server/storage/sqlite';
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
