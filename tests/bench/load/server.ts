import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const peers = join(here, '../peers');
const control = join(peers, 'control.mjs');

export const TARGETS = ['relay', 'y-websocket', 'hocuspocus', 'product'] as const;
export type TargetName = (typeof TARGETS)[number];

const MAIN: Record<TargetName, string> = {
  relay: join(peers, 'relay.mjs'),
  'y-websocket': join(peers, 'y-websocket.mjs'),
  hocuspocus: join(peers, 'hocuspocus.mjs'),
  // Another build of the product, to compare two.
  product: process.env['BENCH_PRODUCT'] ?? join(here, '../../../server/dist/main.js'),
};

/** What a server's process has used so far. CPU in seconds, memory in bytes. */
export interface Usage {
  readonly cpu: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

export interface ServerOptions {
  readonly target: TargetName;
  readonly dir: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether it may use every core, beside the load. */
  readonly everyCore?: boolean;
}

const hasTaskset = existsSync('/usr/bin/taskset');

/** The process of a server, on the first core where cores can be chosen and unless it is said otherwise. */
export class MeasuredServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  static async start({ target, dir, env, everyCore }: ServerOptions): Promise<MeasuredServer> {
    const args = ['--expose-gc', '--import', control, MAIN[target]];
    const [command, ...before] =
      hasTaskset && everyCore !== true
        ? ['taskset', '-c', '0', process.execPath]
        : [process.execPath];
    const child = spawn(command, [...before, ...args], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: dir,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    const port = await new Promise<number>((resolve, reject) => {
      let printed = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const found = /http:\/\/[^\s:]+:(\d+)/.exec(printed)?.[1];
        if (found !== undefined) resolve(Number(found));
      });
      child.on('exit', (code) => reject(new Error(`${target} ended (${code})`)));
    });
    return new MeasuredServer(child, port);
  }

  /** `memory` collects garbage first, which costs CPU. */
  async usage(of: 'cpu' | 'memory'): Promise<Usage> {
    const answer = once(this.child, 'message') as Promise<[Usage]>;
    this.child.send(of);
    return (await answer)[0];
  }

  /** Ends it in order; `SIGKILL` without a chance to tidy up. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
