import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

export interface DemoServer {
  readonly process: ChildProcess;
  /** The address for this machine, and the one that devices of the network reach. */
  readonly local: string;
  readonly origin: string;
}

/** Starts the built product and reads the two addresses that it prints. */
export function startDemoServer(file: string, env: NodeJS.ProcessEnv): Promise<DemoServer> {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [local, origin] = [...printed.matchAll(/https?:\/\/\S+/g)].map(([url]) => url);
      if (local && origin) resolve({ process: child, local, origin });
    });
    child.on('exit', (code) => reject(new Error(`The server ended (${code ?? 'signal'}).`)));
  });
}
