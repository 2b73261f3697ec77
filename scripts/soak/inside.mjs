import { setTimeout } from 'node:timers/promises';

/*
 * Loaded into the server that is soaked (`node --expose-gc --import`): collects what nobody holds any more and says what is
 * left, when the soak asks. Nothing of the server knows of it.
 */
async function answer() {
  // Again a little later: what has a finaliser is let go of by the second, and pages are given back beside the program.
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc?.();
    await setTimeout(500);
  }
  const { heapUsed, heapTotal, external, rss } = process.memoryUsage();
  process.send?.({ heapUsed, heapTotal, external, rss });
}

process.on('message', () => void answer());
