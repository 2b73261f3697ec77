import { groupRoot, MEETING } from '@tdt/shared/document/sections';
import { CLOSE } from '@tdt/shared/errors';
import type { CloseCode } from '@tdt/shared/errors';
import { MeetingGoneError } from '@tdt/server/meetings/meeting';
import type { Storage } from '@tdt/server/storage/storage';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { attached, opened } from '../support/attached-device';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { stallable } from '../support/stalled-storage';
import type { StallableStorage } from '../support/stalled-storage';
import { waitUntil } from '../support/wait';

function updateOf(root: string, key: string, value: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap(root).set(key, value);
  return Y.encodeStateAsUpdate(doc);
}

/** A step 2. */
const isState = (frame: Uint8Array) => frame[0] === 0 && frame[1] === 1;

test('a change that takes a right away holds for what comes after it in the same turn', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const inside = await opened(server, meeting.created.id);
  const [group] = meeting.groups();
  const agent = meeting.rapporteur(group!.id);
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const losses: [CloseCode, () => Promise<unknown>][] = [
    [
      CLOSE.rights,
      () => {
        const now = inside.view.state.groups.find(({ id }) => id === group!.id)!;
        const writes = [{ root: MEETING.groups, key: now.id, value: { ...now, rapporteurs: [] } }];
        return inside.change(() => ({ writes, result: null }));
      },
    ],
    [
      CLOSE.session,
      () => {
        const seat = inside.seat(agent.seatId as never)!;
        return inside.change(() => ({ seats: [{ ...seat, status: 'revoked' }], result: null }));
      },
    ],
  ];
  for (const [code, lose] of losses) {
    const { device, closed, frames } = attached(inside, agent);
    const lost = lose();
    const update = updateOf(root, 't:late', 'Trop tard');
    inside.receive(device, { kind: 'update', step2: true, update });
    await lost;
    expect(closed).toEqual([code]);
    expect(frames.filter((frame) => frame[0] === 100)).toEqual([]);
    expect(inside.document.doc(`group:${group!.id}`).getMap(root).size).toBe(0);
  }
});

test('who loses the right to read in a turn receives nothing of that turn', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  await meeting.facilitator.command('group.share', { group: group!.id, shared: true });
  const inside = await opened(server, meeting.created.id);
  const member = group!.members.find((person) => person !== group!.rapporteur)!;
  const reader = attached(inside, meeting.agents.get(member)!);
  const phone = attached(inside, meeting.rapporteur(group!.id));
  inside.receive(reader.device, { kind: 'step1', stateVector: new Map() });
  await waitUntil('the reader to follow', () => reader.device.synced);
  const now = inside.view.state.groups.find(({ id }) => id === group!.id)!;
  const writes = [{ root: MEETING.groups, key: now.id, value: { ...now, shared: false } }];
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'study');
  const update = updateOf(root, 'cSecret', 'retained');
  inside.receive(phone.device, { kind: 'update', step2: true, update });
  await inside.change(() => ({ writes, result: null }));
  expect(inside.document.doc(`group:${group!.id}`).getMap(root).size).toBe(1);
  expect(reader.closed).toEqual([CLOSE.rights]);
  expect(reader.frames.some((frame) => Buffer.from(frame).includes('cSecret'))).toBe(false);
});

test('a change that breaks while it is written is undone as a whole, and the meeting goes on', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const inside = await opened(server, meeting.created.id);
  const broken = inside.change(() => ({
    writes: [
      { root: MEETING.state, key: 'door', value: 'closed' },
      { root: MEETING.people, key: 'p1', value: Symbol('no JSON') as never },
    ],
    result: null,
  }));
  await expect(broken).rejects.toThrow();
  const again = await opened(server, meeting.created.id);
  expect(again).not.toBe(inside);
  expect(again.view.state.door).toBe('open');
  await meeting.facilitator.command('door.set', { door: 'closed' });
  await waitUntil('the console to be back', () => meeting.console.meeting?.door === 'closed');
});

test('whoever still holds a meeting that left memory can neither change it nor stay connected to it', async () => {
  let clock = 1_800_000_000_000;
  const server = await startServer({ now: () => clock, keepAliveMs: 5, unloadAfterMs: 1000 });
  const meeting = await startMeeting(server, 2);
  const former = await opened(server, meeting.created.id);
  meeting.console.close();
  await waitUntil('nobody connected', () => former.unused);
  await waitUntil('another instance', async () => {
    clock += 1000;
    return (await opened(server, meeting.created.id)) !== former;
  });
  await expect(former.change(() => ({ result: null }))).rejects.toThrow(MeetingGoneError);
  expect(attached(former, meeting.facilitator).closed).toEqual([CLOSE.unavailable]);
  expect(former.devices.size).toBe(0);
});

test('a failed instance that is erased late takes the one that replaced it along', async () => {
  let stalled: StallableStorage | undefined;
  const server = await startServer({ wrap: (storage) => (stalled = stallable(storage)) });
  const meeting = await startMeeting(server, 2);
  const former = await opened(server, meeting.created.id);
  stalled!.failOnce('full');
  await expect(former.change(() => ({ journal: [line()], result: null }))).rejects.toThrow();
  const device = await connect(meeting.facilitator);
  await server.app.registry.erase(former);
  await device.closedWith(CLOSE.meeting);
  expect(await server.app.registry.open(meeting.created.id)).toBeNull();
});

test('a state asked for while a turn is not yet on disk waits for it', async () => {
  let stalled: StallableStorage | undefined;
  const server = await startServer({ wrap: (storage) => (stalled = stallable(storage)) });
  const meeting = await startMeeting(server, 2);
  const inside = await opened(server, meeting.created.id);
  stalled!.hold();
  const writes = [{ root: MEETING.state, key: 'door', value: 'closed' }];
  const closed = inside.change(() => ({ writes, result: null }));
  await waitUntil('a commit that waits', () => stalled!.waiting() > 0);
  const { device, frames } = attached(inside, meeting.facilitator);
  inside.receive(device, { kind: 'step1', stateVector: new Map() });
  await new Promise((resolve) => setImmediate(resolve));
  expect(frames).toEqual([]);
  stalled!.release();
  await closed;
  await waitUntil('the state', () => frames.some(isState));
});

test('a stop first writes what came before it, says so, and only then tells devices to come back', async () => {
  let stalled: StallableStorage | undefined;
  const server = await startServer({ wrap: (storage) => (stalled = stallable(storage)) });
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const inside = await opened(server, meeting.created.id);
  stalled!.hold();
  const before = inside.change(() => ({ journal: [line()], result: null }));
  await waitUntil('a commit that waits', () => stalled!.waiting() > 0);
  const phone = attached(inside, meeting.rapporteur(group!.id));
  const update = updateOf(root, 't:last', 'Dernière phrase');
  inside.receive(phone.device, { kind: 'update', step2: true, update });
  const stopped = server.close();
  expect(phone.closed).toEqual([]);
  stalled!.release();
  await Promise.all([before, stopped]);
  expect(phone.frames.filter((frame) => frame[0] === 100)).toEqual([Uint8Array.of(100, 1)]);
  expect(phone.closed).toEqual([CLOSE.unavailable]);
  const again = await opened(await startServer({ dir: server.dir }), meeting.created.id);
  expect(again.document.doc(`group:${group!.id}`).getMap(root).get('t:last')).toBe(
    'Dernière phrase',
  );
});

const line = () => ({ at: 1, seat: null, type: 'test', detail: null });

test('a meeting that is being erased is not opened again by those who come back at once', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const wrap = (storage: Storage): Storage => ({
    ...storage,
    deleteMeeting: async (meeting) => {
      await held;
      await storage.deleteMeeting(meeting);
    },
  });
  const server = await startServer({ wrap });
  const meeting = await startMeeting(server, 2);
  const path = `/api/meetings/${meeting.created.id}`;
  const erased = meeting.facilitator.request('DELETE', path);
  await meeting.console.closedWith(CLOSE.meeting);
  expect(await server.app.registry.open(meeting.created.id)).toBeNull();
  release();
  expect((await erased).status).toBe(204);
});

test('a compaction that fails disturbs nobody and loses nothing', async () => {
  let failures = 0;
  const wrap = (storage: Storage): Storage => ({
    ...storage,
    compact: () => {
      failures += 1;
      return Promise.reject(new Error('made to fail by a test'));
    },
  });
  const server = await startServer({ wrap, compactAfter: 3 });
  const meeting = await startMeeting(server, 6);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const phone = await connect(meeting.rapporteur(group!.id));
  for (let at = 0; at < 7; at += 1) {
    phone.write({ root, key: `t:e${at}`, value: `Qualité ${at}` });
    await phone.allSaved();
  }
  expect(failures).toBeGreaterThan(0);
  expect([phone.closeCode, meeting.console.closeCode]).toEqual([null, null]);
  const again = await server.restart();
  const back = await connect(meeting.rapporteur(group!.id).at(again.origin));
  expect(back.read(root).size).toBe(7);
});

test('the view of a meeting stays the same while a group types, and is another once the meeting changes', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const inside = await opened(server, meeting.created.id);
  const [group] = meeting.groups();
  const { device, frames } = attached(inside, meeting.rapporteur(group!.id));
  inside.receive(device, { kind: 'step1', stateVector: new Map() });
  await waitUntil('the device to follow', () => device.synced);
  const before = inside.view;
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const update = updateOf(root, 't:a', 'Sait écouter');
  inside.receive(device, { kind: 'update', step2: true, update });
  await waitUntil('it to be saved', () => frames.some((frame) => frame[0] === 100));
  expect(inside.view).toBe(before);
  await meeting.facilitator.command('group.share', { group: group!.id, shared: true });
  expect(inside.view).not.toBe(before);
  const sharedIn = ({ state }: typeof before) =>
    state.groups.find(({ id }) => id === group!.id)?.shared;
  expect([sharedIn(before), sharedIn(inside.view)]).toEqual([false, true]);
});

test('who comes while the disk is slow has the state at once, unless the turn changes something that they read', async () => {
  let stalled: StallableStorage | undefined;
  const server = await startServer({ wrap: (storage) => (stalled = stallable(storage)) });
  const meeting = await startMeeting(server);
  const inside = await opened(server, meeting.created.id);
  const [first, second] = meeting.groups();
  stalled!.hold();
  const phone = attached(inside, meeting.rapporteur(first!.id));
  const facilitator = attached(inside, meeting.facilitator);
  for (const { device } of [phone, facilitator])
    inside.receive(device, { kind: 'step1', stateVector: new Map() });
  await waitUntil('the state on the phone', () => phone.frames.some(isState));
  expect(stalled!.waiting()).toBe(1);
  expect(facilitator.frames).toEqual([]);
  stalled!.release();
  await waitUntil('the state on the console', () => facilitator.frames.some(isState));

  stalled!.hold();
  const writer = attached(inside, meeting.rapporteur(second!.id));
  const member = first!.members.find((person) => person !== first!.rapporteur)!;
  const late = attached(inside, meeting.agents.get(member)!);
  const root = groupRoot(second!.id, meeting.tasks[0]!, 'qualities');
  const update = updateOf(root, 't:a', 'Sait écouter');
  inside.receive(writer.device, { kind: 'update', step2: true, update });
  inside.receive(late.device, { kind: 'step1', stateVector: new Map() });
  await waitUntil('a commit that waits', () => stalled!.waiting() > 0);
  expect(late.frames).toEqual([]);
  stalled!.release();
  await waitUntil('the state afterwards', () => late.frames.some(isState));
});
