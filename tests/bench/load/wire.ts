import * as encoding from 'lib0/encoding';
import type { Wire } from './room';

const SYNC = 0;
const STEP1 = 0;
const STEP2 = 1;
const UPDATE = 2;

/** Messages of the y-websocket protocol, behind the name of the document where a server wants it (Hocuspocus). */
function message(prefix: string | null, kind: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    if (prefix !== null) encoding.writeVarString(encoder, prefix);
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

/** No clock of anybody: asks for the whole state. */
const EMPTY_STATE = new Uint8Array([0]);
/** No struct, nothing deleted. */
const EMPTY_UPDATE = new Uint8Array([0, 0]);

export const askForAll = (prefix: string | null = null) => message(prefix, STEP1, EMPTY_STATE);
/** The answer of a device that has nothing to a server that asks what it has. */
export const haveNothing = (prefix: string | null = null) => message(prefix, STEP2, EMPTY_UPDATE);

const TOKEN = 0;
const AUTH = 2;
/** What Hocuspocus waits for before it gives a document. */
export const authenticate = (name: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name);
    encoding.writeVarUint(encoder, AUTH);
    encoding.writeVarUint(encoder, TOKEN);
    encoding.writeVarString(encoder, 'bench');
    encoding.writeVarString(encoder, '4.7.0');
  });

function readUpdate(payload: Buffer, from: number): Uint8Array | null {
  if (payload[from] !== SYNC) return null;
  const kind = payload[from + 1];
  if (kind !== UPDATE && kind !== STEP2) return null;
  let at = from + 2;
  while ((payload[at] ?? 0) >= 0x80) at += 1;
  return payload.subarray(at + 1);
}

function* shownInList(entries: ReadonlyMap<string, unknown>): Iterable<string> {
  for (const [key, text] of entries)
    if (key.startsWith('t:') && typeof text === 'string') yield `${key.slice(2)}|${text}`;
}

/** A server that keeps the lists of all groups in one document. `prefix`: the document's name before every message. */
export function listWire(prefix: string | null): Wire {
  const skip = prefix === null ? 0 : Buffer.byteLength(prefix) + 1;
  return {
    say: (update) => message(prefix, UPDATE, update),
    updateOf: (payload) => readUpdate(payload, skip),
    shown: (_root, entries) => shownInList(entries),
  };
}

const isEntry = (value: unknown): value is { id: string; text: string } =>
  typeof value === 'object' && value !== null && 'id' in value && 'text' in value;

/** What readers of the product's public sections get: whole lists, as the server publishes them. */
export const publishedWire: Wire = {
  say: (update) => message(null, UPDATE, update),
  updateOf: (payload) => readUpdate(payload, 0),
  *shown(root, entries) {
    if (!root.startsWith('published:')) return;
    for (const list of entries.values())
      if (Array.isArray(list))
        for (const entry of list as unknown[])
          if (isEntry(entry)) yield `${entry.id}|${entry.text}`;
  },
};
