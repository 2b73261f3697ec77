import type * as Y from 'yjs';
import type { RootWrite } from '@tdt/shared/document/roots';
import { sectionOf } from '@tdt/shared/document/sections';
import type { SectionedDocument } from '../sync/sectioned-document';
import { MeetingView } from './meeting-view';

/** What a view of the meeting keeps; the groups' own sections and the private one are read when they are asked for. */
const VIEWED: ReadonlySet<string> = new Set(['meeting', 'staff']);

const EMPTY: ReadonlyMap<string, unknown> = new Map();

/**
 * Reads roots of the sectioned document as plain maps. A map is made once and kept until its root changes, so that
 * the typed readers of `shared/` (which remember by identity) parse only what changed.
 */
export class RootReader {
  readonly #maps = new Map<string, ReadonlyMap<string, unknown>>();
  readonly #watched = new WeakSet<Y.Doc>();
  #changed = new Set<string>();
  #view: MeetingView | null = null;

  constructor(private readonly document: SectionedDocument) {
    for (const section of document.sectionNames) this.#watch(section);
  }

  readonly read = (root: string): ReadonlyMap<string, unknown> => {
    const known = this.#maps.get(root);
    if (known) return known;
    const section = sectionOf(root);
    this.#watch(section);
    const doc = this.document.doc(section);
    const map = doc.share.has(root) ? copyOf(doc.getMap<unknown>(root)) : EMPTY;
    this.#maps.set(root, map);
    return map;
  };

  /** The meeting as it stands: the same view until something changes that it keeps. Typing in a group changes nothing of it. */
  get view(): MeetingView {
    this.#view ??= new MeetingView(this.read);
    return this.#view;
  }

  /** Writes of the server: one transaction per section. */
  write(writes: readonly RootWrite[]): void {
    const bySection = new Map<string, RootWrite[]>();
    for (const write of writes) {
      const section = sectionOf(write.root);
      const list = bySection.get(section);
      if (list) list.push(write);
      else bySection.set(section, [write]);
    }
    for (const [section, list] of bySection) {
      this.#watch(section);
      this.document.edit(section, (doc) => {
        for (const { root, key, value } of list) {
          const map = doc.getMap<unknown>(root);
          if (value === undefined) map.delete(key);
          else map.set(key, value);
        }
      });
    }
  }

  /** The roots that changed since the last call. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  #watch(section: string): void {
    const doc = this.document.doc(section);
    if (this.#watched.has(doc)) return;
    this.#watched.add(doc);
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (VIEWED.has(section) && transaction.changed.size > 0) this.#view = null;
      for (const type of transaction.changed.keys()) this.#forget(doc, type);
    });
  }

  #forget(doc: Y.Doc, type: unknown): void {
    for (const [root, shared] of doc.share) {
      if (shared !== type) continue;
      this.#maps.delete(root);
      this.#changed.add(root);
      return;
    }
  }
}

/** One by one: the iterator of Yjs makes three objects for each entry. */
function copyOf(root: Y.Map<unknown>): Map<string, unknown> {
  const copy = new Map<string, unknown>();
  root.forEach((value, key) => copy.set(key, value));
  return copy;
}
