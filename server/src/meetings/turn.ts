import { CLOSE } from '@tdt/shared/errors';
import type { CloseCode } from '@tdt/shared/errors';
import { deriveWrites } from '@tdt/shared/commands/derive';
import { groupTaskKey, PRIVATE_SECTION, sectionOf } from '@tdt/shared/document/sections';
import { seatFacts } from '../seats/seat-book';
import type { SeatBook } from '../seats/seat-book';
import type { TurnWrite } from '../storage/storage';
import type { SectionChange } from '../sync/section-change';
import { asUpdates } from '../sync/sectioned-document';
import type { SectionedDocument } from '../sync/sectioned-document';
import { contactsGone } from './contacts-gone';
import type { Device } from './device';
import type { Change, ChangeInput, Input, TurnFrame } from './inputs';
import type { MeetingView } from './meeting-view';
import { publishChanges } from './publishing';
import type { Publications } from './publishing';
import type { RootReader } from './root-reader';

/** What a turn works on. */
export interface TurnState {
  readonly document: SectionedDocument;
  readonly reader: RootReader;
  readonly seats: SeatBook;
  readonly publications: Pick<Publications, 'get' | 'set'>;
}

/** What is left to do once the turn is on disk. */
export interface TurnResult {
  readonly write: TurnWrite;
  /** The changes of `write`, to be put together for each class of readers. */
  readonly changes: ReadonlyMap<string, SectionChange>;
  /** Sections of which one device wrote all that is new. */
  readonly authors: ReadonlyMap<string, Device>;
  readonly view: MeetingView;
  /** A change by the server took place: rights may have moved. */
  readonly changed: boolean;
  /** Answers to a check were erased: storage must not keep them in what came before. */
  readonly forgotten: boolean;
  /** Devices to be told that their frames are saved. */
  readonly processed: ReadonlySet<Device>;
  readonly asked: ReadonlyMap<Device, ReadonlyMap<number, number>>;
  readonly attached: readonly Device[];
  readonly refused: readonly {
    readonly device: Device;
    readonly code: RefusedClose;
    readonly reason: string;
  }[];
  readonly answers: readonly (() => void)[];
}

type RefusedClose = typeof CLOSE.malformed | typeof CLOSE.refused | typeof CLOSE.size;

/** Raised when the section of a device is no longer what storage holds: the meeting is rebuilt from there. */
export class BrokenSectionError extends Error {
  constructor(
    readonly device: Device,
    readonly section: string,
    cause: unknown,
  ) {
    super(`The section ${section} broke while an update was applied.`, { cause });
  }
}

type UpdateFrame = Extract<TurnFrame, { kind: 'update' }>;

class TurnWork {
  readonly processed = new Set<Device>();
  /** Which device wrote to a section; none when several did. */
  readonly writers = new Map<string, Device | null>();
  readonly asked = new Map<Device, ReadonlyMap<number, number>>();
  readonly attached: Device[] = [];
  readonly refused: { device: Device; code: RefusedClose; reason: string }[] = [];
  readonly answers: (() => void)[] = [];
  readonly changes: Change<unknown>[] = [];
  presenceChanged = false;

  constructor(
    private readonly state: TurnState,
    private readonly now: number,
  ) {}

  take(input: Input): void {
    switch (input.kind) {
      case 'attach':
        this.attached.push(input.device);
        this.presence(input.device, 1);
        return;
      case 'detach':
        this.presence(input.device, -1);
        return;
      case 'change':
        this.change(input);
        return;
      case 'frame':
        if (!input.device.open) return;
        if (input.frame.kind === 'step1') this.asked.set(input.device, input.frame.stateVector);
        else this.update(input.device, input.frame);
    }
  }

  private presence(device: Device, by: 1 | -1): void {
    this.state.seats.connected(device.seat, by, this.now);
    this.presenceChanged = true;
  }

  private change(input: ChangeInput): void {
    const decided = this.decided(input);
    if (!decided) return;
    const { change, answer } = decided;
    // Not caught: what was written half-way must not be kept, so that the turn fails as a whole.
    this.state.reader.write(change.writes ?? []);
    // Later inputs of the same turn must see the seats as this change leaves them.
    this.state.seats.adopt(change.seats ?? []);
    this.changes.push(change);
    this.answers.push(answer);
  }

  private decided(input: ChangeInput) {
    try {
      return input.decide(this.state.reader.view);
    } catch (error) {
      input.reject(error);
      return null;
    }
  }

  /** Why a change earlier in this turn takes its rights from a device, if it does. */
  private lostRights(device: Device): CloseCode | null {
    if (this.changes.length === 0) return null;
    const seat = this.state.seats.get(device.seat);
    if (seat?.status !== 'admitted') return CLOSE.session;
    const { key } = this.state.reader.view.rights(seatFacts(seat));
    return key === device.rights.key ? null : CLOSE.rights;
  }

  private wrote(device: Device, section: string): void {
    const alone = !this.writers.has(section) || this.writers.get(section) === device;
    this.writers.set(section, alone ? device : null);
  }

  private update(device: Device, { step2, update }: UpdateFrame): void {
    if (!step2 && !device.answered) {
      device.held += 1;
      return;
    }
    const lost = this.lostRights(device);
    if (lost !== null) {
      device.close(lost);
      return;
    }
    const { writes, roots } = device.rights;
    const verdict = this.state.document.receive(update, {
      section: writes,
      mayWrite: (root) => roots.has(root),
    });
    if (verdict.kind === 'accept' && writes !== null) this.wrote(device, writes);
    switch (verdict.kind) {
      case 'accept':
      case 'nothing':
        device.answered = true;
        device.processed += 1 + device.held;
        device.held = 0;
        this.processed.add(device);
        return;
      case 'refuse':
        this.refused.push({ device, code: verdict.closeCode, reason: verdict.reason });
        device.close(verdict.closeCode);
        return;
      case 'broken':
        throw new BrokenSectionError(device, verdict.section, verdict.cause);
    }
  }
}

/** What the server wrote to as well, nobody has yet. */
function authorsOf({ writers }: TurnWork, { document }: TurnState): Map<string, Device> {
  const authors = new Map<string, Device>();
  for (const [section, device] of writers)
    if (device && !document.wasEdited(section)) authors.set(section, device);
  return authors;
}

const forgets = ({ writes = [] }: Change<unknown>): boolean =>
  writes.some(({ root, value }) => value === undefined && sectionOf(root) === PRIVATE_SECTION);

/**
 * Runs what came in one turn on the state in memory: updates are guarded and applied, changes decided, derived roots and
 * publications brought up to date. Nothing leaves the server here: the caller commits `write`, then delivers.
 */
export function runTurn(state: TurnState, inputs: readonly Input[], now: number): TurnResult {
  const work = new TurnWork(state, now);
  const before = inputs.some(({ kind }) => kind === 'change') ? state.reader.view : null;
  for (const input of inputs) work.take(input);
  const changed = work.changes.length > 0;
  const { view, publications } = settle(state, work, now);
  const flat = <T>(of: (change: Change<unknown>) => readonly T[] | undefined): T[] =>
    work.changes.flatMap((change) => of(change) ?? []);
  const authors = authorsOf(work, state);
  const changes = state.document.takeSectionChanges();
  return {
    view,
    changes,
    authors,
    changed,
    forgotten: work.changes.some(forgets),
    write: {
      sections: asUpdates(changes),
      publications,
      seats: flat((change) => change.seats),
      journal: flat((change) => change.journal),
      acks: flat((change) => change.acks),
      contacts: [
        ...flat((change) => change.contacts),
        ...(before ? contactsGone(work.changes, before, view) : []),
      ],
    },
    processed: work.processed,
    asked: work.asked,
    attached: work.attached,
    refused: work.refused,
    answers: work.answers,
  };
}

/** Brings everything that is computed up to date, what depends on something else after it: seats, derived roots, publications. */
function settle(state: TurnState, work: TurnWork, now: number) {
  const { reader, seats } = state;
  const changed = work.changes.length > 0;
  if (changed) reader.write(seats.viewWrites(reader.view));
  else if (work.presenceChanged) reader.write(seats.presenceWrites(reader.view));
  if (changed) {
    const { state: meeting, staff } = reader.view;
    reader.write(deriveWrites(reader.read, meeting, staff));
  }
  const { view } = reader;
  const published = publishChanges(view, state.publications, reader.takeChanged(), now);
  reader.write(published.writes);
  reader.takeChanged();
  for (const { group, task, publication } of published.publications)
    state.publications.set(groupTaskKey(group, task), publication);
  return { view, publications: published.kept };
}
