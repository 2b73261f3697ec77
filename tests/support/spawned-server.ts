import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The built server. */
export const MAIN = join(dirname(fileURLToPath(import.meta.url)), '../../server/dist/main.js');

export interface SpawnedServer {
  readonly origin: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** Ends it without a chance to tidy up. */
  kill9(): Promise<void>;
}

export interface SpawnOptions {
  readonly dir: string;
  /** 0 is any free one; a server that comes back takes the port that its clients know. */
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** The built server as a process of its own, on 127.0.0.1. It ends with the test. */
export async function spawnServer({ dir, port = 0, env }: SpawnOptions): Promise<SpawnedServer> {
  if (!existsSync(MAIN)) throw new Error('Build the server first: npm run build');
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const origin = await printedOrigin(child);
  return {
    origin,
    port: Number(new URL(origin).port),
    process: child,
    kill9: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The address that a server prints once it listens, on the loopback. */
export function printedOrigin(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const port = /http:\/\/[^\s:]+:(\d+)/.exec(printed)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('exit', (code) => reject(new Error(`The server ended (${code}): ${complaint}`)));
  });
}

/** Starts the server and waits for its end: what it says when it cannot start. */
export async function failToStart(
  options: SpawnOptions,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(options.port ?? 0),
      DATA_DIR: options.dir,
      ...options.env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { code, said };
}

/** Runs one of the server's operations (backup, restore…) as a process of its own, to its end. */
export async function runOperation(
  dir: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, DATA_DIR: dir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}
