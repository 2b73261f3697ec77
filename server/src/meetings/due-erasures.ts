import type { MeetingId } from '@tdt/shared/ids';
import { erasesAt } from '@tdt/shared/report/erasure';
import type { Logger } from 'pino';
import type { Storage } from '../storage/storage';
import { SectionedDocument } from '../sync/sectioned-document';
import type { MeetingView } from './meeting-view';
import type { Registry } from './registry';
import { RootReader } from './root-reader';

const EVERY_MS = 3_600_000;

interface Deps {
  readonly storage: Storage;
  readonly registry: Registry;
  /** What browsers hold no more is forgotten in the same round. */
  readonly sessions: { sweep(): Promise<void> };
  readonly log: Logger;
  /** Server clock, ms. */
  readonly now: () => number;
}

/**
 * Erases meetings once their time has come: at the start and every hour, also those that nobody has open. When that is follows from the
 * meeting itself and is computed again each time, so that nothing is erased on a date that was moved since.
 */
export class DueErasures {
  #next = -Infinity;
  #running: Promise<void> = Promise.resolve();
  #closed = false;
  /** When those that were not due are, while nobody opens them. */
  readonly #later = new Map<MeetingId, number>();

  constructor(private readonly deps: Deps) {}

  /** Called often; works when an hour has passed since the last time. */
  tick(): void {
    const now = this.deps.now();
    if (now < this.#next || this.#closed) return;
    this.#next = now + EVERY_MS;
    this.#running = this.#running
      .then(() => this.#sweep())
      .catch((error: unknown) => {
        if (!this.#closed) this.deps.log.error({ err: error }, 'erasing what is due failed');
      });
  }

  /** Waits for what has begun. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #sweep(): Promise<void> {
    await this.deps.sessions.sweep();
    for (const id of await this.deps.storage.meetings()) {
      if (this.#closed) return;
      await this.#look(id);
    }
  }

  /** One that cannot be read must not keep the others from being erased in time. */
  async #look(id: MeetingId): Promise<void> {
    try {
      if (await this.#isDue(id)) await this.#erase(id);
    } catch (error) {
      if (!this.#closed)
        this.deps.log.error({ meeting: id, err: error }, 'erasing what is due failed');
    }
  }

  async #isDue(id: MeetingId): Promise<boolean> {
    const now = this.deps.now();
    // In memory it may have changed since; on disk it has not.
    const open = this.deps.registry.loaded(id);
    const known = this.#later.get(id);
    if (!open && known !== undefined && known > now) return false;
    const view = open?.view ?? (await this.#read(id));
    if (!view) return false;
    const { at } = erasesAt(view.state);
    this.#later.delete(id);
    if (at > now && !open) this.#later.set(id, at);
    return at <= now;
  }

  /** Without the registry: a meeting that is only looked at does not stay in memory. */
  async #read(id: MeetingId): Promise<MeetingView | null> {
    const stored = await this.deps.storage.load(id);
    return stored && new RootReader(new SectionedDocument(stored.sections)).view;
  }

  async #erase(id: MeetingId): Promise<void> {
    const { registry, log, now } = this.deps;
    const meeting = await registry.open(id);
    // Somebody may have put it off between the two readings.
    if (!meeting || erasesAt(meeting.view.state).at > now()) return;
    await registry.erase(meeting);
    log.info({ meeting: id }, 'erased as it was due');
  }
}
