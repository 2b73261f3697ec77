/*
 * What this browser remembers between visits. Storage may be forbidden (private windows, strict settings): then nothing
 * is remembered and everything else works.
 */

/** The text remembered under a key, or null. */
export function remembered(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a text; `null` forgets it. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the page works without a memory.
  }
}
