import * as encoding from 'lib0/encoding';
import type { Limits } from './limits';
import { ByteReader } from './reader';
import type { ClientDeletes, ScannedBlock, ScannedStruct, ScannedUpdate } from './scan';
import { skipValue } from './values';

const INFO = { origin: 0x80, key: 0x20, deleted: 1, any: 8 } as const;
const NAMED_PARENT = 1;

/** Writes a valid V1 update; clients in descending order, as Yjs does. */
export function encodeUpdate({ bytes, blocks, deletes }: ScannedUpdate): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, blocks.length);
  for (const block of descending(blocks)) writeBlock(encoder, bytes, block);
  encoding.writeVarUint(encoder, deletes.length);
  for (const entry of descending(deletes)) writeDeletes(encoder, entry);
  return encoding.toUint8Array(encoder);
}

/** The part of a block from `clock` on; `clock` lies inside it. */
export function trimBlock(
  bytes: Uint8Array,
  block: ScannedBlock,
  clock: number,
  limits: Limits,
): ScannedBlock {
  const first = block.structs.findIndex((struct) => struct.clock + struct.length > clock);
  const structs = block.structs.slice(first);
  const head = structs[0];
  if (head !== undefined && head.clock < clock)
    structs[0] = trimStruct(bytes, block.client, head, clock - head.clock, limits);
  return { client: block.client, clock, end: block.end, structs };
}

/**
 * What is left of a struct of which the first `by` elements are known: it follows the last known one, wherever that
 * lies; a root and key that it names itself are kept to be compared.
 */
function trimStruct(
  bytes: Uint8Array,
  client: number,
  struct: ScannedStruct,
  by: number,
  limits: Limits,
): ScannedStruct {
  const clock = struct.clock + by;
  const reader = new ByteReader(bytes);
  reader.pos = struct.from;
  const budget = { left: limits.elements };
  if (!struct.deleted) for (let left = by; left > 0; left -= 1) skipValue(reader, limits, budget);
  return {
    ...struct,
    clock,
    length: struct.length - by,
    origin: { client, clock: clock - 1 },
    from: reader.pos,
  };
}

const descending = <T extends { readonly client: number }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => b.client - a.client);

function writeBlock(encoder: encoding.Encoder, bytes: Uint8Array, block: ScannedBlock): void {
  encoding.writeVarUint(encoder, block.structs.length);
  encoding.writeVarUint(encoder, block.client);
  encoding.writeVarUint(encoder, block.clock);
  for (const struct of block.structs) writeStruct(encoder, bytes, struct);
}

function writeStruct(encoder: encoding.Encoder, bytes: Uint8Array, struct: ScannedStruct): void {
  const { origin, root, key } = struct;
  const content = struct.deleted ? INFO.deleted : INFO.any;
  if (origin !== null) {
    encoding.writeUint8(encoder, content | INFO.origin | INFO.key);
    encoding.writeVarUint(encoder, origin.client);
    encoding.writeVarUint(encoder, origin.clock);
  } else {
    encoding.writeUint8(encoder, content | INFO.key);
    encoding.writeVarUint(encoder, NAMED_PARENT);
    encoding.writeVarString(encoder, root ?? '');
    encoding.writeVarString(encoder, key ?? '');
  }
  encoding.writeVarUint(encoder, struct.length);
  encoding.writeUint8Array(encoder, bytes.subarray(struct.from, struct.to));
}

function writeDeletes(encoder: encoding.Encoder, { client, ranges }: ClientDeletes): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, ranges.length);
  for (const { clock, length } of ranges) {
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, length);
  }
}
