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

/** Looks at each quarter of ten minutes: `live` and `documents` in MiB, of a server that holds what it should and `more`. */
const looksOf = (more: (quarter: number) => number) =>
  [1, 2, 3, 4].map((quarter) => ({
    edits: 20_000 * quarter,
    live: (30 + 6 * quarter + more(quarter)) * MIB,
    outside: 80 * MIB,
    documents: { heap: 6 * quarter * MIB, encoded: 0, items: 0, tombstones: 0 },
  }));
const verdict = (more: (quarter: number) => number) => {
  const growth = growthOf(looksOf(more));
  return growth && isFlat(growth);
};

test('what a soak holds beyond its meetings is flat, whatever they gain; what stays of each edit is a leak', () => {
  expect(verdict(() => 0)).toBe(true);
  // Warming up ends in the first half.
  expect(verdict((quarter) => Math.min(quarter, 2) * 10)).toBe(true);
  const bytesAnEdit = 100;
  expect(verdict((quarter) => (20_000 * quarter * bytesAnEdit) / MIB)).toBe(false);
});

test('a soak of seconds is not looked into: it says nothing of memory', () => {
  expect(growthOf([])).toBeNull();
});
