import * as Y from 'yjs';
import { forbidden } from './refusal';

/** Where an item of a flat map lies. */
export interface StoredPlace {
  readonly item: Y.Item;
  readonly root: string;
  readonly key: string;
}

export const stateOf = (doc: Y.Doc, client: number): number => Y.getState(doc.store, client);

/** The item that holds a clock; the caller knows that the clock is below the client's state. */
export function placeOf(doc: Y.Doc, client: number, clock: number): StoredPlace {
  const structs = doc.store.clients.get(client);
  const item = structs?.[Y.findIndexSS(structs, clock)];
  if (!(item instanceof Y.Item) || item.parentSub === null) forbidden('origin-elsewhere');
  return { item, root: rootOf(doc, item), key: item.parentSub };
}

/** Calls `visit` for each item of the range that is not deleted; all of the range is known. */
export function forEachLive(
  doc: Y.Doc,
  client: number,
  clock: number,
  end: number,
  visit: (item: Y.AbstractStruct) => void,
): void {
  const structs = doc.store.clients.get(client) ?? [];
  if (structs.length === 0 || clock >= end) return;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= end) return;
    if (!struct.deleted) visit(struct);
  }
}

const names = new WeakMap<Y.AbstractType<unknown>, string>();

/** The root that an item lies in. Types are looked up by name only the first time they are met. */
export function rootOf(doc: Y.Doc, item: Y.AbstractStruct): string {
  const parent = item instanceof Y.Item ? item.parent : null;
  if (!(parent instanceof Y.AbstractType)) forbidden('origin-elsewhere');
  const known = names.get(parent);
  if (known !== undefined) return known;
  for (const [name, type] of doc.share) {
    if (type !== parent) continue;
    names.set(parent, name);
    return name;
  }
  return forbidden('origin-elsewhere');
}

/** How many items a key has had: what Yjs may have to walk over when something is put in the middle. */
export function chainLength(doc: Y.Doc, root: string, key: string): number {
  let length = 0;
  let item = doc.share.get(root)?._map.get(key) ?? null;
  for (; item !== null; item = item.left) length += 1;
  return length;
}
