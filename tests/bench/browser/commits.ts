import type { Page } from 'playwright-core';

/*
 * What one change costs a page of the product's own build: React tells whoever listens, as its developer tools do, when a commit
 * ended; it began in the frame in which the document's changes go to the stores. Reading the document again, rendering and
 * changing the page are all in between.
 */

/** Runs in the page before anything of it. */
function watchCommits(): void {
  const commits: number[] = [];
  let frame = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      frame = performance.now();
      callback(time);
      // What React does at once, in this very task, is done in its microtasks.
      queueMicrotask(() => queueMicrotask(() => setTimeout(() => (frame = 0))));
    });
  Object.assign(window, {
    commits,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onCommitFiberRoot: () => {
        if (frame > 0) commits.push(performance.now() - frame);
      },
    },
  });
}

export const prepareCommits = (page: Page): Promise<unknown> => page.addInitScript(watchCommits);

/** The commits so far, in ms; forgets them. */
export const takeCommits = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { commits: number[] }).commits.splice(0));
