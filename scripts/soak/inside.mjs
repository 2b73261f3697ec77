import { setImmediate } from 'node:timers/promises';

/*
 * Loaded into the server that is soaked (`node --expose-gc --import`): collects what nobody holds any more and says what is
 * left, when the soak asks. Nothing of the server knows of it.
 */
async function answer() {
  // Twice: what has a finaliser is let go of by the second.
  for (let time = 0; time < 2; time += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, heapTotal, external, rss } = process.memoryUsage();
  process.send?.({ heapUsed, heapTotal, external, rss });
}

process.on('message', () => void answer());
