import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { fitSecondHalf, isFlat } from '../../scripts/soak/report';

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

test('the line through the memory of a soak tells growth from noise', () => {
  const samples = (of: (second: number) => number) =>
    Array.from({ length: 600 }, (_, at) => ({ at, rssMiB: of(at), cpuSeconds: 0 }));
  const saw = (at: number) => 150 + (at % 30);
  expect(isFlat(fitSecondHalf(samples(saw)))).toBe(true);
  // Warming up is not looked at.
  expect(isFlat(fitSecondHalf(samples((at) => Math.min(at, 300) + saw(at))))).toBe(true);
  const leak = fitSecondHalf(samples((at) => saw(at) + at / 5));
  expect(leak.growth).toBeGreaterThan(50);
  expect(isFlat(leak)).toBe(false);
});
