import { awarenessFrame, awarenessUpdate } from '../sync/frame-encoding';
import type { AwarenessEntry } from '../sync/frames';
import { MAX_CLOCK } from '../sync/limits';
import type { Device } from './device';

/*
 * Who types where, among the devices of one group. An entry is bound to the device that first sent it; others' entries
 * that the stock client echoes are ignored, and nothing leaves the group.
 */

const peersOf = (device: Device, all: Iterable<Device>): Device[] =>
  device.rights.writes === null
    ? []
    : [...all].filter((peer) => peer !== device && peer.rights.writes === device.rights.writes);

const entryOf = ({ awareness }: Device): AwarenessEntry[] => (awareness ? [awareness] : []);

/** Takes the device's own entry and relays it to the other devices of its group. */
export function receiveAwareness(
  device: Device,
  entries: readonly AwarenessEntry[],
  all: Iterable<Device>,
): void {
  if (device.rights.writes === null) return;
  const taken = new Set(
    [...all].flatMap((peer) => (peer === device ? [] : entryOf(peer))).map((e) => e.client),
  );
  const own =
    device.awareness === null
      ? entries.find((entry) => entry.state !== null && !taken.has(entry.client))
      : entries.find((entry) => entry.client === device.awareness?.client);
  // A clock beyond any that a device reaches would give one that the others cannot read, when it leaves.
  if (!own || own.clock >= MAX_CLOCK || own.clock < (device.awareness?.clock ?? 0)) return;
  device.awareness = { ...own };
  const frame = awarenessFrame(awarenessUpdate([own]));
  for (const peer of peersOf(device, all)) peer.socket.send(frame);
}

/** Tells a device who else writes in its group. */
export function answerAwareness(device: Device, all: Iterable<Device>): void {
  const entries = peersOf(device, all)
    .flatMap(entryOf)
    .filter((entry) => entry.state !== null);
  if (entries.length > 0) device.socket.send(awarenessFrame(awarenessUpdate(entries)));
}

/** Takes a device that left off its peers' screens. */
export function forgetAwareness(device: Device, all: Iterable<Device>): void {
  const { awareness } = device;
  if (!awareness || awareness.state === null) return;
  const gone = { client: awareness.client, clock: awareness.clock + 1, state: null };
  const frame = awarenessFrame(awarenessUpdate([gone]));
  for (const peer of peersOf(device, all)) peer.socket.send(frame);
}
