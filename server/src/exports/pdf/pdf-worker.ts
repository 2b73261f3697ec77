import { createCompiler } from './compile';
import type { WorkerAnswer, WorkerOrder } from './renderer';

/*
 * The process that sets documents: its work takes a tenth of a second and some memory, neither of which the meetings
 * should pay for. It lives while documents are asked for and ends with its parent.
 */

const compiler = createCompiler();

const answer = (message: WorkerAnswer): void => {
  process.send?.(message);
};

process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, document }: WorkerOrder) => {
  try {
    answer({ id, bytes: compiler.compile(document) });
  } catch (error) {
    answer({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
