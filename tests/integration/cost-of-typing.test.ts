import { groupRoot } from '@tdt/shared/document/sections';
import { PROFILE_LISTS } from '@tdt/shared/document/values';
import type { Storage, TurnWrite } from '@tdt/server/storage/storage';
import { expect, test } from 'vitest';
import { typeEntries } from '../bench/load/edits';
import { Agent } from '../support/agent';
import { follow, opened } from '../support/attached-device';
import type { AttachedDevice } from '../support/attached-device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

/*
 * What a fixed script of edits costs, in counts that a slow machine does not change: the figures of `npm run bench` follow
 * from them. Whoever makes one of these grow must have a reason.
 */

const TICKS = 100;
const PER_TICK = 5;
const VIEWERS = 20;

/** Keeps what every turn wrote. */
function recorded(storage: Storage): { storage: Storage; commits: TurnWrite[] } {
  const commits: TurnWrite[] = [];
  return {
    commits,
    storage: {
      ...storage,
      commit: (meeting, write) => {
        commits.push(write);
        return storage.commit(meeting, write);
      },
    },
  };
}

const isUpdate = (frame: Uint8Array): boolean => frame[0] === 0 && frame[1] === 2;
const bytesOf = (frames: readonly Uint8Array[]): number =>
  frames.reduce((sum, { length }) => sum + length, 0);

/** Two phones that type a thousand edits, five each at a time, before twenty viewers. */
async function typed() {
  let commits: TurnWrite[] = [];
  const server = await startServer({
    wrap: (storage) => {
      const recording = recorded(storage);
      ({ commits } = recording);
      return recording.storage;
    },
  });
  const meeting = await startMeeting(server, 12);
  const inside = await opened(server, meeting.created.id);
  const plenary = new Agent(server.origin);
  await plenary.openLink(meeting.created.links.plenary);
  const viewers: AttachedDevice[] = [];
  for (let at = 0; at < VIEWERS; at += 1) viewers.push(await follow(inside, plenary));
  const phones = await Promise.all(
    meeting.groups().map(async ({ id }, at) => {
      const roots = meeting.tasks.flatMap((task) =>
        PROFILE_LISTS.map((list) => groupRoot(id, task, list)),
      );
      const { edits } = typeEntries(`g${at}`, roots, TICKS * PER_TICK, 20261125 + at);
      return { edits, device: await follow(inside, meeting.rapporteur(id)) };
    }),
  );
  await waitUntil('a calm meeting', () => server.app.registry.inventory.connections > 0);
  const before = commits.length;
  for (const { frames } of viewers) frames.length = 0;
  for (let tick = 0; tick < TICKS; tick += 1) {
    for (const { edits, device } of phones)
      for (const { update } of edits.slice(tick * PER_TICK, (tick + 1) * PER_TICK))
        inside.receive(device.device, { kind: 'update', step2: false, update });
    await waitUntil('the turn', () =>
      phones.every(({ device: { device } }) => device.saved === device.received),
    );
  }
  const edits = phones.length * TICKS * PER_TICK;
  return { edits, viewers, phones, commits: commits.slice(before) };
}

test('a thousand edits cost one commit and one frame a viewer for each turn, encoded once for all of them', async () => {
  const { edits, viewers, phones, commits } = await typed();
  expect(phones).toHaveLength(2);
  expect(edits).toBe(1000);
  expect(commits).toHaveLength(TICKS);

  const [first] = viewers;
  expect(first!.frames.filter(isUpdate)).toHaveLength(TICKS);
  for (const [at, frame] of first!.frames.entries())
    for (const { frames } of viewers) expect(frames[at]).toBe(frame);
  expect(bytesOf(first!.frames) / edits).toBeLessThan(110);

  // What changes only while somebody types is not kept a second time.
  expect(commits.flatMap(({ publications }) => publications).length).toBeLessThan(40);
  const kept = commits.flatMap(({ sections }) => [...sections.values()]);
  expect(kept).toHaveLength(2 * phones.length * TICKS);
  expect(bytesOf(kept) / edits).toBeLessThan(190);

  // A phone hears of its own edits what it lacks: that they are saved, once a turn.
  for (const { device } of phones)
    expect(device.frames.filter(([kind]) => kind === 100).length).toBeLessThanOrEqual(TICKS + 1);
});
