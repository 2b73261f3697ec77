import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import * as decoding from 'lib0/decoding';
import type { Meeting } from '@tdt/server/meetings/meeting';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { follow, opened } from '../support/attached-device';
import type { AttachedDevice } from '../support/attached-device';
import { startMeeting } from '../support/meeting';
import { seeded } from '../support/random';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const isUpdate = (frame: Uint8Array): boolean => frame[0] === 0 && frame[1] === 2;
const said = (frame: Uint8Array, text: string): number =>
  Buffer.from(frame).toString('utf8').split(text).length - 1;

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

test('who wrote all that is new in their section is not given it back; another phone of the group is', async () => {
  const { inside, root, writer, twin, screen, all } = await ready();
  const frames = await turn(inside, all, [[writer, updateOf(root, 'e1', 'Sait écouter')]]);
  const at = (device: AttachedDevice) => frames[all.indexOf(device)];
  expect(at(writer)).toBe(at(screen));
  expect(said(at(twin)!, 'Sait écouter')).toBe(2);

  // Of what is not published word by word, too.
  const study = root.replace('qualities', 'study');
  const update = updateOf(study, 'e2', 'retained');
  const second = await turn(inside, all, [[writer, update]]);
  expect(second[all.indexOf(writer)]).toBe(second[all.indexOf(screen)]);
  expect(said(second[all.indexOf(twin)]!, 'retained')).toBe(1);

  // Sent once more, it is nothing new to anybody.
  expect(await turn(inside, all, [[writer, update]])).toEqual(all.map(() => undefined));
});

test('when two phones, or a phone and the server, write to a section in one turn, each is given all of it', async () => {
  const { inside, root, writer, twin, all } = await ready();
  const frames = await turn(inside, all, [
    [writer, updateOf(root, 'e1', 'Sait écouter')],
    [twin, updateOf(root, 'e2', 'Parle aux gens')],
    [writer, updateOf(root, 'e3', 'Tient parole')],
  ]);
  for (const text of ['Sait écouter', 'Parle aux gens', 'Tient parole'])
    for (const device of [writer, twin]) expect(said(frames[all.indexOf(device)]!, text)).toBe(2);

  const changed = inside.change(() => ({
    writes: [{ root, key: 't:e4', value: 'Du serveur' }],
    result: null,
  }));
  const [given] = await turn(inside, all, [[writer, updateOf(root, 'e5', 'De la personne')]]);
  await changed;
  expect(said(given!, 'Du serveur')).toBeGreaterThan(0);
  expect(said(given!, 'De la personne')).toBe(2);
});

/** A page behind a connection: it has what it wrote, and what it was given so far, which may lag behind. */
class Page {
  readonly doc = new Y.Doc();
  #read = 0;

  constructor(
    meeting: Meeting,
    private readonly connected: AttachedDevice,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server')
        meeting.receive(connected.device, { kind: 'update', step2: false, update });
    });
  }

  get saved(): boolean {
    return this.connected.device.saved === this.connected.device.received;
  }

  readSome(most: number): void {
    const { frames } = this.connected;
    for (const frame of frames.slice(this.#read, this.#read + most)) {
      this.#read += 1;
      if (frame[0] !== 0 || frame[1] === 0) continue;
      const decoder = decoding.createDecoder(frame.subarray(2));
      Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), 'server');
    }
  }
}

test('phones of one group that write and delete the same registers at once, and hear of each other late, end with the same', async () => {
  const SEED = 20261126;
  const random = seeded(SEED);
  const below = (most: number) => Math.floor(random() * most);
  const { inside, root, meeting, writer, twin } = await ready();
  const group = meeting.groups()[0]!;
  const third = await follow(inside, meeting.rapporteur(group.id));
  const pages = [writer, twin, third].map((device) => new Page(inside, device));
  for (let step = 0; step < 400; step += 1) {
    const page = pages[below(pages.length)]!;
    const map = page.doc.getMap<unknown>(root);
    const key = `t:e${below(4)}`;
    page.doc.transact(() => {
      if (random() < 0.2) map.delete(key);
      else map.set(key, `texte ${step}`);
    });
    if (random() < 0.4) pages[below(pages.length)]!.readSome(below(6));
    if (random() < 0.2) await waitUntil('the turn', () => page.saved);
  }
  await waitUntil('the last turn', () => pages.every(({ saved }) => saved));
  for (const page of pages) page.readSome(Infinity);
  const late = await follow(inside, meeting.rapporteur(group.id));
  const fresh = new Page(inside, late);
  fresh.readSome(Infinity);
  for (const { doc } of pages) {
    expect(doc.getMap(root).toJSON(), `SEED=${SEED}`).toEqual(fresh.doc.getMap(root).toJSON());
    expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull();
    expect(Y.snapshot(doc).ds.clients, `SEED=${SEED}`).toEqual(Y.snapshot(fresh.doc).ds.clients);
    expect(Y.encodeStateVector(doc).length).toBe(Y.encodeStateVector(fresh.doc).length);
  }
});
