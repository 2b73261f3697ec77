import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import { createMeeting, startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const DAY = 86_400_000;
const MARKS = ['Prénom0', 'NOM0', 'secrete@exemple.invalid'];

/** In another process: reading the files in this one would drop SQLite's locks on them. */
const traces = (dir: string) =>
  MARKS.filter((mark) => {
    const found = `grep -a -c ${mark} * 2>/dev/null | grep -v ':0$' | wc -l`;
    return Number(execFileSync('sh', ['-c', found], { cwd: dir, encoding: 'utf8' })) > 0;
  });

/** A server whose clock the test moves. */
async function serverAt(start: number) {
  const clock = { now: start };
  const server = await startServer({ now: () => clock.now, keepAliveMs: 20, unloadAfterMs: 0 });
  return { clock, server };
}

test('a meeting is erased 60 days after its report, devices are told, and no name is left in any file', async () => {
  const { clock, server } = await serverAt(Date.now());
  const { facilitator, console, created, members } = await startMeeting(server, 2);
  const path = `/api/meetings/${created.id}/people/${members[0]!.id}/contact`;
  await facilitator.request('PUT', path, { email: MARKS[2], phone: null, address: null });
  await facilitator.command('step.set', { step: 'closing' });
  await facilitator.command('report.sent', { sent: true, confirm: true });
  expect(traces(server.dir)).toEqual(MARKS.slice(0, 2));
  clock.now += 59 * DAY;
  await facilitator.command('door.set', { door: 'closed' });
  expect(console.closeCode).toBeNull();
  clock.now += 2 * DAY;
  await console.closedWith(4404);
  await waitUntil('the file', () => traces(server.dir).length === 0);
  expect((await facilitator.request('GET', path)).status).toBe(404);
  expect(await server.storage.meetings()).toEqual([]);
});

test('a meeting that nobody has open, never reported, is erased too: at the start of the server', async () => {
  const { clock, server } = await serverAt(Date.now());
  const { created, facilitator } = await createMeeting(server, 'Prénom0 NOM0');
  const kept = await createMeeting(server, 'Une autre');
  await kept.facilitator.command('step.set', { step: 'frame' });
  facilitator.close();
  await server.close();
  const from = clock.now;
  const later = await startServer({ dir: server.dir, now: () => from + 59 * DAY, keepAliveMs: 20 });
  await kept.facilitator.at(later.origin).command('step.set', { step: 'tasks' });
  expect((await later.storage.meetings()).length).toBe(2);
  await later.close();
  const last = await startServer({ dir: server.dir, now: () => from + 61 * DAY, keepAliveMs: 20 });
  await waitUntil('the erasing', async () => (await last.storage.meetings()).length === 1);
  // The other one was held two days ago: it stays.
  expect(await last.storage.meetings()).toEqual([kept.created.id]);
  expect(await last.storage.load(created.id as never)).toBeNull();
  await waitUntil('the file', () => traces(server.dir).length === 0);
});

test('a report that was taken back before the day came keeps the meeting', async () => {
  const { clock, server } = await serverAt(Date.now());
  const { facilitator } = await createMeeting(server);
  const device = await connect(facilitator);
  await facilitator.command('step.set', { step: 'closing' });
  await facilitator.command('report.sent', { sent: true, confirm: true });
  clock.now += 40 * DAY;
  await facilitator.command('report.sent', { sent: false });
  await facilitator.command('step.set', { step: 'pooling' });
  clock.now += 30 * DAY;
  await facilitator.command('door.set', { door: 'closed' });
  expect(device.closeCode).toBeNull();
  expect(await server.storage.meetings()).toHaveLength(1);
});
