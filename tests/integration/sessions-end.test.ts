import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { createMeeting, startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const DAY = 86_400_000;

/** A server whose clock the test moves; meetings are kept for as long as somebody works at them. */
async function serverAt() {
  const clock = { now: Date.now() };
  const server = await startServer({ now: () => clock.now, keepAliveMs: 20 });
  return { clock, server };
}

test('a browser used now and then keeps its seat from weeks before the meeting to weeks after, one left alone loses it', async () => {
  const { clock, server } = await serverAt();
  const { facilitator, created } = await createMeeting(server);
  const alone = new Agent(server.origin);
  await alone.openLink(created.links.plenary);
  const seat = () => facilitator.request('GET', `/api/seats/${created.seat}`);
  const held = () => alone.request('GET', `/api/seats/${alone.seatId}`);
  // Prepared six weeks before, reported two weeks after, looked at once more.
  for (const days of [20, 22, 14]) {
    clock.now += days * DAY;
    expect((await seat()).status).toBe(200);
    await facilitator.command('step.set', { step: 'closing' });
  }
  expect((await held()).status).toBe(200);
  const keep = async () => {
    for (let at = 0; at < 61; at += 1) {
      clock.now += DAY;
      await facilitator.command('step.set', { step: at % 2 === 0 ? 'frame' : 'closing' });
    }
  };
  await keep();
  expect((await held()).status).toBe(401);
  expect((await seat()).status).toBe(200);
});

test('no browser holds a seat for more than half a year, however much it is used; opening the link again begins anew', async () => {
  const { clock, server } = await serverAt();
  const { facilitator, created } = await createMeeting(server);
  facilitator.close();
  const link = { secret: created.links.facilitator.split('#')[1]! };
  for (let month = 0; month < 6; month += 1) {
    clock.now += 29 * DAY;
    await facilitator.command('step.set', { step: month % 2 === 0 ? 'frame' : 'welcome' });
  }
  clock.now += 7 * DAY;
  expect((await facilitator.send('step.set', { step: 'tasks' })).ok).toBe(false);
  expect((await facilitator.request('GET', `/api/seats/${created.seat}`)).status).toBe(401);
  expect((await facilitator.request('POST', '/api/join', link)).status).toBe(200);
  expect((await facilitator.request('GET', `/api/seats/${created.seat}`)).status).toBe(200);
});

test('a seat taken back ends at once on every channel: the document, the signals, the requests', async () => {
  const server = await startServer();
  const { facilitator, agents } = await startMeeting(server, 3);
  const [agent] = [...agents.values()];
  const device = await connect(agent!);
  await agent!.send('speaker.ask', {});
  expect(agent!.socket.connected).toBe(true);
  await facilitator.command('seat.revoke', { seat: agent!.seat!.seat });
  await device.closedWith(4401);
  await waitUntil('the signals', () => !agent!.socket.connected);
  expect((await agent!.request('GET', `/api/seats/${agent!.seatId}`)).status).toBe(401);
  const again = await connect(facilitator);
  expect([...again.staff.seats.keys()]).not.toContain(agent!.seatId);
});

test('the cookie is for this server’s pages only, out of reach of scripts, and ends with what it holds', async () => {
  const server = await startServer();
  const { created } = await createMeeting(server);
  const join = { secret: created.links.plenary.split('#')[1]! };
  const answer = await fetch(`${server.origin}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(join),
  });
  const [cookie, ...flags] = (answer.headers.get('set-cookie') ?? '').split('; ');
  expect(cookie).toMatch(/^tdt=[A-Za-z0-9_-]{43}$/);
  expect(flags.sort()).toEqual(['HttpOnly', 'Max-Age=15552000', 'Path=/', 'SameSite=Lax']);
});
