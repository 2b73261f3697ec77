import { expect, test } from 'vitest';
import { damageUpdates } from '../support/damage';
import { startMeeting } from '../support/meeting';
import { startServer, temporaryFolder } from '../support/server';
import { waitUntil } from '../support/wait';

const DAY = 86_400_000;

/** Two meetings, of which the first is damaged while the server is down; the clock is the test's. */
async function oneDamaged() {
  const dir = temporaryFolder();
  const clock = { now: Date.now() };
  const options = { dir, now: () => clock.now, keepAliveMs: 20, unloadAfterMs: 0 };
  const first = await startServer(options);
  const both = [await startMeeting(first, 4), await startMeeting(first, 4)];
  // Whoever goes through all meetings meets the damaged one first.
  both.sort((one, other) => (one.created.id < other.created.id ? -1 : 1));
  const [broken, whole] = [both[0]!, both[1]!];
  for (const meeting of [broken, whole]) meeting.console.close();
  await first.close();
  damageUpdates(dir, broken.created.id);
  const server = await startServer(options);
  return { server, clock, broken, whole };
}

test('a command, a page and a link of a damaged meeting are told what is wrong; the others are served', async () => {
  const { server, broken, whole } = await oneDamaged();
  const agent = broken.facilitator.at(server.origin);
  const seat = await agent.request('GET', `/api/seats/${agent.seatId}`);
  expect(seat).toMatchObject({ status: 503, body: { error: { code: 'storage_damaged' } } });
  const joined = await agent.request('POST', '/api/join', {
    code: broken.created.code,
    name: 'Quelqu’un d’autre',
    presence: 'room',
  });
  expect(joined).toMatchObject({ status: 503, body: { error: { code: 'storage_damaged' } } });
  const other = whole.facilitator.at(server.origin);
  expect(await other.send('step.set', { step: 'frame' })).toMatchObject({ ok: true });
});

test('a browser with a place in a damaged meeting still sees its places in others', async () => {
  const { server, broken, whole } = await oneDamaged();
  const agent = broken.facilitator.at(server.origin);
  await agent.openLink(whole.created.links.plenary);
  const list = await agent.request('GET', '/api/seats');
  expect(list).toMatchObject({ status: 200, body: { seats: [{ meetingId: whole.created.id }] } });
});

test('a damaged meeting keeps no other from being erased when its time has come', async () => {
  const { server, clock, broken, whole } = await oneDamaged();
  clock.now += 4000 * DAY;
  await waitUntil('the other to be erased', async () => {
    const left = await server.storage.meetings();
    return !left.some((id) => id === whole.created.id);
  });
  expect(await server.storage.meetings()).toEqual([broken.created.id]);
});
