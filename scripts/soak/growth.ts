import type { MemoryLook } from './memory';

/** What a run that looked inside says of memory, from its middle to its end; bytes. */
export interface Growth {
  readonly edits: number;
  /** What the meetings themselves gained: everything typed is kept. */
  readonly documents: number;
  /** What the server gained beyond them: by edit, by turn, by connection, nothing may stay. */
  readonly beyond: number;
  /** What the process gained outside its heap. */
  readonly outside: number;
}

const MIB = 1024 * 1024;

/** From the middle on everything is warm; null when the run was too short to be looked into. */
export function growthOf(looks: readonly MemoryLook[]): Growth | null {
  const [middle, end] = looks;
  if (!middle || !end) return null;
  const documents = end.documents.heap - middle.documents.heap;
  return {
    edits: end.edits - middle.edits,
    documents,
    beyond: end.live - middle.live - documents,
    outside: end.outside - middle.outside,
  };
}

/** In ten minutes 3 MiB are some 80 bytes an edit, or 2.5 kB a connection that came and went. */
export const isFlat = ({ beyond }: Growth): boolean => beyond < 3 * MIB;

/** Coarse: pages that the allocator keeps come and go by 30 MiB. A leak of SQLite's or of sockets of 1 kB an edit shows. */
export const isFlatOutside = ({ outside }: Growth): boolean => outside < 48 * MIB;
