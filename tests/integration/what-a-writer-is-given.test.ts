import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import type { Meeting } from '@tdt/server/meetings/meeting';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Agent } from '../support/agent';
import { attached, opened } from '../support/attached-device';
import type { AttachedDevice } from '../support/attached-device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const EMPTY_UPDATE = new Uint8Array([0, 0]);
const isUpdate = (frame: Uint8Array): boolean => frame[0] === 0 && frame[1] === 2;
const said = (frame: Uint8Array, text: string): number =>
  Buffer.from(frame).toString('utf8').split(text).length - 1;

/** A device that has been given the state, and from here on keeps the updates alone. */
async function follow(meeting: Meeting, agent: Agent): Promise<AttachedDevice> {
  const device = attached(meeting, agent);
  meeting.receive(device.device, { kind: 'step1', stateVector: new Map() });
  meeting.receive(device.device, { kind: 'update', step2: true, update: EMPTY_UPDATE });
  await waitUntil('the state', () => device.device.synced && device.device.saved > 0);
  return device;
}

const updateOf = (root: string, key: string, text: string): Uint8Array => {
  const doc = new Y.Doc();
  const writes = appendEntry(root, new Map(), entryId(key), text);
  for (const { key: name, value } of writes) doc.getMap(root).set(name, value);
  return Y.encodeStateAsUpdate(doc);
};

async function ready() {
  const server = await startServer();
  const meeting = await startMeeting(server, 12);
  const inside = await opened(server, meeting.created.id);
  const [first, second] = meeting.groups();
  const root = groupRoot(first!.id, meeting.tasks[0]!, 'qualities');
  const writer = await follow(inside, meeting.rapporteur(first!.id));
  const twin = await follow(inside, meeting.rapporteur(first!.id));
  const other = await follow(inside, meeting.rapporteur(second!.id));
  const screen = await follow(inside, meeting.facilitator);
  const all = [writer, twin, other, screen];
  return { meeting, inside, root, writer, twin, other, screen, all };
}

/** What each is given by the turn in which these write. */
async function turn(
  inside: Meeting,
  all: readonly AttachedDevice[],
  writings: readonly (readonly [AttachedDevice, Uint8Array])[],
): Promise<(Uint8Array | undefined)[]> {
  for (const { frames } of all) frames.length = 0;
  for (const [{ device }, update] of writings)
    inside.receive(device, { kind: 'update', step2: false, update });
  await waitUntil('the turn', () =>
    writings.every(([{ device }]) => device.saved === device.received),
  );
  return all.map(({ frames }) => frames.find(isUpdate));
}

test('the phone of a group in which nobody writes is given the very frame of the screen', async () => {
  const { inside, root, writer, other, screen, all } = await ready();
  const frames = await turn(inside, all, [[writer, updateOf(root, 'e1', 'Sait écouter')]]);
  const at = (device: AttachedDevice) => frames[all.indexOf(device)];
  expect(said(at(screen)!, 'Sait écouter')).toBe(1);
  expect(at(other)).toBe(at(screen));
});
