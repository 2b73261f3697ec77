import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TargetName } from './load/server';
import { SCENARIOS } from './scenarios';

/*
 * One run of one scenario with one server, as a process of its own: it is the load generator, and starts the server.
 * Arguments: scenario, target, seed, quick or whole. Prints the figures as one line of JSON.
 */
const [name, target, seed, effort] = process.argv.slice(2);
const scenario = SCENARIOS.find((one) => one.name === name);
if (!scenario) throw new Error(`no scenario ${name ?? ''}`);
const dir = mkdtempSync(join(tmpdir(), 'tdt-bench-'));
try {
  const figures = await scenario.run({
    target: target as TargetName,
    dir,
    effort: { quick: effort === 'quick' },
    seed: Number(seed),
  });
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.exit(0);
