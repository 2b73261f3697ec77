/*
 * Fields hold what is typed for up to 100 ms. Before a document ends or another one is shown, they give their words up:
 * what they give later would belong to another document.
 */

const flushes = new Set<() => void>();

/** Registers how a field gives up its words, for as long as it is on the page. */
export function whileMounted(flush: () => void): () => void {
  flushes.add(flush);
  // A page that is closed or locked fires no blur: its last words leave with it.
  window.addEventListener('pagehide', flush);
  return () => {
    flushes.delete(flush);
    window.removeEventListener('pagehide', flush);
  };
}

/** Every field gives up its words now. */
export function flushFields(): void {
  for (const flush of flushes) flush();
}
