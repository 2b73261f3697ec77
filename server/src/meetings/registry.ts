import { MEETING } from '@tdt/shared/document/sections';
import type { Json, RootWrite } from '@tdt/shared/document/roots';
import { CLOSE } from '@tdt/shared/errors';
import type { CloseCode } from '@tdt/shared/errors';
import { MeetingIdSchema, meetingId, seatId } from '@tdt/shared/ids';
import type { MeetingId, SeatId } from '@tdt/shared/ids';
import type { Steps } from '@tdt/shared/imports/steps';
import type { Locale } from '@tdt/shared/locale';
import type { MeetingFields } from '@tdt/shared/preparation/meeting-fields';
import type { Template } from '@tdt/shared/template/template';
import type { Logger } from 'pino';
import type { Observer } from '../observer';
import { SeatBook } from '../seats/seat-book';
import { hashSecret, newCode, newId, newSecret } from '../seats/secrets';
import { heldBy, offered } from '../storage/holding';
import { StorageError } from '../storage/storage';
import type { SeatRecord, Storage } from '../storage/storage';
import { SectionedDocument, SectionUnreadableError } from '../sync/sectioned-document';
import { Meeting, MeetingGoneError } from './meeting';
import { RootReader } from './root-reader';

export interface RegistryDeps {
  readonly storage: Storage;
  readonly log: Logger;
  readonly observer: Observer;
  readonly now: () => number;
  readonly turnMs: number;
  readonly compactAfter: number;
  /** How long a meeting without devices stays in memory. */
  readonly unloadAfterMs: number;
}

/** What a meeting is made from. */
export interface NewMeeting extends MeetingFields {
  readonly template: Template;
  readonly locale: Locale;
}

/** A meeting just made, with the only sight of its secrets. */
export interface CreatedMeeting {
  readonly id: MeetingId;
  readonly code: string;
  readonly seat: SeatId;
  readonly secrets: {
    readonly facilitator: string;
    readonly rapporteur: string;
    readonly plenary: string;
  };
}

type SeatListener = (meeting: Meeting, seat: SeatId) => void;

const CODE_ATTEMPTS = 20;
/** How long a server that stops takes to leave meetings as they open fastest, in ms. */
const REST_WITHIN_MS = 1000;

/** The meetings in memory: loaded once, whoever asks first; dropped when idle or when a turn failed. */
export class Registry {
  readonly #open = new Map<MeetingId, Promise<Meeting | null>>();
  /** The one instance of each meeting that may write: a second one would take the first one's place on disk. */
  readonly #loaded = new Map<MeetingId, Meeting>();
  readonly #erasing = new Set<MeetingId>();
  /** Meetings that are written anew: whoever asks for one waits. */
  readonly #rewriting = new Map<MeetingId, Promise<unknown>>();
  #closed = false;
  readonly #idleSince = new Map<Meeting, number>();
  readonly #listeners = new Set<SeatListener>();

  constructor(private readonly deps: RegistryDeps) {}

  onSeat(listener: SeatListener): void {
    this.#listeners.add(listener);
  }

  /** The meeting, loaded if need be; null when there is none. */
  open(id: string): Promise<Meeting | null> {
    const parsed = MeetingIdSchema.safeParse(id);
    if (!parsed.success || this.#erasing.has(parsed.data)) return Promise.resolve(null);
    // Not null: the meeting exists, and devices that hear that it does not throw their copy away.
    if (this.#closed) return Promise.reject(new MeetingGoneError());
    const rewriting = this.#rewriting.get(parsed.data);
    if (rewriting) return rewriting.then(() => this.open(id));
    const known = this.#open.get(parsed.data);
    if (known) return known;
    const loading = this.#load(parsed.data);
    this.#open.set(parsed.data, loading);
    // A meeting that does not exist or could not be read is asked for again next time.
    void loading.then(
      (meeting) => meeting ?? this.#open.delete(parsed.data),
      () => this.#open.delete(parsed.data),
    );
    return loading;
  }

  /** The meeting if it is in memory. */
  loaded(id: MeetingId): Meeting | undefined {
    return this.#loaded.get(id);
  }

  async byCode(code: string): Promise<Meeting | null> {
    const record = await this.deps.storage.meetingByCode(code);
    return record ? this.open(record.id) : null;
  }

  async create(input: NewMeeting): Promise<CreatedMeeting> {
    const { storage, now } = this.deps;
    for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt += 1) {
      const record = {
        id: meetingId(newId('m')),
        code: newCode(),
        epoch: newId('e'),
        createdAt: now(),
      };
      const secrets = { facilitator: newSecret(), rapporteur: newSecret(), plenary: newSecret() };
      const seats = [
        // The creator has it at once; the other links wait for whoever opens them.
        {
          ...linkSeat('facilitator', secrets.facilitator, record.createdAt),
          holding: heldBy(record.createdAt),
        },
        linkSeat('meetingRapporteur', secrets.rapporteur, record.createdAt),
        linkSeat('plenary', secrets.plenary, record.createdAt),
      ] as const;
      const document = new SectionedDocument();
      const reader = new RootReader(document);
      reader.write(firstWrites(record, input));
      reader.write(new SeatBook(seats).viewWrites(reader.view));
      const created = await storage.createMeeting(record, {
        sections: document.takeChanges(),
        publications: [],
        seats,
        journal: [
          {
            at: record.createdAt,
            seat: seats[0].id,
            type: 'meeting.create',
            detail: { template: input.template.id },
          },
        ],
        acks: [],
        contacts: [],
      });
      if (created) return { id: record.id, code: record.code, seat: seats[0].id, secrets };
    }
    throw new Error('No free meeting code was found.');
  }

  /** Closes every device of a meeting and erases all of it. */
  async erase({ id }: Meeting): Promise<void> {
    this.#erasing.add(id);
    try {
      // The caller's instance may have failed meanwhile and another one be open.
      const meeting = this.#loaded.get(id);
      await meeting?.close(CLOSE.meeting);
      if (meeting) this.#forget(meeting);
      await this.deps.storage.deleteMeeting(id);
    } finally {
      this.#erasing.delete(id);
    }
  }

  /**
   * Writes a meeting anew. Its devices are sent back (4409) and it leaves memory; `work` has it to itself in storage, and
   * whoever comes meanwhile finds it as `work` left it.
   */
  async rewrite<T>({ id }: Meeting, work: () => Promise<T>): Promise<T> {
    while (this.#rewriting.has(id)) await this.#rewriting.get(id);
    const whole = this.#alone(id, work);
    const over = whole.then(
      () => undefined,
      () => undefined,
    );
    this.#rewriting.set(id, over);
    return whole.finally(() => this.#rewriting.delete(id));
  }

  async #alone<T>(id: MeetingId, work: () => Promise<T>): Promise<T> {
    const meeting = this.#loaded.get(id);
    await meeting?.close(CLOSE.rights);
    if (meeting) this.#forget(meeting);
    return work();
  }

  /** Tells whoever follows these seats that they are no longer what they were. */
  async tell(id: MeetingId, seats: Iterable<SeatId>): Promise<void> {
    const meeting = await this.open(id);
    if (!meeting) return;
    for (const seat of seats) for (const listener of this.#listeners) listener(meeting, seat);
  }

  /** Says something to every device. */
  *keepAlive(): Steps<void> {
    for (const meeting of this.#loaded.values()) yield* meeting.keepAlive();
  }

  /** Called at least every 20 s: drops meetings that nobody uses. */
  tick(): void {
    const now = this.deps.now();
    for (const meeting of [...this.#loaded.values()]) {
      if (!meeting.unused) {
        this.#idleSince.delete(meeting);
        continue;
      }
      const since = this.#idleSince.get(meeting) ?? now;
      if (!this.#idleSince.has(meeting)) void meeting.rest();
      this.#idleSince.set(meeting, since);
      if (now - since < this.deps.unloadAfterMs) continue;
      meeting.retire();
      this.#forget(meeting);
    }
  }

  /** How much is in memory, for the figures. */
  get inventory(): { readonly meetings: number; readonly connections: number } {
    let connections = 0;
    for (const meeting of this.#loaded.values()) connections += meeting.devices.size;
    return { meetings: this.#loaded.size, connections };
  }

  /** Finishes every turn, tells the devices to come back later, and leaves the meetings at rest. */
  async close(code: CloseCode): Promise<void> {
    this.#closed = true;
    const meetings = [...this.#loaded.values()];
    await Promise.all(meetings.map((meeting) => meeting.close(code)));
    const deadline = performance.now() + REST_WITHIN_MS;
    for (const meeting of meetings)
      // A turn that failed forgot its meeting: what it holds in memory is not what is on disk.
      if (this.#loaded.has(meeting.id)) await meeting.rest(() => performance.now() < deadline);
    this.#loaded.clear();
    this.#open.clear();
  }

  async #load(id: MeetingId): Promise<Meeting | null> {
    const stored = await this.deps.storage.load(id);
    if (this.#closed) throw new MeetingGoneError();
    if (!stored || this.#erasing.has(id)) return null;
    const loaded = readMeeting(stored, {
      ...this.deps,
      onSeat: (meeting, seat) => {
        for (const listener of this.#listeners) listener(meeting, seat);
      },
      onFailure: (meeting) => this.#forget(meeting),
    });
    this.#loaded.set(id, loaded);
    return loaded;
  }

  #forget(meeting: Meeting): void {
    if (this.#loaded.get(meeting.id) !== meeting) return;
    this.#loaded.delete(meeting.id);
    this.#open.delete(meeting.id);
    this.#idleSince.delete(meeting);
  }
}

/** The meeting in memory; what storage holds may be whole for the database and still be no document. */
function readMeeting(...[stored, deps]: ConstructorParameters<typeof Meeting>): Meeting {
  try {
    return new Meeting(stored, deps);
  } catch (cause) {
    if (cause instanceof SectionUnreadableError)
      throw new StorageError('damaged', cause.message, { cause });
    throw cause;
  }
}

function linkSeat(role: SeatRecord['role'], secret: string, createdAt: number): SeatRecord {
  return {
    id: seatId(newId('s')),
    role,
    person: null,
    label: '',
    name: null,
    presence: 'room',
    status: 'admitted',
    secretHash: hashSecret(secret),
    createdAt,
    holding: offered(createdAt),
  };
}

function firstWrites(
  record: { id: MeetingId; code: string; epoch: string; createdAt: number },
  { template, ...input }: NewMeeting,
): RootWrite[] {
  const state: Record<string, Json> = {
    info: { ...record, ...input },
    settings: template.settings,
    texts: template.texts,
    step: { step: 'welcome', since: record.createdAt },
    timer: null,
    screen: { view: 'welcome' },
    door: 'open',
    counts: { listed: 0, room: 0, remote: 0 },
  };
  return [
    ...Object.entries(state).map(([key, value]) => ({ root: MEETING.state, key, value })),
    ...template.tasks.map((task) => ({ root: MEETING.tasks, key: task.id, value: task })),
    ...template.steps.map((text) => ({ root: MEETING.steps, key: text.step, value: text })),
  ];
}
