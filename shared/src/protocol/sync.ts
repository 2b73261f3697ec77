/** Message types of `/sync` (y-protocols; 100 and 101 are ours). */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 100,
  /** Another message, whole, as zlib (RFC 1950); only for a device that asks for it. */
  deflated: 101,
} as const;

/** Kinds of a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;
