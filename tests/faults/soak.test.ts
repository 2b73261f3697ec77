import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { growthOf, isFlat } from '../../scripts/soak/growth';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

test('a short soak of two meetings ends well: no text lost, counts exact, nothing logged', async () => {
  const args = ['--seconds', '8', '--meetings', '2', '--connections', '40'];
  const file = join(root, 'scripts/soak/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => {
    child.kill();
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(said).not.toContain('FAILED');
  expect(said).toMatch(/2 meetings, 40 document connections, 8 s/);
  expect(said).toMatch(/ok\s+lost, different, wrong counts, sent away\s+0/);
  expect(said).toMatch(/ok\s+checks by phone, answers\s+[1-9]/);
  expect(code).toBe(0);
});

const MIB = 1024 * 1024;

/** Looks at the two halves of ten minutes, at a server that holds what it should and so many MiB `more`. */
const looksOf = (more: (half: number) => number) =>
  [1, 2].map((half) => ({
    edits: 40_000 * half,
    live: (30 + 12 * half + more(half)) * MIB,
    outside: 80 * MIB,
    documents: { heap: 12 * half * MIB, encoded: 0, items: 0, tombstones: 0 },
  }));
const verdict = (more: (half: number) => number) => {
  const growth = growthOf(looksOf(more));
  return growth && isFlat(growth);
};

test('what a soak holds beyond its meetings is flat, whatever they gain; what stays of each edit is a leak', () => {
  expect(verdict(() => 0)).toBe(true);
  // Warming up ends in the first half.
  expect(verdict(() => 10)).toBe(true);
  const bytesAnEdit = 100;
  expect(verdict((half) => (40_000 * half * bytesAnEdit) / MIB)).toBe(false);
});

test('a soak of seconds is not looked into: it says nothing of memory', () => {
  expect(growthOf([])).toBeNull();
});
