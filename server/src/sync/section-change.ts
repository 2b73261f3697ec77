import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/**
 * What one section gained since it was last asked, in the two halves of an update: structs by client, then deletions by
 * client. The halves of several sections side by side are an update again, since no client id is in two sections.
 */
export interface SectionChange {
  readonly clients: number;
  readonly structs: Uint8Array;
  readonly deleters: number;
  readonly deletes: Uint8Array;
}

/** One update that holds all of these, in one allocation: no struct is read again, whoever it is for. */
export function joinChanges(changes: readonly SectionChange[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(
    encoder,
    sum(changes, ({ clients }) => clients),
  );
  for (const { structs } of changes) encoding.writeUint8Array(encoder, structs);
  encoding.writeVarUint(
    encoder,
    sum(changes, ({ deleters }) => deleters),
  );
  for (const { deletes } of changes) encoding.writeUint8Array(encoder, deletes);
  return encoding.toUint8Array(encoder);
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** The whole of a section's document, in the same halves. */
export function wholeOf(doc: Y.Doc): SectionChange {
  const fromNothing = new Map([...doc.store.clients.keys()].map((client) => [client, 0]));
  const deletes = Y.createDeleteSetFromStructStore(doc.store);
  return changeOf(doc, fromNothing, [deletes]);
}

/** Notices where the deletions of an update begin while Yjs reads it. */
class Halving extends Y.UpdateDecoderV1 {
  deleters = 0;
  deletesAt = 0;

  /** Yjs calls it before each client's deletions. */
  override resetDsCurVal(): void {
    if (this.deleters === 0) this.deletesAt = this.restDecoder.pos;
    this.deleters += 1;
  }
}

/** Applies an update, and gives the halves that it consists of: they are views of its bytes. */
export function applyHalved(doc: Y.Doc, update: Uint8Array, origin: string): SectionChange {
  const decoder = decoding.createDecoder(update);
  const clients = decoding.readVarUint(decoding.clone(decoder));
  const halving = new Halving(decoder);
  Y.readUpdateV2(decoder, doc, origin, halving);
  const { deleters } = halving;
  const end = deleters === 0 ? update.length : halving.deletesAt;
  return {
    clients,
    structs: update.subarray(lengthOf(clients), end - lengthOf(deleters)),
    deleters,
    deletes: update.subarray(end),
  };
}

/** Bytes of a number as `lib0` writes it. */
function lengthOf(count: number): number {
  let bytes = 1;
  for (let rest = count; rest > 127; rest = Math.floor(rest / 128)) bytes += 1;
  return bytes;
}

/**
 * Remembers from where a section's document is to be encoded: the clocks before the first change, and every deletion. What
 * was written is encoded once, when it is asked for: a register that was overwritten meanwhile is a tombstone by then.
 */
export class ChangeRecorder {
  /** Clock of each client that wrote, before it did. */
  #before = new Map<number, number>();
  #deletes: Y.Transaction['deleteSet'][] = [];

  constructor(private readonly doc: Y.Doc) {
    doc.on('afterTransaction', (transaction: Y.Transaction) => this.#note(transaction));
  }

  get changed(): boolean {
    return this.#before.size > 0 || this.#deletes.length > 0;
  }

  take(): SectionChange {
    const before = this.#before;
    const deletes = this.#deletes;
    this.forget();
    return changeOf(this.doc, before, deletes);
  }

  /** What happened so far is given out by nobody. */
  forget(): void {
    this.#before = new Map();
    this.#deletes = [];
  }

  #note({ beforeState, afterState, deleteSet }: Y.Transaction): void {
    for (const [client, clock] of afterState) {
      const known = beforeState.get(client) ?? 0;
      if (clock !== known && !this.#before.has(client)) this.#before.set(client, known);
    }
    if (deleteSet.clients.size > 0) this.#deletes.push(deleteSet);
  }
}

/** In descending order of client, as Yjs writes them: who reads integrates faster. */
const descending = <T>(byClient: ReadonlyMap<number, T>): [number, T][] =>
  [...byClient].sort(([a], [b]) => b - a);

/** Named one by one: of an object that is spread V8 makes a shape of its own each time. */
function changeOf(
  doc: Y.Doc,
  before: ReadonlyMap<number, number>,
  sets: readonly Y.Transaction['deleteSet'][],
): SectionChange {
  const { clients, structs } = encodeStructs(doc, before);
  const { deleters, deletes } = encodeDeletes(sets);
  return { clients, structs, deleters, deletes };
}

function encodeStructs(
  { store }: Y.Doc,
  before: ReadonlyMap<number, number>,
): Pick<SectionChange, 'clients' | 'structs'> {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  for (const [client, clock] of descending(before)) {
    const structs = store.clients.get(client) ?? [];
    const from = Y.findIndexSS(structs, clock);
    encoding.writeVarUint(rest, structs.length - from);
    encoder.writeClient(client);
    encoding.writeVarUint(rest, clock);
    for (let at = from; at < structs.length; at += 1) {
      const struct = structs[at];
      // The first may have been merged with what was there before.
      struct?.write(encoder, Math.max(0, clock - struct.id.clock));
    }
  }
  return { clients: before.size, structs: encoder.toUint8Array() };
}

function encodeDeletes(
  sets: readonly Y.Transaction['deleteSet'][],
): Pick<SectionChange, 'deleters' | 'deletes'> {
  const encoder = encoding.createEncoder();
  const [only] = sets;
  const { clients } = only && sets.length === 1 ? only : Y.mergeDeleteSets([...sets]);
  for (const [client, ranges] of descending(clients)) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, len);
    }
  }
  return { deleters: clients.size, deletes: encoding.toUint8Array(encoder) };
}
