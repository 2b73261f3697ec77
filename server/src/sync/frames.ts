import { MESSAGE, SYNC } from '@tdt/shared/protocol/sync';
import { ByteReader } from './reader';
import { malformed, refusalOf, tooMuch } from './refusal';
import type { Refused } from './refusal';

export interface FrameLimits {
  readonly frameBytes: number;
  readonly stateVectorEntries: number;
  readonly awarenessEntries: number;
  /** UTF-8 bytes of one awareness state, as JSON. */
  readonly awarenessStateBytes: number;
}

export const DEFAULT_FRAME_LIMITS: FrameLimits = {
  frameBytes: 1024 * 1024,
  stateVectorEntries: 20_000,
  awarenessEntries: 64,
  awarenessStateBytes: 2048,
};

export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: unknown;
}

export type Frame =
  | { readonly kind: 'step1'; readonly stateVector: ReadonlyMap<number, number> }
  | { readonly kind: 'update'; readonly step2: boolean; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: 'queryAwareness' }
  | ({ readonly kind: 'refused' } & Refused);

/** Decodes one WebSocket message of a device. The update is a view of the message, not yet scanned. */
export function decodeFrame(bytes: Uint8Array, limits = DEFAULT_FRAME_LIMITS): Frame {
  try {
    if (bytes.length > limits.frameBytes) tooMuch('frame-size');
    const reader = new ByteReader(bytes);
    const frame = readFrame(reader, limits);
    reader.end();
    return frame;
  } catch (error) {
    return { kind: 'refused', ...refusalOf(error) };
  }
}

function readFrame(reader: ByteReader, limits: FrameLimits): Frame {
  switch (reader.varUint()) {
    case MESSAGE.sync:
      return readSync(reader, limits);
    case MESSAGE.awareness:
      return { kind: 'awareness', entries: readAwareness(reader.slice(), limits) };
    case MESSAGE.queryAwareness:
      return { kind: 'queryAwareness' };
    default:
      malformed('unknown-message');
  }
}

function readSync(reader: ByteReader, limits: FrameLimits): Frame {
  switch (reader.varUint()) {
    case SYNC.step1:
      return { kind: 'step1', stateVector: readStateVector(reader.slice(), limits) };
    case SYNC.step2:
      return { kind: 'update', step2: true, update: reader.slice() };
    case SYNC.update:
      return { kind: 'update', step2: false, update: reader.slice() };
    default:
      malformed('unknown-message');
  }
}

function readStateVector(bytes: Uint8Array, limits: FrameLimits): Map<number, number> {
  const reader = new ByteReader(bytes);
  const count = reader.varUint();
  if (count > limits.stateVectorEntries) tooMuch('entry-count');
  const clocks = new Map<number, number>();
  for (let left = count; left > 0; left -= 1) {
    const client = reader.varUint();
    if (clocks.has(client)) malformed('duplicate-client');
    clocks.set(client, reader.varUint());
  }
  reader.end();
  return clocks;
}

function readAwareness(bytes: Uint8Array, limits: FrameLimits): AwarenessEntry[] {
  const reader = new ByteReader(bytes);
  const count = reader.varUint();
  if (count > limits.awarenessEntries) tooMuch('entry-count');
  const entries: AwarenessEntry[] = [];
  for (let left = count; left > 0; left -= 1) {
    const client = reader.varUint();
    const clock = reader.varUint();
    entries.push({ client, clock, state: parseState(reader, limits) });
  }
  reader.end();
  return entries;
}

function parseState(reader: ByteReader, limits: FrameLimits): unknown {
  const text = reader.string(limits.awarenessStateBytes);
  try {
    return JSON.parse(text);
  } catch {
    malformed('bad-json');
  }
}
