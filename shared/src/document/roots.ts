/** A JSON value, the only content of the shared document. A field that is undefined is one that is not there. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Reads a root as plain entries. The only way in which rules and views see the document: no Yjs type goes further.
 * An unknown root reads as empty.
 */
export type ReadRoot = (root: string) => ReadonlyMap<string, unknown>;

/** One change of the document: `value` undefined removes the key. */
export interface RootWrite {
  readonly root: string;
  readonly key: string;
  readonly value: Json | undefined;
}
