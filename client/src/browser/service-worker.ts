/** Behind the pages that somebody waits for: the line is theirs first. */
const AFTER = 2_500;

/** The hashed files that this page has loaded so far. */
const loaded = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name).pathname.startsWith('/assets/'));

/**
 * Has the page kept for when there is no network. Browsers allow that over HTTPS and on this very machine only; elsewhere,
 * and where a person has forbidden it, everything but a reload without network works.
 */
async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(loaded());
  } catch {
    // Refused or unreachable: asked again at the next visit.
  }
}

let asked = false;

/** Called at the start, and by the pages that must open without network. */
export function keepPageOffline(): void {
  if (asked || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  asked = true;
  const soon = () => setTimeout(() => void register(), AFTER);
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true });
}
