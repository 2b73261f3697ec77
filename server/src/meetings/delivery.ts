import type { Rights } from '@tdt/shared/permissions';
import { deflated } from '../sync/deflated';
import { savedFrame, step1Frame, step2Frame, updateFrame } from '../sync/frame-encoding';
import { joinChanges } from '../sync/section-change';
import type { SectionChange } from '../sync/section-change';
import type { SectionedDocument } from '../sync/sectioned-document';
import type { Device, DeviceSocket } from './device';

/** Whether a connection with these rights receives a section. */
function receives(rights: Rights, section: string): boolean {
  if (section === 'meeting' || section.startsWith('published:')) return rights.base;
  if (section === 'staff') return rights.staff;
  return section === rights.reads;
}

/** Whether a device reads one of these sections. */
export const reads = ({ rights }: Device, changes: ReadonlyMap<string, SectionChange>): boolean =>
  [...changes.keys()].some((section) => receives(rights, section));

/** Those who are given the same bytes. */
interface Audience {
  readonly changes: readonly SectionChange[];
  readonly sockets: DeviceSocket[];
}

/**
 * Sends what a turn changed: one frame for all who read the same of it, encoded once. Who wrote all that is new in a section
 * has it already.
 */
export function broadcast(
  devices: Iterable<Device>,
  changes: ReadonlyMap<string, SectionChange>,
  authors: ReadonlyMap<string, Device>,
): void {
  if (changes.size === 0) return;
  // One after the other, so that a socket is given the same bytes as the one before it.
  for (const audience of audiencesOf(devices, changes, authors)) {
    if (audience.changes.length === 0) continue;
    const frame = updateFrame(joinChanges(audience.changes));
    for (const socket of audience.sockets) socket.send(frame);
  }
}

/** By what is new to them: a phone that is told nothing of its own section is told the same as the screen. */
function audiencesOf(
  devices: Iterable<Device>,
  changes: ReadonlyMap<string, SectionChange>,
  authors: ReadonlyMap<string, Device>,
): Iterable<Audience> {
  const audiences = new Map<string, Audience>();
  const ofClass = new Map<string, Audience>();
  for (const device of devices) {
    if (!device.open || !device.synced) continue;
    const { readerClass, rights, socket } = device;
    const isAuthor = rights.writes !== null && authors.get(rights.writes) === device;
    let audience = isAuthor ? undefined : ofClass.get(readerClass);
    if (!audience) {
      audience = audienceOf(audiences, rights, changes, isAuthor ? rights.writes : null);
      if (!isAuthor) ofClass.set(readerClass, audience);
    }
    audience.sockets.push(socket);
  }
  return audiences.values();
}

function audienceOf(
  audiences: Map<string, Audience>,
  rights: Rights,
  changes: ReadonlyMap<string, SectionChange>,
  own: string | null,
): Audience {
  const received = [...changes].filter(([section]) => section !== own && receives(rights, section));
  const names = received.map(([section]) => section).join();
  const known = audiences.get(names);
  if (known) return known;
  const audience: Audience = { changes: received.map(([, change]) => change), sockets: [] };
  audiences.set(names, audience);
  return audience;
}

/** What devices of one class are told when they come. */
interface Told {
  readonly rights: Rights;
  question: Uint8Array | null;
  readonly answers: Map<string, Uint8Array>;
}

/** Different states of knowledge for which the answer is kept: who comes back after a cut knows what the others know. */
const KEPT_ANSWERS = 8;
const NOTHING: ReadonlyMap<number, number> = new Map();
/** Beside the states of knowledge: the answer to whoever has nothing, compressed. */
const DEFLATED = 'deflated';

/**
 * The state for the devices that arrive. After a cut of the room's network everybody comes back within seconds, knowing the
 * same and lacking the same: what they are told is encoded once, and again when a section that they read changes.
 */
export class Welcome {
  readonly #told = new Map<string, Told>();

  constructor(private readonly document: SectionedDocument) {}

  /** Answers a device's step 1 with what it lacks of the sections it reads; from now on it follows the turns. */
  answer(device: Device, known: ReadonlyMap<number, number>): void {
    if (!device.open) return;
    // Once a connection: whoever asks again is not given the work of it again.
    const deflates = device.inflates && !device.synced && known.size === 0;
    device.socket.send(deflates ? this.#allDeflated(device) : this.#lacking(device, known));
    device.synced = true;
  }

  #lacking(device: Device, known: ReadonlyMap<number, number>): Uint8Array {
    return keptAnswer(this.#toldTo(device).answers, knowledge(known), () =>
      step2Frame(this.document.diff(this.#sections(device.rights), known)),
    );
  }

  #allDeflated(device: Device): Uint8Array {
    return keptAnswer(this.#toldTo(device).answers, DEFLATED, () =>
      deflated(this.#lacking(device, NOTHING)),
    );
  }

  /** Asks a device for what the server lacks. The state covers all it reads, else it would send everything it knows. */
  ask(device: Device): void {
    if (!device.open) return;
    const told = this.#toldTo(device);
    told.question ??= step1Frame(this.document.stateVector(this.#sections(device.rights)));
    device.socket.send(told.question);
  }

  /** These sections are no longer what was told. */
  changed(sections: Iterable<string>): void {
    if (this.#told.size === 0) return;
    for (const section of sections)
      for (const [name, { rights }] of this.#told)
        if (receives(rights, section)) this.#told.delete(name);
  }

  /** Nobody came for a while: what they would have been told takes no place. */
  forget(): void {
    this.#told.clear();
  }

  #toldTo({ readerClass, rights }: Device): Told {
    const known = this.#told.get(readerClass);
    if (known) return known;
    const told: Told = { rights, question: null, answers: new Map() };
    this.#told.set(readerClass, told);
    return told;
  }

  #sections(rights: Rights): string[] {
    return this.document.sectionNames.filter((section) => receives(rights, section));
  }
}

function keptAnswer(answers: Told['answers'], key: string, make: () => Uint8Array): Uint8Array {
  const kept = answers.get(key);
  if (kept) return kept;
  const made = make();
  if (answers.size < KEPT_ANSWERS) answers.set(key, made);
  return made;
}

/** What a device says it has, whatever the order in which it says so. */
const knowledge = (known: ReadonlyMap<number, number>): string =>
  [...known]
    .sort(([a], [b]) => a - b)
    .map(([client, clock]) => `${client}:${clock}`)
    .join();

/** Message 100: how many frames of this connection are on disk. */
export function tellSaved(device: Device): void {
  if (!device.open || device.saved === device.processed) return;
  device.saved = device.processed;
  device.socket.send(savedFrame(device.saved));
}

/** Message 100 again, as the data frame without which the stock provider closes after 30 s. */
export function keepAlive(device: Device): void {
  if (device.open) device.socket.send(savedFrame(device.saved));
}
