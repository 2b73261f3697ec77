import { CLOSE } from '@tdt/shared/errors';
import { expect, onTestFinished, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { openRaw } from '../support/raw-socket';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

/** What would have ended the process, had it been alone. */
function uncaught(): unknown[] {
  const errors: unknown[] = [];
  const note = (error: unknown) => void errors.push(error);
  process.on('uncaughtException', note);
  onTestFinished(() => void process.off('uncaughtException', note));
  return errors;
}

const syncPath = (agent: Agent) => `/sync/${agent.meetingId}?seat=${agent.seatId}`;

test('an upgrade of any path whatever is answered or let go of, and the server stays up', async () => {
  const errors = uncaught();
  const server = await startServer();
  const paths = ['//', '///', 'http://[', '/other', '/signals', '/signalsX', '/sync', '/sync/'];
  for (const path of paths) {
    const stranger = await openRaw(server.port, path);
    await waitUntil(`the end of ${path}`, () => stranger.closed);
    expect(stranger.status).not.toBe(101);
  }
  const odd = await openRaw(server.port, '/sync/%E0%A4%A?seat=%zz');
  await waitUntil('a close code', () => odd.sawClose(CLOSE.session));
  expect(errors).toEqual([]);
  expect((await new Agent(server.origin).request('GET', '/healthz')).status).toBe(200);
});

test('a foreign page that resets its connection while it is refused does not end the server', async () => {
  const errors = uncaught();
  const server = await startServer();
  for (let left = 30; left > 0; left -= 1) {
    const stranger = await openRaw(server.port, '/sync/m1', { Origin: 'https://evil.example' });
    setImmediate(() => stranger.socket.resetAndDestroy());
    await waitUntil('the reset', () => stranger.closed);
  }
  for (const path of ['/other', '/signals/?EIO=4&transport=websocket']) {
    const stranger = await openRaw(server.port, path, { Origin: 'https://evil.example' });
    setImmediate(() => stranger.socket.resetAndDestroy());
    await waitUntil('the reset', () => stranger.closed);
  }
  expect((await new Agent(server.origin).request('GET', '/healthz')).status).toBe(200);
  expect(errors).toEqual([]);
});

test('who was refused and goes on sending is cut off', async () => {
  const server = await startServer();
  const stranger = await openRaw(server.port, '/sync/mNowhere');
  await waitUntil('a close code', () => stranger.sawClose(CLOSE.session));
  for (let sent = 0; sent < 6; sent += 1) stranger.send(new Uint8Array(1024 * 1024));
  await waitUntil('the end', () => stranger.closed);
});

test('who sends too much before the seat is known is cut off', async () => {
  let asked = 0;
  const server = await startServer({
    wrap: (storage) => ({
      ...storage,
      load: (meeting) => {
        asked += 1;
        return asked === 1 ? storage.load(meeting) : new Promise(() => undefined);
      },
    }),
  });
  const stranger = await openRaw(server.port, '/sync/mSlow', { Cookie: `tdt=${'a'.repeat(43)}` });
  const another = await openRaw(server.port, '/sync/mSlow2', { Cookie: `tdt=${'a'.repeat(43)}` });
  await waitUntil('a meeting that loads', () => asked === 2);
  for (let sent = 0; sent < 6; sent += 1) another.send(new Uint8Array(1024 * 1024));
  await waitUntil('the end', () => another.closed);
  await waitUntil('the answer to the first', () => stranger.sawClose(CLOSE.meeting));
});

test('a phone that left without a word is seen to have left; one that answers pings stays', async () => {
  const server = await startServer({ keepAliveMs: 50 });
  const meeting = await startMeeting(server, 2);
  const [dead, alive] = [...meeting.agents.values()];
  const device = await connect(alive!);
  const phone = await openRaw(server.port, syncPath(dead!), { Cookie: dead!.cookie });
  const online = () => meeting.console.staff.seats.get(dead!.seatId)?.online;
  await waitUntil('the phone on the console', online);
  await waitUntil('the end of the phone', () => phone.closed);
  await waitUntil('the phone gone from the console', () => online() === false);
  expect(device.provider.wsconnected).toBe(true);
  expect(device.closeCode).toBeNull();
});

test('a phone that does not answer the goodbye does not hold up the end of the server', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const [agent] = [...meeting.agents.values()];
  const phone = await openRaw(server.port, syncPath(agent!), { Cookie: agent!.cookie });
  await waitUntil('the upgrade', () => phone.status === 101);
  const started = performance.now();
  await server.close();
  expect(performance.now() - started).toBeLessThan(4000);
  await waitUntil('the goodbye', () => phone.sawClose(CLOSE.unavailable));
});
