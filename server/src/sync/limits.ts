/** What one update of a device, and one section, may hold at most. Settings: every one can be changed. */
export interface Limits {
  readonly blocks: number;
  readonly structs: number;
  readonly deleteRanges: number;
  /** Values of one update, those inside arrays and objects counted. */
  readonly elements: number;
  /** UTF-8 bytes of one string. */
  readonly stringBytes: number;
  /** UTF-8 bytes of a root name, of a map key or of a key inside a value. */
  readonly keyBytes: number;
  /** A plain value has depth 1. */
  readonly depth: number;
  /** Values in one struct that the same update does not delete. */
  readonly liveRun: number;
  /** Length of one tombstone. */
  readonly deletedLength: number;
  /** Sum of the clocks of a section; checked when tombstones arrive, as they alone cost a sender nothing. */
  readonly sectionLength: number;
  /** Client ids that one update may bring. */
  readonly newClients: number;
  /** Client ids of a section: each is carried by every state vector. */
  readonly sectionClients: number;
  /** Bytes of a section as it is stored; whoever only takes away is never stopped. */
  readonly sectionBytes: number;
  /** Keys of all roots of a section, those taken away counted: Yjs keeps them. */
  readonly sectionEntries: number;
  /** Steps of Yjs's conflict walk that one update may ask for; each costs about a microsecond. */
  readonly conflictSteps: number;
}

export const DEFAULT_LIMITS: Limits = {
  blocks: 512,
  structs: 20_000,
  deleteRanges: 50_000,
  elements: 100_000,
  stringBytes: 20_000,
  keyBytes: 200,
  depth: 8,
  liveRun: 1000,
  deletedLength: 100_000,
  sectionLength: 5_000_000,
  newClients: 64,
  sectionClients: 5_000,
  sectionBytes: 4 * 1024 * 1024,
  sectionEntries: 10_000,
  conflictSteps: 20_000,
};

/** No clock, and no clock plus length, goes above: far from where integers lose precision in any encoding. */
export const MAX_CLOCK = 2 ** 31;
