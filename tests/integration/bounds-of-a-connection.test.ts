import { MEETING } from '@tdt/shared/document/sections';
import { CLOSE } from '@tdt/shared/errors';
import { expect, test } from 'vitest';
import { attached, opened } from '../support/attached-device';
import { connect, TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import { openRaw } from '../support/raw-socket';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const STEP1 = Uint8Array.of(0, 0, 1, 0);

test('a seat that sends more than its quota is closed with 4529, the others go on', async () => {
  const quota = { framesPerSecond: 1, frameBurst: 40, bytesPerSecond: 1e6, byteBurst: 1e6 };
  const server = await startServer({ quota });
  const meeting = await startMeeting(server, 2);
  const [agent] = [...meeting.agents.values()];
  const path = `/sync/${agent!.meetingId}?seat=${agent!.seatId}`;
  const flood = await openRaw(server.port, path, { Cookie: agent!.cookie });
  for (let left = 60; left > 0; left -= 1) flood.send(STEP1);
  await waitUntil('the close code', () => flood.sawClose(CLOSE.quota));
  expect(meeting.console.closeCode).toBeNull();
});

test('a text message closes with 4400', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const [agent] = [...meeting.agents.values()];
  const device = new TestDevice(agent!);
  await device.synced();
  device.provider.ws?.send('bonjour');
  await device.closedWith(CLOSE.malformed);
});

test('a device that says nothing hears message 100 at every keep-alive', async () => {
  const server = await startServer({ keepAliveMs: 20 });
  const meeting = await startMeeting(server, 2);
  const [agent] = [...meeting.agents.values()];
  const device = await connect(agent!);
  const beats = () => device.frames.filter((frame) => frame[0] === 100).length;
  const before = beats();
  await waitUntil('three more', () => beats() >= before + 3);
});

test('a reader that does not read is let go of, and slows nobody', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const inside = await opened(server, meeting.created.id);
  const [agent, other] = [...meeting.agents.values()];
  const path = `/sync/${agent!.meetingId}?seat=${agent!.seatId}`;
  const reader = await connect(other!);
  const before = inside.devices.size;
  const stuck = await openRaw(server.port, path, { Cookie: agent!.cookie });
  stuck.send(STEP1);
  await waitUntil('the stuck reader', () => inside.devices.size === before + 1);
  stuck.socket.pause();
  const text = 'x'.repeat(1024 * 1024);
  for (let at = 0; at < 40 && inside.devices.size > before; at += 1) {
    const writes = [{ root: MEETING.help, key: 'gBig', value: `${at}${text}` }];
    await inside.change(() => ({ writes, result: null }));
  }
  await waitUntil('the stuck reader gone', () => inside.devices.size === before);
  await meeting.facilitator.command('door.set', { door: 'closed' });
  await waitUntil('the door on the other', () => reader.meeting?.door === 'closed');
});

test('what a turn refused is not counted as saved, and what follows it is not looked at', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const inside = await opened(server, meeting.created.id);
  const before = inside.document.encodeSection('meeting');
  const { device, frames, closed } = attached(inside, meeting.facilitator);
  inside.receive(device, { kind: 'update', step2: true, update: Uint8Array.of(9, 9, 9) });
  inside.receive(device, { kind: 'update', step2: true, update: Uint8Array.of(0, 0) });
  await waitUntil('the close code', () => closed.length > 0);
  await inside.change(() => ({ result: null }));
  expect(frames.filter((frame) => frame[0] === 100)).toEqual([]);
  expect(inside.document.encodeSection('meeting')).toEqual(before);
});
