import * as Y from 'yjs';
import type { ReadRoot } from '@tdt/shared/document/roots';

type RootType = Parameters<typeof Y.findRootTypeKey>[0];

const EMPTY: ReadonlyMap<string, unknown> = new Map();

/** Runs a task once, soon: at the next frame of a visible page. */
export type Schedule = (task: () => void) => void;

export interface Binding {
  /** The roots as plain maps; a root that did not change is the very same map as before. */
  readonly read: ReadRoot;
  /** What the document holds at this moment, also what is not shown yet: for whoever is about to write. */
  readonly readNow: ReadRoot;
  readonly destroy: () => void;
}

const onNextFrame: Schedule = (task) => {
  if (document.visibilityState === 'hidden') setTimeout(task, 250);
  else requestAnimationFrame(task);
};

/**
 * Turns a Y.Doc into plain maps, root by root. Local edits show at once, remote ones at most once per frame;
 * `changed` gets the names of the roots that were renewed.
 */
export function bindDocument(
  doc: Y.Doc,
  changed: (roots: ReadonlySet<string>) => void,
  schedule: Schedule = onNextFrame,
): Binding {
  const known = new Map<string, ReadonlyMap<string, unknown>>();
  const names = new WeakMap<RootType, string>();
  let dirty = new Set<string>();
  let scheduled = false;

  const read: ReadRoot = (root) => {
    const found = known.get(root);
    if (found) return found;
    if (!doc.share.has(root)) return EMPTY;
    const map = new Map<string, unknown>(doc.getMap(root).entries());
    known.set(root, map);
    return map;
  };
  const readNow: ReadRoot = (root) =>
    dirty.has(root) ? new Map(doc.getMap(root).entries()) : read(root);
  const flush = () => {
    scheduled = false;
    if (dirty.size === 0) return;
    const roots = dirty;
    dirty = new Set();
    for (const root of roots) known.delete(root);
    changed(roots);
  };
  const onTransaction = (transaction: Y.Transaction) => {
    for (const type of transaction.changed.keys()) dirty.add(nameOf(type, names));
    if (dirty.size === 0) return;
    if (transaction.local) flush();
    else if (!scheduled) {
      scheduled = true;
      schedule(flush);
    }
  };
  doc.on('afterTransaction', onTransaction);
  return {
    read,
    readNow,
    destroy: () => {
      dirty.clear();
      doc.off('afterTransaction', onTransaction);
    },
  };
}

/** The root's name; looked up once per type, since the document knows types by name only. */
function nameOf(type: RootType, names: WeakMap<RootType, string>): string {
  const known = names.get(type);
  if (known !== undefined) return known;
  // Every shared type here is a root: the schema has no nested ones.
  const name = Y.findRootTypeKey(type);
  names.set(type, name);
  return name;
}
