/*
 * Stands in for `lib0/logging` in the browser (see `vite.config.ts`): Yjs uses it for four warnings to developers, and it
 * brings colours, boxes on the page and a schema library along, 2 KB of what every phone waits for. (`@public`: used by Yjs.)
 */

/** @public */
export const ORANGE = '';
/** @public */
export const RED = '';
/** @public */
export const BOLD = '';
/** @public */
export const UNBOLD = '';

/** @public */
export const print = (...words: readonly unknown[]): void => console.info(...words);
/** @public */
export const warn = (...words: readonly unknown[]): void => console.warn(...words);
