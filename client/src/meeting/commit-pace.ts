/** How often the words being typed go into the document at most, in ms. */
const COMMIT_EVERY = 100;

/**
 * When typed words go into the document: the first letter after a pause at once (after the field was drawn), those that follow
 * at most every 100 ms. Steady typing is then as far ahead as it can be, and no faster than that for the server.
 */
export function commitPace(now: () => number = () => performance.now()) {
  let last = -Infinity;
  return {
    /** How long the next commit waits from now on, in ms. */
    wait: (): number => Math.max(0, last + COMMIT_EVERY - now()),
    committed: (): void => {
      last = now();
    },
  };
}
