import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { csv, importFile, newMeeting } from '../support/imports';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const DAYS_BEFORE = Date.parse('2026-12-01T10:00:00Z');
const THAT_DAY = Date.parse('2026-12-05T12:40:00Z');

/** A meeting of 5 December with two members, days before; `turn` moves the server's clock. */
async function startBefore() {
  let time = DAYS_BEFORE;
  const server = await startServer({ now: () => time });
  const meeting = await newMeeting(server);
  await meeting.facilitator.command('meeting.edit', { date: '2026-12-05T14:00' });
  await importFile(meeting.facilitator, 'members', csv('Nom,Prénom', 'MARTIN,Jo', 'PETIT,Lou'));
  const { code } = meeting.created;
  const names = async (): Promise<unknown> =>
    (await new Agent(server.origin).request('POST', '/api/join/names', { code, query: 'Martin' }))
      .body;
  const join = (agent: Agent, presence: 'room' | 'remote' = 'room') =>
    agent.join({ code, name: 'Jo Martin', presence });
  return { ...meeting, server, names, join, turn: (to: number) => (time = to) };
}

test('who joins days before to read the candidacies is not counted as present, and no group waits for them', async () => {
  const { server, person, names, join, meeting } = await startBefore();
  expect(await names()).toMatchObject({ meeting: { welcoming: false } });
  const jo = new Agent(server.origin);
  expect(await join(jo)).toMatchObject({ status: 'admitted', groupId: null });
  const device = await connect(jo);
  await waitUntil('the meeting', () => device.meeting !== null);
  expect(device.meeting!.counts).toMatchObject({ room: 0, remote: 0 });
  expect(await person('MARTIN')).toMatchObject({ presence: 'absent', group: null });
  expect((await meeting()).view.state.phones.size).toBe(0);
  await join(jo);
  expect((await person('MARTIN')).presence, 'coming again changes nothing').toBe('absent');
});

test('before the day nobody marks themselves present, even with a client written by hand', async () => {
  const { server, person, join } = await startBefore();
  const jo = new Agent(server.origin);
  await join(jo, 'remote');
  expect(await jo.send('self.presence', { presence: 'room' })).toMatchObject({
    ok: false,
    error: { code: 'out_of_step', field: 'presence' },
  });
  expect((await person('MARTIN')).presence).toBe('absent');
});

test('that day they are present by joining again, or by saying so on the page that was open', async () => {
  const { server, person, names, join, turn } = await startBefore();
  const [jo, lou] = [new Agent(server.origin), new Agent(server.origin)];
  const { seat, code } = await join(jo);
  await lou.join({ code, name: 'Lou Petit', presence: 'room' });
  turn(THAT_DAY);
  expect(await names()).toMatchObject({ meeting: { welcoming: true } });
  expect((await join(jo, 'remote')).seat).toBe(seat);
  expect((await person('MARTIN')).presence).toBe('remote');
  await lou.command('self.presence', { presence: 'room' });
  expect((await person('PETIT')).presence).toBe('room');
});

test('facilitators who begin early welcome at once, and whoever they admit before is on the list without being there', async () => {
  const { server, facilitator, person, join, created } = await startBefore();
  const stranger = new Agent(server.origin);
  const body = { code: created.code, name: 'Iris INCONNUE', presence: 'room' };
  const { seat } = await stranger.join(body);
  await facilitator.command('person.admit', { seat, person: null, admit: true });
  expect(await person('INCONNUE')).toMatchObject({ member: true, presence: 'absent', group: null });
  await facilitator.command('timer.set', { action: 'start', minutes: 15 });
  await join(new Agent(server.origin));
  expect((await person('MARTIN')).presence).toBe('room');
});
