import type * as Y from 'yjs';
import type { Limits } from './limits';
import { forbidden, tooMuch } from './refusal';
import type { ScannedBlock, ScannedStruct, StructId } from './scan';
import { chainLength, placeOf, stateOf } from './stored';

/** One key of one root, as far as this update touches it. */
interface Slot {
  readonly root: string;
  readonly key: string;
  /** Structs of this update placed here so far, and the last one. */
  placed: number;
  tail: StructId | null;
  /** Items that the section holds here; counted when first needed. */
  stored: number | null;
}

interface Cursor {
  readonly block: ScannedBlock;
  readonly slots: Slot[];
  next: number;
  /** The simulated clock of the client. */
  clock: number;
}

interface Origin {
  readonly slot: Slot;
  /** Whether it is the last thing under its key, so that what follows it is simply appended. */
  readonly last: boolean;
}

/**
 * Plays through the integration of new structs without touching the document. Each must find its place: a root that
 * the seat may write, or an origin in the section, below the simulated clock, whose root and key it inherits. What
 * would stay pending in Yjs (gaps, cycles, unknown origins) is refused here.
 */
export class Integration {
  readonly #roots = new Map<string, Map<string, Slot>>();
  readonly #cursors = new Map<number, Cursor>();
  readonly #waiting = new Map<number, Cursor[]>();
  #conflictSteps = 0;

  constructor(
    private readonly doc: Y.Doc,
    private readonly mayWrite: (root: string) => boolean,
    private readonly limits: Limits,
  ) {}

  /** The section's clock of a client, with this update. */
  clockOf(client: number): number {
    return this.#cursors.get(client)?.clock ?? stateOf(this.doc, client);
  }

  /** Whether the update has something new of this client. */
  brings(client: number): boolean {
    return this.#cursors.has(client);
  }

  run(blocks: readonly ScannedBlock[]): void {
    for (const block of blocks)
      this.#cursors.set(block.client, { block, slots: [], next: 0, clock: block.clock });
    const ready = [...this.#cursors.values()];
    for (let cursor = ready.pop(); cursor !== undefined; cursor = ready.pop()) {
      const before = cursor.next;
      this.#advance(cursor);
      if (cursor.next > before) ready.push(...this.#wake(cursor.block.client));
    }
    if (this.#waiting.size > 0) forbidden('origin-cycle');
  }

  #advance(cursor: Cursor): void {
    const { client, structs } = cursor.block;
    for (let struct = structs[cursor.next]; struct !== undefined; struct = structs[cursor.next]) {
      const awaited = this.#awaited(client, struct);
      if (awaited !== null) {
        const queue = this.#waiting.get(awaited);
        if (queue === undefined) this.#waiting.set(awaited, [cursor]);
        else queue.push(cursor);
        return;
      }
      cursor.slots.push(this.#place(client, struct));
      cursor.next += 1;
      cursor.clock = struct.clock + struct.length;
    }
  }

  #wake(client: number): Cursor[] {
    const queue = this.#waiting.get(client) ?? [];
    this.#waiting.delete(client);
    return queue;
  }

  /** The other client of this update that must come first, or null when the origin is there. */
  #awaited(client: number, { origin }: ScannedStruct): number | null {
    if (origin === null || origin.clock < this.clockOf(origin.client)) return null;
    const other = this.#cursors.get(origin.client);
    // Something of one's own that is still to come will never be there in time.
    if (other === undefined || origin.client === client) forbidden('origin-unknown');
    if (origin.clock >= other.block.end) forbidden('origin-unknown');
    return origin.client;
  }

  #place(client: number, struct: ScannedStruct): Slot {
    const { slot, last } =
      struct.origin === null
        ? this.#named(struct.root ?? '', struct.key ?? '')
        : this.#following(struct.origin);
    const elsewhere =
      (struct.root !== null && struct.root !== slot.root) ||
      (struct.key !== null && struct.key !== slot.key);
    if (elsewhere) forbidden('origin-elsewhere');
    if (!last) this.#spend(slot);
    slot.placed += 1;
    slot.tail = { client, clock: struct.clock + struct.length - 1 };
    return slot;
  }

  #named(root: string, key: string): Origin {
    const slot = this.#slot(root, key);
    return { slot, last: slot.placed === 0 && this.#stored(slot) === 0 };
  }

  #following(origin: StructId): Origin {
    const cursor = this.#cursors.get(origin.client);
    if (cursor !== undefined && origin.clock >= cursor.block.clock) {
      const slot = cursor.slots[indexOf(cursor.block.structs, origin.clock)];
      if (slot === undefined) forbidden('origin-unknown');
      const { tail } = slot;
      return { slot, last: tail?.client === origin.client && tail.clock === origin.clock };
    }
    const { item, root, key } = placeOf(this.doc, origin.client, origin.clock);
    const slot = this.#slot(root, key);
    const last =
      slot.placed === 0 && item.right === null && item.id.clock + item.length - 1 === origin.clock;
    return { slot, last };
  }

  #slot(root: string, key: string): Slot {
    let keys = this.#roots.get(root);
    if (keys === undefined) {
      if (!this.mayWrite(root)) forbidden('root-forbidden');
      keys = new Map();
      this.#roots.set(root, keys);
    }
    let slot = keys.get(key);
    if (slot === undefined) {
      slot = { root, key, placed: 0, tail: null, stored: null };
      keys.set(key, slot);
    }
    return slot;
  }

  #stored(slot: Slot): number {
    slot.stored ??= chainLength(this.doc, slot.root, slot.key);
    return slot.stored;
  }

  /** Yjs walks over the key's items to settle a conflict: many conflicts on a long history would stall the server. */
  #spend(slot: Slot): void {
    this.#conflictSteps += this.#stored(slot) + slot.placed;
    if (this.#conflictSteps > this.limits.conflictSteps) tooMuch('conflict-work');
  }
}

/** The struct that holds a clock, by bisection; the caller knows that there is one. */
function indexOf(structs: readonly ScannedStruct[], clock: number): number {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((structs[middle]?.clock ?? Infinity) <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}
