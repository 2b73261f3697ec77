import * as Y from 'yjs';

/*
 * Two devices change the same register without having seen each other: Yjs keeps the one with the higher client id, on
 * every device. The one that lost is told, so that no words disappear (`architecture.md`, "Schema").
 */

interface Own {
  readonly id: Y.ID;
  readonly text: string;
  readonly at: number;
}

/** How long a text of this device is watched. */
const WATCHED_FOR = 120_000;

/** Whether the value that stands was made by somebody who had seen ours: its chain of origins leads to it. */
function hasSeen(doc: Y.Doc, current: Y.Item, own: Y.ID): boolean {
  let origin = current.origin;
  for (let step = 0; origin && step < 1000; step += 1) {
    if (Y.compareIDs(origin, own)) return true;
    const item = Y.getItem(doc.store, origin);
    origin = item instanceof Y.Item ? item.origin : null;
  }
  return false;
}

/** Watches the texts that this device writes; `lost` is told the field and the words that lost. */
export function watchOverwrites(doc: Y.Doc, lost: (field: string, text: string) => void) {
  const watched = new Map<string, { own: Own; field: string; root: string; key: string }>();

  const check = () => {
    for (const [name, { own, field, root, key }] of watched) {
      const current = doc.getMap(root)._map.get(key);
      if (Date.now() - own.at > WATCHED_FOR) watched.delete(name);
      if (!current || Y.compareIDs(current.lastId, own.id)) continue;
      watched.delete(name);
      const value: unknown = current.deleted ? undefined : current.content.getContent().at(-1);
      const differs = typeof value === 'string' && value !== own.text;
      if (differs && !hasSeen(doc, current, own.id)) lost(field, own.text);
    }
  };
  const onTransaction = (transaction: Y.Transaction) => {
    if (!transaction.local && watched.size > 0) check();
  };
  doc.on('afterTransaction', onTransaction);

  return {
    /** Called after a local change of a text. */
    wrote: (field: string, root: string, key: string, text: string): void => {
      const item = doc.getMap(root)._map.get(key);
      if (!item) return;
      const own = { id: item.lastId, text, at: Date.now() };
      watched.set(`${root}/${key}`, { own, field, root, key });
    },
    stop: () => doc.off('afterTransaction', onTransaction),
  };
}
