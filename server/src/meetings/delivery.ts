import type { Rights } from '@tdt/shared/permissions';
import { savedFrame, step1Frame, step2Frame, updateFrame } from '../sync/frame-encoding';
import { joinChanges } from '../sync/section-change';
import type { SectionChange } from '../sync/section-change';
import type { SectionedDocument } from '../sync/sectioned-document';
import type { Device } from './device';

/** Whether a connection with these rights receives a section. */
function receives(rights: Rights, section: string): boolean {
  if (section === 'meeting' || section.startsWith('published:')) return rights.base;
  if (section === 'staff') return rights.staff;
  return section === rights.reads;
}

/** Sends what a turn changed: one frame per class of readers, encoded once. */
export function broadcast(
  devices: Iterable<Device>,
  changes: ReadonlyMap<string, SectionChange>,
): void {
  if (changes.size === 0) return;
  const frames = new Map<string, Uint8Array | null>();
  for (const device of devices) {
    if (!device.open || !device.synced) continue;
    const key = device.readerClass;
    let frame = frames.get(key);
    if (frame === undefined) {
      frame = frameFor(device.rights, changes);
      frames.set(key, frame);
    }
    if (frame) device.socket.send(frame);
  }
}

function frameFor(rights: Rights, changes: ReadonlyMap<string, SectionChange>): Uint8Array | null {
  const received = [...changes].filter(([section]) => receives(rights, section));
  if (received.length === 0) return null;
  return updateFrame(joinChanges(received.map(([, change]) => change)));
}

const sectionsFor = (document: SectionedDocument, rights: Rights): string[] =>
  document.sectionNames.filter((section) => receives(rights, section));

/**
 * The state for the devices that arrive in one turn. After a cut of the room's network everybody comes back at once, knowing
 * the same and lacking the same: what they are told is encoded once.
 */
export class Welcome {
  readonly #answers = new Map<string, Uint8Array>();
  readonly #questions = new Map<string, Uint8Array>();

  constructor(private readonly document: SectionedDocument) {}

  /** Answers a device's step 1 with what it lacks of the sections it reads; from now on it follows the turns. */
  answer(device: Device, known: ReadonlyMap<number, number>): void {
    if (!device.open) return;
    const key = `${device.readerClass} ${knowledge(known)}`;
    const sections = () => sectionsFor(this.document, device.rights);
    device.socket.send(
      once(this.#answers, key, () => step2Frame(this.document.diff(sections(), known))),
    );
    device.synced = true;
  }

  /** Asks a device for what the server lacks. The state covers all it reads, else it would send everything it knows. */
  ask(device: Device): void {
    if (!device.open) return;
    const sections = () => sectionsFor(this.document, device.rights);
    const frame = () => step1Frame(this.document.stateVector(sections()));
    device.socket.send(once(this.#questions, device.readerClass, frame));
  }
}

function once(known: Map<string, Uint8Array>, key: string, make: () => Uint8Array): Uint8Array {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
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
