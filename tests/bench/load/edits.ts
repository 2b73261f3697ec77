import { appendEntry, editEntry } from '@tdt/shared/document/list';
import type { RootWrite } from '@tdt/shared/document/roots';
import { applyWrites, rootsOf } from '@tdt/shared/document/yjs';
import { entryId } from '@tdt/shared/ids';
import * as Y from 'yjs';
import { seeded } from '../../support/random';

/** One update as a phone sends it while somebody types into an entry of a list. */
export interface Edit {
  /** The Yjs update, as the document of the phone emitted it. */
  readonly update: Uint8Array;
  /** `<entry>|<text>`: what a reader shows once it has this edit. No other edit has the same. */
  readonly shows: string;
}

export interface WrittenBy {
  readonly edits: readonly Edit[];
  /** What a reader shows in the end: the text of each entry. */
  readonly texts: ReadonlyMap<string, string>;
}

const WORDS = [
  'disponible le samedi matin',
  'connaît la presse locale',
  'à l’aise avec les chiffres',
  'rend compte régulièrement',
  'travaille volontiers en équipe',
  'habite près du local',
  'a déjà organisé une fête de quartier',
  'sait prévenir vite les autres groupes',
] as const;

/** Letters that a thumb types between two commits of the field. */
const LETTERS = 3;
/** Entries of a list before the group goes on to the next one. */
const ENTRIES_PER_LIST = 6;

/**
 * Genuine edits of one phone: it writes entry after entry, a few letters at a time, list after list, in a Y.Doc of its own
 * with the very functions of the product's phone. `roots` are the lists that it writes in.
 */
export function typeEntries(
  writer: string,
  roots: readonly string[],
  count: number,
  seed: number,
): WrittenBy {
  const random = seeded(seed);
  const doc = new Y.Doc();
  const read = rootsOf(doc);
  const edits: Edit[] = [];
  const texts = new Map<string, string>();
  const emitted: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => emitted.push(bytes));
  const commit = (id: string, text: string, writes: readonly RootWrite[]) => {
    applyWrites(doc, writes, 'phone');
    const [update] = emitted.splice(0);
    if (!update) throw new Error('an edit changed nothing');
    edits.push({ update, shows: `${id}|${text}` });
    texts.set(id, text);
  };
  for (let entry = 0; edits.length < count; entry += 1) {
    const root = roots[Math.floor(entry / ENTRIES_PER_LIST) % roots.length] ?? '';
    const id = entryId(`${writer}-${entry}`);
    const text = `${WORDS[Math.floor(random() * WORDS.length)] ?? ''} ${entry}`;
    commit(id, text.slice(0, LETTERS), appendEntry(root, read(root), id, text.slice(0, LETTERS)));
    for (let end = 2 * LETTERS; end < text.length + LETTERS && edits.length < count; end += LETTERS)
      commit(id, text.slice(0, end), editEntry(root, read(root), id, text.slice(0, end)));
  }
  doc.destroy();
  return { edits, texts };
}
