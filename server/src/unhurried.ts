import { setImmediate } from 'node:timers/promises';
import type { Steps } from '@tdt/shared/imports/steps';

/** How long it works before it lets everything else go first, ms: less than a turn. */
const SLICE_MS = 8;

/** Runs steps in short slices, so that a large file never holds up those who type meanwhile. */
export async function unhurried<T>(steps: Steps<T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}
