import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SoakServer } from './server';
import type { Weight } from '../../tests/support/weigh';

/** One look into the server, when what nobody holds any more was collected; bytes. */
export interface MemoryLook {
  /** Keys typed until then. */
  readonly edits: number;
  /** What the server holds: its heap, and what its heap keeps outside. */
  readonly live: number;
  /** What the process has that V8 does not count: SQLite, sockets, fragments. */
  readonly outside: number;
  /** What the same meetings weigh when a fresh process opens them from the disk. */
  readonly documents: Weight;
}

const run = promisify(execFile);

/** Looks into the server and weighs a backup that is taken in the same moment. */
export async function lookInside(
  server: SoakServer,
  { root, dir, edits }: { readonly root: string; readonly dir: string; readonly edits: number },
): Promise<MemoryLook> {
  const copy = join(dir, `weighed-${edits}`);
  await mkdir(copy);
  const { heapUsed, heapTotal, external, rss } = await server.memory();
  const main = join(root, 'server/dist/main.js');
  await run(process.execPath, [main, 'backup', join(copy, 'tour-de-table.sqlite')], {
    env: { ...process.env, DATA_DIR: dir },
  });
  const weigh = ['--expose-gc', '--import', 'tsx', join(root, 'tests/support/weigh.ts'), copy];
  const { stdout } = await run(process.execPath, weigh, { cwd: root });
  await rm(copy, { recursive: true });
  return {
    edits,
    live: heapUsed + external,
    outside: rss - heapTotal,
    documents: JSON.parse(stdout) as Weight,
  };
}
