import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { PRIVATE_SECTION } from '@tdt/shared/document/sections';
import { readPublished } from '@tdt/shared/document/state';
import { CLOSE } from '@tdt/shared/errors';
import type { CloseCode } from '@tdt/shared/errors';
import type { MeetingId, SeatId } from '@tdt/shared/ids';
import type { Steps } from '@tdt/shared/imports/steps';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { readableSections } from '@tdt/shared/permissions';
import type { Logger } from 'pino';
import type { Observer } from '../observer';
import { SeatBook, seatFacts } from '../seats/seat-book';
import type { MeetingRecord, SeatRecord, Storage, StoredMeeting } from '../storage/storage';
import type { Frame } from '../sync/frames';
import { SectionedDocument } from '../sync/sectioned-document';
import { answerAwareness, forgetAwareness, receiveAwareness } from './awareness';
import { broadcast, keepAlive, reads, tellSaved, Welcome } from './delivery';
import { Device } from './device';
import type { DeviceSocket } from './device';
import type { DecideChange, Input } from './inputs';
import type { MeetingView } from './meeting-view';
import { Publications } from './publishing';
import { RootReader } from './root-reader';
import { BrokenSectionError, runTurn } from './turn';
import type { TurnResult, TurnState } from './turn';
import { TurnLoop } from './turn-loop';

export interface MeetingDeps {
  readonly storage: Storage;
  readonly log: Logger;
  readonly observer: Observer;
  /** Server clock, ms. */
  readonly now: () => number;
  readonly turnMs: number;
  /** Updates of a section after which they are replaced by one snapshot. */
  readonly compactAfter: number;
  /** The seat's status, role, group or sections changed. */
  readonly onSeat: (meeting: Meeting, seat: SeatId) => void;
  /** The meeting can no longer be trusted in memory: forget it, the next one to come loads it from storage. */
  readonly onFailure: (meeting: Meeting) => void;
}

/** Where the names of people stand. */
const LISTS_OF_PEOPLE = ['staff', 'meeting'] as const;

/** One meeting in memory. All that happens to it goes through its turn; what it says is on disk before it says so. */
export class Meeting {
  readonly record: MeetingRecord;
  readonly devices = new Set<Device>();
  readonly #state: TurnState;
  readonly #loop: TurnLoop<Input>;
  readonly #welcome: Welcome;
  readonly #updateCounts = new Map<string, number>();
  /** What each seat was last told of itself, as a key. */
  readonly #told = new Map<SeatId, string>();
  /** Closed, unloaded, or its turn failed: nothing goes through it any more. */
  #ended = false;
  #contactsVersion = 0;
  /** Storage holds more of the answers to checks than the document does. */
  #owesForgetting: boolean;

  constructor(
    stored: StoredMeeting,
    private readonly deps: MeetingDeps,
  ) {
    this.record = stored.record;
    const document = new SectionedDocument(stored.sections);
    const reader = new RootReader(document);
    const publications = new Publications(stored.publications, (group, task) =>
      readPublished(reader.read, group, task),
    );
    for (const [section, updates] of stored.sections)
      this.#updateCounts.set(section, updates.length);
    this.#state = {
      document,
      reader,
      seats: new SeatBook(stored.seats),
      publications,
    };
    this.#welcome = new Welcome(document);
    this.#loop = new TurnLoop((inputs) => this.#turn(inputs), deps.turnMs);
    this.#owesForgetting = (this.#updateCounts.get(PRIVATE_SECTION) ?? 0) > 1;
    const { view } = this;
    for (const seat of this.#state.seats.all()) this.#told.set(seat.id, this.#toldOf(seat, view));
  }

  get id(): MeetingId {
    return this.record.id;
  }

  /** The meeting as it stands in memory: committed between turns. */
  get view(): MeetingView {
    return this.#state.reader.view;
  }

  seat(id: SeatId): SeatRecord | undefined {
    return this.#state.seats.get(id);
  }

  get seats(): SeatBook {
    return this.#state.seats;
  }

  /** The bytes of every section and who owns which client id: what the attack tests compare. */
  get document(): SectionedDocument {
    return this.#state.document;
  }

  /**
   * Moves when contact details are decided, and again once they are on disk: who read them from storage and finds the
   * same number inside a turn has read what is there.
   */
  get contactsVersion(): number {
    return this.#contactsVersion;
  }

  get unused(): boolean {
    return this.devices.size === 0 && this.#loop.idle;
  }

  /** What a seat is told of itself. */
  seatAnswer(seat: SeatRecord): SeatAnswer {
    const { view } = this;
    const rights = view.rights(seatFacts(seat));
    return {
      seat: seat.id,
      meetingId: this.id,
      epoch: this.record.epoch,
      status: seat.status === 'admitted' ? 'admitted' : 'pending',
      role: rights.role,
      participantId: seat.person,
      groupId: rights.group,
      sections: { write: rights.writes, read: readableSections(rights, view.state.groups) },
      rights: createHash('sha256').update(rights.key).digest('base64url').slice(0, 12),
      code: this.record.code,
      now: this.deps.now(),
    };
  }

  /** Connects a device of an admitted seat; sends it back at once when the meeting was dropped meanwhile. */
  attach(seat: SeatRecord, socket: DeviceSocket, inflates = false): Device {
    const device = new Device(seat.id, socket, this.view.rights(seatFacts(seat)), inflates);
    if (this.#ended) {
      device.close(CLOSE.unavailable);
      return device;
    }
    this.devices.add(device);
    // Its question is on its way: both are answered in one turn.
    this.#loop.pushCalmly({ kind: 'attach', device });
    return device;
  }

  detach(device: Device): void {
    device.open = false;
    if (!this.devices.delete(device)) return;
    forgetAwareness(device, this.devices);
    if (!this.#ended) this.#loop.pushCalmly({ kind: 'detach', device });
  }

  /** Takes a decoded frame of a device; those that change or ask for state wait for the turn. */
  receive(device: Device, frame: Exclude<Frame, { kind: 'refused' }>): void {
    switch (frame.kind) {
      case 'awareness':
        receiveAwareness(device, frame.entries, this.devices);
        return;
      case 'queryAwareness':
        answerAwareness(device, this.devices);
        return;
      case 'update':
        device.received += 1;
        this.#loop.push({ kind: 'frame', device, frame });
        return;
      case 'step1':
        this.#loop.push({ kind: 'frame', device, frame });
    }
  }

  /**
   * Changes the meeting by the server: `decide` runs inside the next turn; the promise resolves once it is on disk. What
   * `decide` throws rejects the promise and changes nothing.
   */
  change<T>(decide: DecideChange<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#ended) {
        reject(new MeetingGoneError());
        return;
      }
      this.#loop.push({
        kind: 'change',
        decide: (view) => {
          const change = decide(view);
          const touchesContacts = (change.contacts ?? []).length > 0;
          if (touchesContacts) this.#contactsVersion += 1;
          return {
            change,
            answer: () => {
              if (touchesContacts) this.#contactsVersion += 1;
              resolve(change.result);
            },
          };
        },
        reject,
      });
    });
  }

  *keepAlive(): Steps<void> {
    this.#welcome.forget();
    for (const device of this.devices) {
      keepAlive(device);
      yield;
    }
  }

  /** Ends an instance that nobody uses, for whoever still holds it: the next one to come loads another. */
  retire(): void {
    this.#ended = true;
  }

  /**
   * One snapshot for each section that was written to, so that it opens in one step the next time; for as long as `go` says,
   * which is while nobody is there.
   */
  async rest(go = () => this.unused && !this.#ended): Promise<void> {
    for (const [section, count] of this.#updateCounts) {
      // What is erased from the private section has a way of its own.
      if (section === PRIVATE_SECTION || count <= 1) continue;
      if (!go()) return;
      await this.#snapshot(section, count);
      await setImmediate();
    }
  }

  /** Waits for the last turn, then closes every device. */
  async close(code: CloseCode): Promise<void> {
    await this.#loop.drained();
    this.#ended = true;
    for (const device of this.devices) device.close(code);
  }

  async #turn(inputs: readonly Input[]): Promise<void> {
    if (this.#ended) {
      rejectAll(inputs, new MeetingGoneError());
      return;
    }
    const started = performance.now();
    try {
      const result = runTurn(this.#state, inputs, this.deps.now());
      this.#welcomeThose(result, (device) => !result.changed && !reads(device, result.changes));
      if (hasContent(result.write)) await this.deps.storage.commit(this.id, result.write);
      this.#deliver(result);
      this.deps.observer.turn((performance.now() - started) / 1000, false);
      if (result.forgotten) this.#owesForgetting = true;
      await this.#compact(result.write.sections);
      if (result.write.contacts.some(({ sealed }) => sealed === null)) await this.#forgetPeople();
    } catch (error) {
      this.deps.observer.turn((performance.now() - started) / 1000, true);
      this.#fail(inputs, error);
    }
  }

  /**
   * Asks and answers those who came. Before the commit that is done for whom the turn changed nothing that they read: what they
   * are told is on disk. Coming itself is a change, of a section that few read.
   */
  #welcomeThose({ attached, asked }: TurnResult, now: (device: Device) => boolean): void {
    for (const device of attached) if (now(device)) this.#welcome.ask(device);
    for (const [device, known] of asked) if (now(device)) this.#welcome.answer(device, known);
  }

  /** After the commit: rights first, so that nobody receives a byte under rights they no longer have. */
  #deliver(result: TurnResult): void {
    for (const { device, code, reason } of result.refused)
      this.deps.log.warn({ meeting: this.id, seat: device.seat, code, reason }, 'update refused');
    if (result.changed) this.#refreshRights(result.view);
    broadcast(this.devices, result.changes, result.authors);
    this.#welcome.changed(result.changes.keys());
    this.#welcomeThose(result, (device) => result.changed || reads(device, result.changes));
    if (result.asked.size > 0) this.#state.document.forgetWholes();
    for (const device of result.processed) tellSaved(device);
    for (const answer of result.answers) answer();
  }

  #refreshRights(view: MeetingView): void {
    for (const seat of this.#state.seats.all()) {
      const known = this.#told.get(seat.id);
      const key = this.#toldOf(seat, view);
      this.#told.set(seat.id, key);
      if (known !== undefined && known !== key) this.deps.onSeat(this, seat.id);
    }
    for (const device of this.devices) {
      const seat = this.#state.seats.get(device.seat);
      if (seat?.status !== 'admitted') {
        device.close(CLOSE.session);
        continue;
      }
      const rights = view.rights(seatFacts(seat));
      if (rights.key === device.rights.key) device.rights = rights;
      else device.close(CLOSE.rights);
    }
  }

  /** Wider than the key of the rights: somebody moved between groups may do no more and no less than before. */
  #toldOf(seat: SeatRecord, view: MeetingView): string {
    const rights = view.rights(seatFacts(seat));
    return JSON.stringify([seat.status, seat.person, rights.group, rights.key]);
  }

  /** Only saves time when the meeting is read again: what fails here is tried again later and disturbs nobody. */
  async #compact(changed: ReadonlyMap<string, Uint8Array>): Promise<void> {
    for (const section of changed.keys()) {
      const count = (this.#updateCounts.get(section) ?? 0) + 1;
      this.#updateCounts.set(section, count);
      if (count % this.deps.compactAfter === 0) await this.#snapshot(section, count);
    }
    const kept = this.#updateCounts.get(PRIVATE_SECTION) ?? 0;
    if (!this.#owesForgetting || kept === 0) return;
    const { document } = this.#state;
    const rewritten = document.rewriteSection(PRIVATE_SECTION);
    if (!(await this.#snapshot(PRIVATE_SECTION, kept, rewritten, true))) return;
    document.replaceSection(PRIVATE_SECTION, [rewritten]);
    this.#owesForgetting = false;
  }

  /**
   * Somebody went, with their contact details: former updates of the list still hold their name. The file itself is written
   * anew beside the turn, which may wait for a backup.
   */
  async #forgetPeople(): Promise<void> {
    const { document } = this.#state;
    for (const section of LISTS_OF_PEOPLE)
      await this.#snapshot(
        section,
        this.#updateCounts.get(section) ?? 0,
        document.encodeSection(section),
        true,
      );
    this.deps.storage.forget().catch((error: unknown) => {
      this.deps.log.warn({ meeting: this.id, err: error }, 'what was erased is owed to the file');
    });
  }

  async #snapshot(
    section: string,
    count: number,
    snapshot = this.#state.document.encodeSection(section),
    forget = false,
  ): Promise<boolean> {
    try {
      await this.deps.storage.compact(this.id, section, snapshot, count, forget);
      this.#updateCounts.set(section, 1);
      return true;
    } catch (error) {
      this.deps.log.warn({ meeting: this.id, section, err: error }, 'compaction failed');
      return false;
    }
  }

  /** State in memory may be ahead of storage: nothing of it was said to anybody; everybody comes back to what is on disk. */
  #fail(inputs: readonly Input[], error: unknown): void {
    this.deps.log.error({ meeting: this.id, err: error }, 'turn failed');
    this.#ended = true;
    this.deps.onFailure(this);
    if (error instanceof BrokenSectionError) error.device.close(CLOSE.refused);
    rejectAll(inputs, error);
    for (const device of this.devices) device.close(CLOSE.unavailable);
  }
}

/** The meeting was dropped from memory while something waited for its turn; asking again loads it. */
export class MeetingGoneError extends Error {
  override readonly name = 'MeetingGoneError';
}

function rejectAll(inputs: readonly Input[], error: unknown): void {
  for (const input of inputs) if (input.kind === 'change') input.reject(error);
}

function hasContent(write: TurnResult['write']): boolean {
  return (
    write.sections.size > 0 ||
    write.publications.length > 0 ||
    write.seats.length > 0 ||
    write.journal.length > 0 ||
    write.acks.length > 0 ||
    write.contacts.length > 0
  );
}
