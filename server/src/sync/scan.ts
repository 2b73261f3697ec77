import type { Limits } from './limits';
import { DEFAULT_LIMITS, MAX_CLOCK } from './limits';
import { ByteReader } from './reader';
import { malformed, refusalOf, tooMuch } from './refusal';
import type { Refused } from './refusal';
import type { ElementBudget } from './values';
import { readKey, skipValue } from './values';

export interface StructId {
  readonly client: number;
  readonly clock: number;
}

/** One struct. Either `origin` is set, or `root` and `key` are; after a trim possibly all three. */
export interface ScannedStruct {
  readonly clock: number;
  readonly length: number;
  readonly origin: StructId | null;
  readonly root: string | null;
  readonly key: string | null;
  readonly deleted: boolean;
  /** Where its values lie in the scanned bytes. */
  readonly from: number;
  readonly to: number;
}

/** Consecutive structs of one client: clocks from `clock` up to, not including, `end`. */
export interface ScannedBlock {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
  readonly structs: readonly ScannedStruct[];
}

export interface ClockRange {
  readonly clock: number;
  readonly length: number;
}

export interface ClientDeletes {
  readonly client: number;
  readonly ranges: readonly ClockRange[];
}

export interface ScannedUpdate {
  readonly bytes: Uint8Array;
  readonly blocks: readonly ScannedBlock[];
  readonly deletes: readonly ClientDeletes[];
}

export type ScanResult =
  | { readonly kind: 'scanned'; readonly scanned: ScannedUpdate }
  | ({ readonly kind: 'refused' } & Refused);

const INFO = { origin: 0x80, rightOrigin: 0x40, key: 0x20, content: 0x1f } as const;
const CONTENT = { gc: 0, deleted: 1, any: 8, skip: 10 } as const;
const NAMED_PARENT = 1;

/**
 * Reads a V1 update and builds no Yjs object. Every claimed count is spent byte by byte, so time and memory follow
 * the input's size and not its claims.
 */
export function scanUpdate(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): ScanResult {
  try {
    return { kind: 'scanned', scanned: scanOrThrow(bytes, limits) };
  } catch (error) {
    return { kind: 'refused', ...refusalOf(error) };
  }
}

export function scanOrThrow(bytes: Uint8Array, limits: Limits): ScannedUpdate {
  const reader = new ByteReader(bytes);
  const blocks = readBlocks(reader, limits);
  const deletes = readDeletes(reader, limits);
  reader.end();
  for (const block of blocks) checkRuns(block, deletes, limits);
  return { bytes, blocks, deletes };
}

interface Budget extends ElementBudget {
  structs: number;
}

function readBlocks(reader: ByteReader, limits: Limits): ScannedBlock[] {
  const count = reader.varUint();
  if (count > limits.blocks) tooMuch('block-count');
  const budget: Budget = { left: limits.elements, structs: limits.structs };
  const blocks: ScannedBlock[] = [];
  const seen = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const block = readBlock(reader, limits, budget);
    if (seen.has(block.client)) malformed('duplicate-client');
    seen.add(block.client);
    blocks.push(block);
  }
  return blocks;
}

function readBlock(reader: ByteReader, limits: Limits, budget: Budget): ScannedBlock {
  const count = reader.varUint();
  if (count === 0) malformed('empty-block');
  budget.structs -= count;
  if (budget.structs < 0) tooMuch('struct-count');
  const client = reader.varUint();
  const clock = reader.varUint();
  const structs: ScannedStruct[] = [];
  let end = clock;
  for (let index = 0; index < count; index += 1) {
    const struct = readStruct(reader, end, limits, budget);
    structs.push(struct);
    end += struct.length;
    if (end > MAX_CLOCK) malformed('clock-range');
  }
  return { client, clock, end, structs };
}

function readStruct(
  reader: ByteReader,
  clock: number,
  limits: Limits,
  budget: Budget,
): ScannedStruct {
  const info = reader.byte();
  const content = info & INFO.content;
  if (content === CONTENT.gc) malformed('gc');
  if (content === CONTENT.skip) malformed('skip');
  if (content !== CONTENT.any && content !== CONTENT.deleted) malformed('content');
  // A map appends at the end of its key: nothing genuine has a right neighbour.
  if ((info & INFO.rightOrigin) !== 0) malformed('right-origin');
  let origin: StructId | null = null;
  let root: string | null = null;
  let key: string | null = null;
  if ((info & INFO.origin) !== 0) {
    origin = { client: reader.varUint(), clock: reader.varUint() };
    if (origin.clock > MAX_CLOCK) malformed('clock-range');
  } else {
    if (reader.varUint() !== NAMED_PARENT) malformed('parent-by-id');
    root = reader.string(limits.keyBytes);
    // Without a key it would be an element of a list, and there are only maps.
    if ((info & INFO.key) === 0) malformed('no-key');
    key = readKey(reader, limits);
  }
  const length = reader.varUint();
  if (length === 0) malformed('zero-length');
  const from = reader.pos;
  const deleted = content === CONTENT.deleted;
  if (deleted && length > limits.deletedLength) tooMuch('deleted-length');
  if (!deleted) for (let left = length; left > 0; left -= 1) skipValue(reader, limits, budget);
  return { clock, length, origin, root, key, deleted, from, to: reader.pos };
}

function readDeletes(reader: ByteReader, limits: Limits): ClientDeletes[] {
  const count = reader.varUint();
  if (count > limits.deleteRanges) tooMuch('range-count');
  const deletes: ClientDeletes[] = [];
  const seen = new Set<number>();
  let left = limits.deleteRanges;
  for (let index = 0; index < count; index += 1) {
    const client = reader.varUint();
    if (seen.has(client)) malformed('duplicate-client');
    seen.add(client);
    const ranges = readRanges(reader, left);
    left -= ranges.length;
    deletes.push({ client, ranges });
  }
  return deletes;
}

function readRanges(reader: ByteReader, most: number): ClockRange[] {
  const count = reader.varUint();
  if (count === 0) malformed('empty-block');
  if (count > most) tooMuch('range-count');
  const ranges: ClockRange[] = [];
  let free = 0;
  for (let index = 0; index < count; index += 1) {
    const clock = reader.varUint();
    const length = reader.varUint();
    if (length === 0) malformed('zero-length');
    // Yjs merges what touches; left apart, every seam would split what is stored.
    if (index > 0 && clock <= free) malformed('delete-order');
    free = clock + length;
    if (free > MAX_CLOCK) malformed('clock-range');
    ranges.push({ clock, length });
  }
  return ranges;
}

/**
 * Several values in one struct are a key's former values, kept by an undo manager and deleted as a whole, or a short run
 * that it restored. A long live run is neither, and every later split of it would copy it.
 */
function checkRuns(
  { client, structs }: ScannedBlock,
  deletes: readonly ClientDeletes[],
  limits: Limits,
): void {
  for (const { clock, length, deleted } of structs) {
    if (deleted || length <= limits.liveRun) continue;
    const ranges = deletes.find((entry) => entry.client === client)?.ranges ?? [];
    const end = clock + length;
    if (!ranges.some((range) => range.clock <= clock && range.clock + range.length >= end))
      tooMuch('run-length');
  }
}
