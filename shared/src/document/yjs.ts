import type * as Y from 'yjs';
import type { ReadRoot, RootWrite } from './roots';

/**
 * Reads the roots of a Y.Doc (on a device, where one document holds every section) as plain maps.
 * Only here and in the server's sectioned document is a Yjs type touched.
 */
export const rootsOf =
  (doc: Y.Doc): ReadRoot =>
  (root) =>
    new Map(doc.getMap<unknown>(root).entries());

/** Applies writes in one transaction with the origin given (the undo manager and the provider look at it). */
export function applyWrites(doc: Y.Doc, writes: readonly RootWrite[], origin?: unknown): void {
  if (writes.length === 0) return;
  doc.transact(() => {
    for (const { root, key, value } of writes) {
      const map = doc.getMap<unknown>(root);
      if (value === undefined) map.delete(key);
      else map.set(key, value);
    }
  }, origin);
}
