import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { MAIN, printedOrigin } from './spawned-server';

export interface TracedServer {
  readonly origin: string;
  /** What strace wrote so far. */
  trace(): string;
  /** Ends the server with this signal and waits for strace to have written everything. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface TraceOptions {
  readonly dir: string;
  /** Where strace writes. */
  readonly output: string;
  /** Arguments of strace: what to trace, what to inject. */
  readonly args: readonly string[];
  readonly port?: number;
}

/** The built server as strace sees it, and as strace makes its system calls fail. It ends with the test. */
export async function tracedServer(options: TraceOptions): Promise<TracedServer> {
  const { dir, output, args, port = 0 } = options;
  const child = spawn(
    'strace',
    ['-f', '-y', '-e', 'signal=none', '-s', '8', ...args, '-o', output, process.execPath, MAIN],
    {
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dir },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  // The signal is for the server: strace would let go of it and leave it behind.
  const server = () =>
    Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ')[0]);
  const end = (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) process.kill(server(), signal);
  };
  onTestFinished(() => end('SIGKILL'));
  const origin = await printedOrigin(child);
  return {
    origin,
    trace: () => (existsSync(output) ? readFileSync(output, 'utf8') : ''),
    stop: async (signal = 'SIGTERM') => {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      end(signal);
      await ended;
    },
  };
}
