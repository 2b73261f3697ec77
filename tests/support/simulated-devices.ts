import { encodeStateVector } from '@tdt/server/sync/frame-encoding';
import { SectionedDocument } from '@tdt/server/sync/sectioned-document';
import type { ReceiveVerdict, WriteRights } from '@tdt/server/sync/sectioned-document';
import * as Y from 'yjs';

/*
 * The stock provider's conversation without sockets: messages are in order, are late, and are lost when a connection
 * ends. Everything is driven by the test, so that a seed replays it.
 */

type ToServer =
  | { readonly kind: 'step1'; readonly known: Map<number, number> }
  | { readonly kind: 'update'; readonly step2: boolean; readonly update: Uint8Array };
type ToDevice =
  | { readonly kind: 'step1'; readonly known: Map<number, number> }
  | { readonly kind: 'update'; readonly update: Uint8Array };

export interface Seat {
  readonly rights: WriteRights;
  readonly reads: readonly string[];
  /** Roots that this seat's edits go to. */
  readonly roots: readonly string[];
  /** Whether its undo manager takes all edits since the last undo as one. */
  readonly undoesMuch?: boolean;
}

/** One phone: a single document for all sections, an undo manager, one connection at a time. */
export class SimulatedDevice {
  doc = new Y.Doc();
  undo: Y.UndoManager | null = null;
  online = false;
  /** The server has answered this connection's step 1; the device has answered the server's. */
  synced = false;
  answered = false;
  readonly toServer: ToServer[] = [];
  readonly toDevice: ToDevice[] = [];

  constructor(readonly seat: Seat) {
    this.#open(new Y.Doc());
  }

  /** A reload of the page: the same content from the local store, under a new client id. */
  reload(): void {
    this.disconnect();
    const stored = Y.encodeStateAsUpdate(this.doc);
    this.undo?.destroy();
    this.doc.destroy();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, stored, 'local store');
    this.#open(doc);
  }

  #open(doc: Y.Doc): void {
    this.doc = doc;
    const roots = this.seat.roots.map((root) => doc.getMap(root));
    this.undo =
      roots.length > 0
        ? new Y.UndoManager(roots, {
            trackedOrigins: new Set(['user']),
            captureTimeout: this.seat.undoesMuch ? 1e9 : 0,
          })
        : null;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.online && origin !== 'server')
        this.toServer.push({ kind: 'update', step2: false, update });
    });
  }

  connect(server: SimulatedServer): void {
    this.online = true;
    this.toServer.push({
      kind: 'step1',
      known: Y.decodeStateVector(Y.encodeStateVector(this.doc)),
    });
    this.toDevice.push({ kind: 'step1', known: server.meeting.stateVector(this.#sections()) });
  }

  disconnect(): void {
    Object.assign(this, { online: false, synced: false, answered: false });
    this.toServer.length = 0;
    this.toDevice.length = 0;
  }

  #sections(): string[] {
    const { section } = this.seat.rights;
    return [...new Set([...this.seat.reads, ...(section === null ? [] : [section])])];
  }

  takeOne(): void {
    const message = this.toDevice.shift();
    if (message?.kind === 'update') Y.applyUpdate(this.doc, message.update, 'server');
    if (message?.kind !== 'step1') return;
    const update = Y.encodeStateAsUpdate(this.doc, encodeStateVector(message.known));
    this.toServer.push({ kind: 'update', step2: true, update });
  }
}

/** The server's turns: receive, store, give out. Storage is a list of updates per section. */
export class SimulatedServer {
  meeting: SectionedDocument;
  readonly stored: Map<string, Uint8Array[]>;
  readonly verdicts: ReceiveVerdict[] = [];

  constructor(
    sections: readonly string[],
    private readonly devices: readonly SimulatedDevice[],
  ) {
    this.stored = new Map(sections.map((section) => [section, []]));
    this.meeting = new SectionedDocument(this.stored);
  }

  restart(): void {
    for (const device of this.devices) device.disconnect();
    this.meeting = new SectionedDocument(this.stored);
  }

  /** Takes at most `count` messages of each device. */
  turn(count: number): void {
    for (const device of this.devices)
      for (const message of device.toServer.splice(0, count)) this.#take(device, message);
    this.giveOut();
  }

  giveOut(): void {
    const changes = this.meeting.takeChanges();
    for (const [section, update] of changes) this.stored.get(section)?.push(update);
    for (const device of this.devices) {
      const updates = device.seat.reads.flatMap((section) => changes.get(section) ?? []);
      if (device.synced && updates.length > 0)
        device.toDevice.push({ kind: 'update', update: Y.mergeUpdates(updates) });
    }
  }

  #take(device: SimulatedDevice, message: ToServer): void {
    if (message.kind === 'step1') {
      // What is still to be given out of this turn would otherwise come twice, which is harmless.
      const update = this.meeting.diff(device.seat.reads, message.known);
      device.toDevice.push({ kind: 'update', update });
      device.synced = true;
      return;
    }
    // What a device typed before its step 2 may follow things that only the step 2 brings; that holds it again.
    if (message.step2) device.answered = true;
    if (!device.answered) return;
    this.verdicts.push(this.meeting.receive(message.update, device.seat.rights));
  }
}
