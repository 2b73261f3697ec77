/** Message types of `/sync` (y-protocols, and 100 which is ours). */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, saved: 100 } as const;

/** Kinds of a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;
