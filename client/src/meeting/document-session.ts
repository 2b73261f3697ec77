import { sectionOf } from '@tdt/shared/document/sections';
import { applyWrites } from '@tdt/shared/document/yjs';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { connectionStore, serverNow } from '../stores/connection-store';
import { meetingStore } from '../stores/meeting-store';
import { bindDocument } from './binding';
import { EditsLog } from './edits-log';
import type { LoggedEdit } from './edits-log';
import { openLocalCopy } from './local-copy';
import type { LocalCopy } from './local-copy';
import { setOpenDocument, unsetOpenDocument } from './local-edits';
import type { OpenDocument } from './local-edits';
import { NetworkWatch } from './network-watch';
import { offerBack } from './offered';
import { flushFields } from './pending-fields';
import { watchOverwrites } from './overwritten';
import { createProjection } from './projection';
import { SavedCounter } from './saved-counter';
import { copyName, savingOf } from './session-state';
import { openSync } from './sync-connection';
import type { SyncConnection } from './sync-connection';
import { showTyping } from './typing-states';
import { waitingFields, writeWaiting } from './waiting-writes';

const LOCAL = Symbol('local edit');

/** One Y.Doc of one seat, from its local copy and its connection to the stores. Ended for good by `close`. */
export class DocumentSession {
  readonly #doc = new Y.Doc();
  readonly #awareness = new Awareness(this.#doc);
  readonly #counter = new SavedCounter();
  readonly #log = new EditsLog();
  readonly #holding = new Set<string>();
  readonly #network = new NetworkWatch(() => this.#report());
  readonly #binding = bindDocument(this.#doc, (roots) => this.#project(roots));
  readonly #projection = createProjection(this.#binding.read);
  readonly #overwrites = watchOverwrites(this.#doc, (field, text) => offerBack({ field, text }));
  readonly #access = this.#open();
  #copy: LocalCopy | null = null;
  #copyWorks = false;
  /** The page shows this document: what is written goes into it. */
  #shown = false;
  #sync: SyncConnection | null = null;
  #savedAt: number | null = null;
  #closed = false;

  constructor(
    readonly seat: SeatAnswer,
    private readonly told: {
      /** For good, with this code. */
      readonly ended: (code: number) => void;
      /** For now: the server cannot serve the document. */
      readonly sentAway: () => void;
    },
  ) {
    this.#awareness.setLocalState(null);
    this.#awareness.on('change', () => showTyping(this.#awareness));
    setOpenDocument(this.#access);
  }

  /** Loads the copy, then connects: what was never sent is in the first exchange. */
  async start(): Promise<void> {
    const kept = (works: boolean) => {
      this.#copyWorks = works;
      connectionStore.setState({ storage: works ? 'kept' : 'unavailable' });
    };
    const failed = () => kept(false);
    this.#copy = await openLocalCopy(copyName(this.seat), this.#doc, this.#log, failed);
    kept(this.#copy !== null);
    if (this.#closed) {
      await this.#copy?.close();
      return;
    }
    this.#project('all');
    this.#report();
    this.#connect();
  }

  /** Edits of this device that no server has. */
  get unsent(): readonly LoggedEdit[] {
    return this.#log.toStored();
  }

  get hasCopy(): boolean {
    return this.#copyWorks;
  }

  /** Ends the document; `erase` throws its copy away too. */
  async close(erase = false): Promise<void> {
    this.#closed = true;
    this.#sync?.close();
    this.#network.stop();
    this.#binding.destroy();
    this.#overwrites.stop();
    unsetOpenDocument(this.#access);
    await (erase ? this.#copy?.erase() : this.#copy?.close());
    this.#awareness.destroy();
    this.#doc.destroy();
  }

  #connect(): void {
    const { meetingId: meeting, seat, epoch, rights } = this.seat;
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
    const url = `${scheme}://${window.location.host}/sync`;
    this.#sync = openSync(
      this.#doc,
      this.#awareness,
      this.#counter,
      { url, meeting, seat, epoch, rights },
      {
        first: (state, apply) =>
          this.#copy === null ? apply() : this.#copy.keepFirst(state, apply),
        synced: () => this.#network.connected(),
        disconnected: () => {
          this.#log.disconnected();
          this.#network.disconnected();
          this.#report();
        },
        carried: (frame) => {
          this.#log.carried(frame);
          this.#report();
        },
        saved: (frames) => this.#saved(frames),
        ended: (code) => {
          if (!this.#closed) this.told.ended(code);
        },
        sentAway: () => {
          if (!this.#closed) this.told.sentAway();
        },
      },
    );
    this.#network.watch(this.#sync);
  }

  #saved(frames: number): void {
    const before = this.#log.size;
    this.#log.acknowledged(frames);
    if (before > 0 && this.#log.size === 0) this.#savedAt = serverNow();
    if (before !== this.#log.size) this.#copy?.keepLog(this.#log.toStored());
    this.#report();
  }

  #project(changed: ReadonlySet<string> | 'all'): void {
    if (this.#closed) return;
    const snapshot = this.#projection(this.seat, changed);
    if (!snapshot) return;
    if (this.#shown) {
      meetingStore.setState({ snapshot });
      return;
    }
    // What fields still hold was typed for the document shown until now.
    flushFields();
    meetingStore.setState({ snapshot });
    this.#shown = true;
    writeWaiting(this.#access);
    this.#report();
  }

  #report(): void {
    if (this.#closed) return;
    const held = new Set(
      [...this.#holding, ...waitingFields()].filter((one) => !this.#log.has(one)),
    );
    connectionStore.setState({
      network: this.#network.state,
      unsent: this.#log.fields,
      saving: savingOf({
        offline: this.#network.state === 'offline',
        pending: this.#log.size + held.size,
        settled: this.#counter.settled,
        synced: this.#network.state === 'online',
        at: this.#savedAt,
      }),
    });
  }

  #open(): OpenDocument {
    return {
      snapshot: () => meetingStore.getState().snapshot,
      takes: (section) => this.#shown && !this.#closed && section === this.seat.sections.write,
      read: this.#binding.readNow,
      write: (writes, field, text) => {
        const own = this.seat.sections.write;
        const allowed = writes.filter(({ root }) => sectionOf(root) === own);
        if (allowed.length === 0) return;
        applyWrites(this.#doc, allowed, LOCAL);
        this.#log.record({ field, text }, this.#counter.last);
        for (const { root, key, value } of allowed)
          if (key.startsWith('t:') && typeof value === 'string')
            this.#overwrites.wrote(field, root, key, value);
        this.#copy?.keepLog(this.#log.toStored());
        this.#report();
      },
      holding: (field, holds) => {
        if (holds) this.#holding.add(field);
        else this.#holding.delete(field);
        this.#report();
      },
      announce: (typing) => this.#awareness.setLocalState(typing && { ...typing }),
    };
  }
}
