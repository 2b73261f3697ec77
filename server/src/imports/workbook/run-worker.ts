import { Worker } from 'node:worker_threads';
import type { WorkbookJob, WorkbookResult } from './protocol';

/** What the thread may take: memory beyond it ends the thread alone, and so does time. */
export interface Bounds {
  readonly heapMb: number;
  readonly timeMs: number;
}
const BOUNDS: Bounds = { heapMb: 384, timeMs: 15_000 };
/** Files that wait while another is parsed. */
const WAITING_MAX = 8;

/** `busy`: too many files wait; `tooLarge`: the bounds were met; `broken`: the parser gave up. */
export type WorkerAnswer =
  | { kind: 'parsed'; result: WorkbookResult }
  | { kind: 'busy' }
  | { kind: 'tooLarge' }
  | { kind: 'broken' };

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Parses one workbook in a thread of its own; one at a time, so that several do not add up. */
export async function parseWorkbook(job: WorkbookJob, bounds = BOUNDS): Promise<WorkerAnswer> {
  if (waiting >= WAITING_MAX) return { kind: 'busy' };
  waiting += 1;
  const turn = last.then(() => parse(job, bounds));
  last = turn.then(
    () => undefined,
    () => undefined,
  );
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

function parse(job: WorkbookJob, { heapMb, timeMs }: Bounds): Promise<WorkerAnswer> {
  const worker = new Worker(new URL('./workbook-worker.mjs', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    // What the library prints about a file is nobody's business.
    stdout: true,
    stderr: true,
    execArgv: [],
  });
  return new Promise((resolve) => {
    const end = (answer: WorkerAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ kind: 'tooLarge' }), timeMs);
    worker.once('message', (result: WorkbookResult) => end({ kind: 'parsed', result }));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end({ kind: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'broken' }),
    );
    worker.once('exit', () => end({ kind: 'broken' }));
  });
}
