import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PdfDocument } from './model';

export interface WorkerOrder {
  readonly id: number;
  readonly document: PdfDocument;
}
export type WorkerAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly problem: string };

export interface PdfRenderer {
  /** Null when too many documents wait already. */
  render(document: PdfDocument): Promise<Uint8Array> | null;
  close(): void;
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

const MOST_WAITING = 40;
const IDLE_MS = 60_000;
const LIMIT_MS = 60_000;

/** Sets documents in a process of its own, which starts with the first and ends a minute after the last. */
export function createPdfRenderer(): PdfRenderer {
  const waiting = new Map<number, Waiting>();
  let worker: ChildProcess | null = null;
  let timer: NodeJS.Timeout | null = null;
  let orders = 0;

  const end = (why: string): void => {
    worker?.removeAllListeners();
    // A process that is being ended may still complain: nobody listens any more, and it must not end the server.
    worker?.on('error', () => undefined);
    worker?.kill('SIGKILL');
    worker = null;
    if (timer) clearTimeout(timer);
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  /** Ends the process when it says nothing for so long: with nothing to do, or stuck. */
  const watch = (): void => {
    if (timer) clearTimeout(timer);
    const idle = waiting.size === 0;
    timer = setTimeout(() => end('The document took too long.'), idle ? IDLE_MS : LIMIT_MS).unref();
  };
  const start = (): ChildProcess => {
    const child = fork(...workerArguments());
    // The server ends without waiting for it; it ends when its parent is gone.
    child.unref();
    child.channel?.unref();
    child.on('message', (answer: WorkerAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('bytes' in answer) asked?.resolve(answer.bytes);
      else asked?.reject(new Error(answer.problem));
      watch();
    });
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(`The typesetting ended (${code ?? signal}).`));
    return child;
  };
  return {
    render: (document) => {
      if (waiting.size >= MOST_WAITING) return null;
      const child = (worker ??= start());
      const id = (orders += 1);
      return new Promise<Uint8Array>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, document } satisfies WorkerOrder, (error) => {
          if (error && waiting.has(id)) end(error.message);
        });
        watch();
      });
    },
    close: () => end('The server stops.'),
  };
}

/** The worker beside the built server, or its source when the server runs from sources. */
function workerArguments(): Parameters<typeof fork> {
  const here = fileURLToPath(import.meta.url);
  const fromSources = here.endsWith('.ts');
  const file = fileURLToPath(
    new URL(fromSources ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url),
  );
  return [
    file,
    [],
    {
      cwd: dirname(file),
      serialization: 'advanced',
      execArgv: fromSources ? ['--import', 'tsx'] : [],
      // The key of the contact details is none of its business.
      env: { ...process.env, CONTACTS_KEY: undefined, NODE_OPTIONS: undefined },
    },
  ];
}
