import * as encoding from 'lib0/encoding';

/*
 * Writes V1 updates byte by byte, also ones that no library would write. Every part may be replaced by raw bytes.
 */

export interface RawId {
  readonly client: number;
  readonly clock: number;
}

export interface RawStruct {
  /** 0 GC, 1 Deleted, 8 Any, 10 Skip, … */
  readonly ref?: number;
  readonly origin?: RawId;
  readonly rightOrigin?: RawId;
  readonly root?: string;
  readonly parentId?: RawId;
  readonly key?: string;
  /** What follows the parent: the length and the values. */
  readonly content?: Uint8Array;
}

export interface RawBlock {
  readonly client: number;
  readonly clock?: number;
  readonly structs: readonly RawStruct[];
  /** Claimed instead of the number of structs. */
  readonly count?: number;
}

export interface RawUpdate {
  readonly blocks?: readonly RawBlock[];
  readonly deletes?: readonly { client: number; ranges: readonly (readonly [number, number])[] }[];
  readonly blockCount?: number;
  readonly deleteCount?: number;
  readonly tail?: Uint8Array;
}

export const bytesOf = (...parts: (number | Uint8Array)[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const part of parts)
      if (typeof part === 'number') encoding.writeUint8(encoder, part);
      else encoding.writeUint8Array(encoder, part);
  });

export const varUint = (value: number): Uint8Array =>
  encoding.encode((encoder) => encoding.writeVarUint(encoder, value));

export const varString = (value: string): Uint8Array =>
  encoding.encode((encoder) => encoding.writeVarString(encoder, value));

/** Any content: its length and values as lib0 writes them. */
export const anyContent = (...values: readonly encoding.AnyEncodable[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, values.length);
    for (const value of values) encoding.writeAny(encoder, value);
  });

export function rawUpdate(update: RawUpdate): Uint8Array {
  const { blocks = [], deletes = [] } = update;
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, update.blockCount ?? blocks.length);
    for (const block of blocks) writeBlock(encoder, block);
    encoding.writeVarUint(encoder, update.deleteCount ?? deletes.length);
    for (const { client, ranges } of deletes) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, length);
      }
    }
    if (update.tail) encoding.writeUint8Array(encoder, update.tail);
  });
}

function writeBlock(encoder: encoding.Encoder, block: RawBlock): void {
  encoding.writeVarUint(encoder, block.count ?? block.structs.length);
  encoding.writeVarUint(encoder, block.client);
  encoding.writeVarUint(encoder, block.clock ?? 0);
  for (const struct of block.structs) writeStruct(encoder, struct);
}

function writeStruct(encoder: encoding.Encoder, struct: RawStruct): void {
  const { ref = 8, origin, rightOrigin, root, parentId, key } = struct;
  const info =
    (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20) | ref;
  encoding.writeUint8(encoder, info);
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id);
  if (!origin && !rightOrigin) {
    if (root !== undefined) {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, root);
    } else if (parentId) {
      encoding.writeVarUint(encoder, 0);
      writeId(encoder, parentId);
    }
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  encoding.writeUint8Array(encoder, struct.content ?? anyContent('hostile'));
}

function writeId(encoder: encoding.Encoder, { client, clock }: RawId): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}
