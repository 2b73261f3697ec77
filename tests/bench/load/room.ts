import type { ConnectionSpec } from './raw-connection';

/** One writer of a room: how it connects and how it says an update. */
export interface WriterSpec {
  readonly connection: ConnectionSpec;
  /** The lists that it may write in. */
  readonly roots: readonly string[];
}

/** A room of any of the servers, or a meeting of the product. */
export interface Room {
  readonly name: string;
  readonly writers: readonly WriterSpec[];
  /** How the n-th reader connects. All of them receive the same frames. */
  readonly reader: (index: number) => ConnectionSpec;
  readonly wire: Wire;
}

/** How a server frames a document's updates. */
export interface Wire {
  /** The message with which a client gives an update. */
  readonly say: (update: Uint8Array) => Uint8Array;
  /** The update of a message; null when the message is something else. */
  readonly updateOf: (payload: Buffer) => Uint8Array | null;
  /** What the reader of a document shows: `<entry>|<text>` of everything in a root that changed. */
  readonly shown: (root: string, entries: ReadonlyMap<string, unknown>) => Iterable<string>;
}
