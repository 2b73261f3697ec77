import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sample } from './report';

export interface SoakServer {
  readonly process: ChildProcess;
  readonly origin: string;
  /** Lines of its log, warnings and worse. */
  readonly log: readonly string[];
  sample(): Omit<Sample, 'at'>;
  /** What its process holds once what nobody holds any more was collected, in bytes. */
  memory(): Promise<Pick<NodeJS.MemoryUsage, 'heapUsed' | 'heapTotal' | 'external' | 'rss'>>;
  /** The figures that it serves for monitoring, by name with its labels. */
  figures(): Promise<ReadonlyMap<string, number>>;
  /** Asks it to stop; its exit code. */
  stop(): Promise<number | null>;
}

const TICKS_A_SECOND = 100;
/** Code that was not run for a while stays as well: what comes and goes by itself would hide what only comes. */
const INSIDE = [
  '--expose-gc',
  '--no-flush-bytecode',
  '--import',
  join(dirname(fileURLToPath(import.meta.url)), 'inside.mjs'),
];

/** The built server as a process of its own, with its figures on a port of their own. */
export async function startServer(file: string, dir: string): Promise<SoakServer> {
  const child = spawn(process.execPath, [...INSIDE, file], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      METRICS: '127.0.0.1:0',
      DATA_DIR: dir,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log: string[] = [];
  let printed = '';
  const addresses = await new Promise<readonly string[]>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      for (const line of chunk.toString().split('\n')) if (line.startsWith('{')) log.push(line);
      const found = [...printed.matchAll(/http:\/\/[^\s/]+/g)].map(([url]) => url);
      if (found.length >= 3) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', (code) => reject(new Error(`The server ended (${code ?? 'signal'}).`)));
  });
  const metrics = addresses[0] ?? '';
  const origin = (addresses[1] ?? '').replace('localhost', '127.0.0.1');
  return {
    process: child,
    origin,
    log,
    sample: () => sampleOf(child.pid),
    memory: async () => {
      const answer = once(child, 'message');
      child.send('memory');
      const [usage] = (await answer) as [NodeJS.MemoryUsage];
      return usage;
    },
    figures: async () => parseFigures(await (await fetch(`${metrics}/metrics`)).text()),
    stop: () => {
      const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Linux says of each process what it takes; elsewhere there is nothing to look at, and the run says so by failing. */
function sampleOf(pid: number | undefined): Omit<Sample, 'at'> {
  const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
  const fields =
    readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  const ticks = Number(fields[11]) + Number(fields[12]);
  return {
    rssMiB: Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024,
    cpuSeconds: ticks / TICKS_A_SECOND,
  };
}

const parseFigures = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
