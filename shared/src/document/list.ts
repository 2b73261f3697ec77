import { generateKeyBetween } from 'fractional-indexing';
import type { EntryId } from '../ids';
import { EntryIdSchema } from '../ids';
import type { RootWrite } from './roots';
import type { ListEntry } from './values';

/*
 * An ordered short list in one flat map: `p:<id>` position, `t:<id>` text, `d:<id>` tombstone. A removal wins over
 * a concurrent edit or move, ties of position go by id (`architecture.md`, "Schema").
 */

/** Longest text of an entry, in UTF-16 units. */
export const ENTRY_MAX = 500;
/** Most entries of a list: a device adds none beyond, and a hostile one cannot make a page endless. */
export const LIST_MAX = 100;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Placed extends ListEntry {
  readonly position: string;
}

function placed(map: ReadonlyMap<string, unknown>): Placed[] {
  const entries: Placed[] = [];
  for (const [key, text] of map) {
    if (!key.startsWith('t:') || typeof text !== 'string') continue;
    const id = EntryIdSchema.safeParse(key.slice(2));
    if (!id.success || map.has(`d:${id.data}`)) continue;
    const position = map.get(`p:${id.data}`);
    entries.push({
      id: id.data,
      text: text.slice(0, ENTRY_MAX),
      position: typeof position === 'string' ? position.slice(0, 200) : '',
    });
  }
  return entries.sort((a, b) => compare(a.position, b.position) || compare(a.id, b.id));
}

/** The entries of a list in order, removed ones left out; empty texts are kept (somebody is writing there). */
export function readList(map: ReadonlyMap<string, unknown>): ListEntry[] {
  return placed(map)
    .slice(0, LIST_MAX)
    .map(({ id, text }) => ({ id, text }));
}

/** A position between two others; falls back to the end when a stored position is not a valid index. */
function between(before: string | null, after: string | null): string {
  try {
    return generateKeyBetween(before, after);
  } catch {
    return generateKeyBetween(null, null) + (before ?? '');
  }
}

/** Adds an entry at the end. `id` is made by the caller (a device has its own randomness). */
export function appendEntry(
  root: string,
  map: ReadonlyMap<string, unknown>,
  id: EntryId,
  text: string,
): RootWrite[] {
  const last = placed(map).at(-1);
  return [
    { root, key: `p:${id}`, value: between(last?.position || null, null) },
    { root, key: `t:${id}`, value: text.slice(0, ENTRY_MAX) },
  ];
}

/** Replaces the text of an entry; nothing when it says the same already. */
export function editEntry(
  root: string,
  map: ReadonlyMap<string, unknown>,
  id: EntryId,
  text: string,
): RootWrite[] {
  const next = text.slice(0, ENTRY_MAX);
  return map.get(`t:${id}`) === next ? [] : [{ root, key: `t:${id}`, value: next }];
}

/** Removes an entry; the tombstone makes the removal win over a concurrent edit. */
export function removeEntry(root: string, id: EntryId): RootWrite[] {
  return [
    { root, key: `d:${id}`, value: true },
    { root, key: `t:${id}`, value: undefined },
    { root, key: `p:${id}`, value: undefined },
  ];
}

/** Where an entry stands, to bring it back there; null when it is not in the list. */
export function positionOf(map: ReadonlyMap<string, unknown>, id: EntryId): string | null {
  const position = map.get(`p:${id}`);
  return typeof position === 'string' ? position : null;
}

/** Brings back an entry removed a moment ago, with its text, where it stood (`positionOf`), else at the end of the list. */
export function restoreEntry(
  root: string,
  map: ReadonlyMap<string, unknown>,
  id: EntryId,
  { text, position }: { readonly text: string; readonly position: string | null },
): RootWrite[] {
  const placedAgain = { root, key: `p:${id}`, value: position };
  return [
    { root, key: `d:${id}`, value: undefined },
    ...appendEntry(root, map, id, text),
    ...(position === null ? [] : [placedAgain]),
  ];
}

/** Moves an entry one place up (-1) or down (+1); nothing at the edge. */
export function moveEntry(
  root: string,
  map: ReadonlyMap<string, unknown>,
  id: EntryId,
  by: -1 | 1,
): RootWrite[] {
  const entries = placed(map);
  const from = entries.findIndex((entry) => entry.id === id);
  const [moved, neighbour] = [entries[from], entries[from + by]];
  if (!moved || !neighbour) return [];
  const beyond = entries[from + 2 * by];
  if (neighbour.position !== beyond?.position)
    return [{ root, key: `p:${id}`, value: beside(neighbour, beyond, by) }];
  // Two devices added there at once: nothing fits between equals, so the neighbour moves the other way.
  const behind = entries[from - by];
  const back = by < 0 ? 1 : -1;
  return [{ root, key: `p:${neighbour.id}`, value: beside(moved, behind, back) }];
}

/** A position next to `near`, before it (-1) or after it (+1), short of `far`. */
const beside = (near: Placed, far: Placed | undefined, by: -1 | 1): string =>
  by < 0
    ? between(far?.position || null, near.position || null)
    : between(near.position || null, far?.position || null);
