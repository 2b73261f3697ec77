import * as Y from 'yjs';
import type { Wire } from './room';

/** An edit that was sent: of which writer, and the how many-th of it. */
export interface SentEdit {
  readonly writer: number;
  readonly index: number;
}

/**
 * The reader of a room that decodes what it gets. Says with which frame each edit became visible: an edit that was
 * overwritten before anybody saw it counts as seen with the text that took its place.
 */
export class Probe {
  readonly doc = new Y.Doc();
  /** Last edit of each writer that this reader has shown. */
  readonly #covered: number[] = [];
  readonly #showing = new Map<string, SentEdit>();
  readonly #shown = new Map<string, string>();
  /** Called for each edit, in order, with the number of the frame that brought it. */
  onCovered: (writer: number, index: number) => void = () => undefined;

  constructor(private readonly wire: Wire) {
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      for (const type of transaction.changed.keys()) this.#look(type);
    });
  }

  /** Tells the probe what to look out for. */
  expect(shows: string, edit: SentEdit): void {
    this.#showing.set(shows, edit);
    this.#covered[edit.writer] ??= -1;
  }

  take(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update);
  }

  coveredOf(writer: number): number {
    return this.#covered[writer] ?? -1;
  }

  /** The text of each entry as it stands. */
  get texts(): ReadonlyMap<string, string> {
    return this.#shown;
  }

  #look(type: unknown): void {
    for (const [root, shared] of this.doc.share) {
      if (shared !== type) continue;
      const entries = new Map(this.doc.getMap<unknown>(root).entries());
      for (const shows of this.wire.shown(root, entries)) this.#show(shows);
      return;
    }
  }

  #show(shows: string): void {
    const cut = shows.indexOf('|');
    const entry = shows.slice(0, cut);
    const text = shows.slice(cut + 1);
    if (this.#shown.get(entry) === text) return;
    this.#shown.set(entry, text);
    const edit = this.#showing.get(shows);
    if (!edit) return;
    const { writer, index } = edit;
    for (let at = this.coveredOf(writer) + 1; at <= index; at += 1) this.onCovered(writer, at);
    this.#covered[writer] = Math.max(this.coveredOf(writer), index);
  }
}
