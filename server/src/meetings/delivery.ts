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

/** Answers a device's step 1 with what it lacks of the sections it reads; from now on it follows the turns. */
export function answerStep1(
  device: Device,
  document: SectionedDocument,
  known: ReadonlyMap<number, number>,
): void {
  if (!device.open) return;
  device.socket.send(step2Frame(document.diff(sectionsFor(document, device.rights), known)));
  device.synced = true;
}

/** Asks a device for what the server lacks. The state covers all it reads, else it would send everything it knows. */
export function askStep1(device: Device, document: SectionedDocument): void {
  if (!device.open) return;
  device.socket.send(step1Frame(document.stateVector(sectionsFor(document, device.rights))));
}

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
