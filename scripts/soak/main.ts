import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { lookInside } from './memory';
import type { MemoryLook } from './memory';
import { readPlan } from './plan';
import type { SoakPlan } from './plan';
import type { LoadReport, Sample } from './report';
import { startServer } from './server';
import type { SoakServer } from './server';
import { rowsOf } from './table';

/*
 * npm run soak -- --minutes N: the server in one process, the load in another; ends with a table, and with exit code 1 when
 * anything was lost, refused, sent away or logged, or when memory grew.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

interface Loaded {
  readonly report: LoadReport;
  readonly samples: readonly Sample[];
  /** In the middle and at the end: everybody is connected and nobody does anything. */
  readonly looks: readonly MemoryLook[];
}

/** A run of seconds has not warmed up in its first half. */
const isLookedInto = ({ seconds }: SoakPlan): boolean => seconds >= 60;

interface Said {
  readonly event: string;
  readonly edits?: number;
  readonly report?: LoadReport;
}

/** Runs the load and looks at the server meanwhile. */
function load(server: SoakServer, plan: SoakPlan, dir: string): Promise<Loaded> {
  const file = join(root, 'scripts/soak/load.ts');
  const args = ['--import', 'tsx', file, server.origin, JSON.stringify(plan)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const samples: Sample[] = [];
  const looks: MemoryLook[] = [];
  return new Promise((resolve, reject) => {
    let looking: NodeJS.Timeout | undefined;
    const look = (began: number) => () => {
      samples.push({ at: (performance.now() - began) / 1000, ...server.sample() });
    };
    const inside = async (edits = 0) => {
      looks.push(await lookInside(server, { root, dir, edits }));
    };
    const hear = async ({ event, edits, report }: Said): Promise<void> => {
      if (event === 'ready')
        looking = setInterval(look(performance.now()), plan.seconds < 60 ? 200 : 1000);
      if (event === 'settling') clearInterval(looking);
      if (event === 'half' || event === 'settled') {
        if (isLookedInto(plan)) await inside(edits);
        child.stdin.write('go on\n');
      }
      if (report) resolve({ report, samples, looks });
    };
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as Said;
      if (!said.report) process.stdout.write(`${line}\n`);
      hear(said).catch(reject);
    });
    child.on('exit', (code) => {
      clearInterval(looking);
      reject(new Error(`The load ended without a report (${code ?? 'signal'}).`));
    });
    server.process.on('exit', () => {
      child.kill();
      reject(new Error('The server ended in the middle of the run.'));
    });
  });
}

async function soak(plan: SoakPlan, dir: string): Promise<boolean> {
  const server = await startServer(join(root, 'server/dist/main.js'), dir);
  try {
    const { report, samples, looks } = await load(server, plan, dir);
    const figures = await server.figures();
    const exitCode = await server.stop();
    const { seconds, meetings, seed } = plan;
    const { log } = server;
    const rows = rowsOf({ seconds, report, samples, looks, figures, log, exitCode });
    const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}`;
    process.stdout.write(
      `\n${meetings} meetings, ${report.devices} document connections, ${seconds} s, seed ${seed}, ${machine}\n\n`,
    );
    for (const [name, value, isGood] of rows)
      process.stdout.write(`${isGood ? 'ok    ' : 'FAILED'}  ${name.padEnd(42)} ${value}\n`);
    for (const line of [...report.wrong.slice(0, 20), ...log.slice(0, 20)])
      process.stdout.write(`        ${line.slice(0, 300)}\n`);
    return rows.every(([, , isGood]) => isGood);
  } finally {
    server.process.kill('SIGKILL');
  }
}

const dir = await mkdtemp(join(tmpdir(), 'tour-de-table-soak-'));
try {
  process.exitCode = (await soak(readPlan(process.argv.slice(2)), dir)) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
} finally {
  await rm(dir, { recursive: true, force: true });
}
