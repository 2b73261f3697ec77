import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/server';
import { failToStart, spawnServer } from '../support/spawned-server';

test('a port that is taken is said, with what to do, in both languages', async () => {
  const { port } = await spawnServer({ dir: temporaryFolder() });
  const { code, said } = await failToStart({ dir: temporaryFolder(), port });
  expect(code).toBe(1);
  expect(said).toContain(`Le port ${port} est déjà pris`);
  expect(said).toContain(`Port ${port} is in use`);
});

test('a data folder that cannot be written is said, with what to do', async () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  const { code, said } = await failToStart({ dir: join(file, 'data') });
  expect(code).toBe(1);
  expect(said).toMatch(/dossier/);
  expect(said).toMatch(/folder/);
  expect(said).not.toMatch(/at .*\.js:\d/);
});

test('a second server on the same data folder is refused, and the first goes on', async () => {
  const dir = temporaryFolder();
  const first = await spawnServer({ dir });
  const { code } = await failToStart({ dir });
  expect(code).toBe(1);
  expect((await fetch(`${first.origin}/healthz`)).status).toBe(200);
});

test('a wrong port, public address or contacts key stops the server with a sentence', async () => {
  for (const env of [
    { PORT: 'abc' },
    { PUBLIC_URL: 'pas une adresse' },
    { CONTACTS_KEY: 'court' },
  ]) {
    const { code, said } = await failToStart({ dir: temporaryFolder(), env });
    expect(code).toBe(1);
    expect(said).toContain(Object.keys(env)[0]);
  }
});

test('SIGTERM ends it within five seconds with exit code 0', async () => {
  const server = await spawnServer({ dir: temporaryFolder() });
  const ended = new Promise<number | null>((resolve) => server.process.on('exit', resolve));
  const since = performance.now();
  server.process.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(performance.now() - since).toBeLessThan(5000);
});
