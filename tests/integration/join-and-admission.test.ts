import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect, TestDevice } from '../support/device';
import { createMeeting, startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const errorOf = (answer: { status: number; body: unknown }) => ({
  status: answer.status,
  ...(answer.body as { error: { code: string; message: string; field?: string } }).error,
});

test('an unknown code and a wrong secret are refused with a sentence, and leave no seat', async () => {
  const server = await startServer();
  const agent = new Agent(server.origin);
  const unknown = await agent.request('POST', '/api/join', {
    code: 'ZZZZZZ',
    name: 'Jeanne Martin',
    presence: 'room',
  });
  expect(errorOf(unknown)).toMatchObject({ status: 404, code: 'not_found', field: 'code' });
  expect(errorOf(unknown).message).toContain('Aucune réunion');
  const wrong = await agent.request('POST', '/api/join', { secret: 'A'.repeat(22) });
  expect(errorOf(wrong)).toMatchObject({ status: 404, code: 'not_found', field: 'secret' });
  expect(agent.cookie).toBe('');
  const english = await agent.request(
    'POST',
    '/api/join',
    { code: 'ZZZZZZ', name: 'J M', presence: 'room' },
    { 'accept-language': 'en-GB' },
  );
  expect(errorOf(english).message).toContain('No meeting has this code');
});

test('a closed door lets nobody in, and opens again', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  await meeting.facilitator.command('door.set', { door: 'closed' });
  const agent = new Agent(server.origin);
  const body = { code: meeting.created.code, name: 'Jeanne Martin', presence: 'room' };
  expect(errorOf(await agent.request('POST', '/api/join', body))).toMatchObject({
    status: 403,
    code: 'door_closed',
  });
  await meeting.facilitator.command('door.set', { door: 'open' });
  expect((await agent.join(body)).status).toBe('pending');
});

test('a member sits at once, somebody else waits, a name already taken waits too', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 3);
  const [member] = meeting.members;
  const twin = new Agent(server.origin);
  const again = await twin.join({
    code: meeting.created.code,
    name: `${member!.first} ${member!.last}`,
    presence: 'room',
  });
  expect(again.status).toBe('pending');
  expect(again.participantId).toBeNull();
  const stranger = new Agent(server.origin);
  await stranger.join({
    code: meeting.created.code.toLowerCase(),
    name: 'Odile Pontneuf',
    presence: 'remote',
  });
  await waitUntil('two people who wait', () => meeting.console.staff.waiting.size === 2);
  expect(meeting.console.staff.waiting.get(again.seat)).toMatchObject({ person: member!.id });

  await meeting.facilitator.command('person.admit', {
    seat: stranger.seat!.seat,
    person: null,
    admit: true,
  });
  const admitted = await stranger.refresh();
  expect(admitted).toMatchObject({ status: 'admitted', role: 'participant' });
  const device = await connect(stranger);
  expect(device.meeting?.people.get(admitted.participantId!)).toMatchObject({
    first: 'Odile',
    last: 'Pontneuf',
    presence: 'remote',
  });

  await meeting.facilitator.command('person.admit', {
    seat: again.seat,
    person: null,
    admit: false,
  });
  expect((await twin.request('GET', `/api/seats/${again.seat}`)).status).toBe(401);
});

test('a picture typed beside the name of a member keeps nobody waiting', async () => {
  const server = await startServer();
  const { created, facilitator } = await createMeeting(server);
  await facilitator.command('person.add', {
    first: 'Zoé',
    last: 'PETIT',
    origin: null,
    gender: null,
  });
  const zoe = new Agent(server.origin);
  const seat = await zoe.join({
    code: created.code,
    name: 'Zoé Petit 🌻',
    presence: 'room',
  });
  expect(seat.status).toBe('admitted');
});

test('a browser that joins again under the same name finds its seat', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 3);
  const [member] = meeting.members;
  const agent = meeting.agents.get(member!.id)!;
  const before = agent.seatId;
  const after = await agent.join({
    code: meeting.created.code,
    name: `${member!.first} ${member!.last}`,
    presence: 'room',
  });
  expect(after.seat).toBe(before);
});

test('a granted link opens a seat, and revoking it closes its sockets at once', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 3);
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'facilitator',
    person: null,
    label: 'Gaël',
  });
  const second = new Agent(server.origin);
  expect(await second.openLink(granted['link']!)).toMatchObject({
    role: 'facilitator',
    status: 'admitted',
  });
  const device = await connect(second);
  expect(device.staff.people.size).toBe(3);
  await second.command('timer.set', { action: 'end' });
  await meeting.facilitator.command('seat.revoke', { seat: second.seat!.seat });
  await waitUntil('the end of its signals', () => !second.socket.connected);
  await device.closedWith(4401);
  const back = new TestDevice(second);
  await back.closedWith(4401);
  expect(
    (await second.request('POST', '/api/join', { secret: granted['link']!.split('#')[1] })).status,
  ).toBe(404);
});

test('somebody whose seat was taken back does not come in again by the code without being admitted', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 3);
  const [member] = meeting.members;
  const agent = meeting.agents.get(member!.id)!;
  await meeting.facilitator.command('seat.revoke', { seat: agent.seat!.seat });
  const name = `${member!.first} ${member!.last}`;
  const again = await agent.join({ code: meeting.created.code, name, presence: 'room' });
  expect(again).toMatchObject({ status: 'pending', sections: { read: [] } });
});

test('whoever tries too many codes is told when to try again', async () => {
  const server = await startServer({
    limits: { joinFailuresPerAddress: { points: 2, seconds: 60 } },
  });
  const agent = new Agent(server.origin);
  const attempt = () =>
    agent.request('POST', '/api/join', { code: 'ZZZZZZ', name: 'A B', presence: 'room' });
  expect((await attempt()).status).toBe(404);
  expect((await attempt()).status).toBe(404);
  const stopped = await attempt();
  expect(errorOf(stopped)).toMatchObject({ status: 429, code: 'rate_limited' });
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('the last facilitator seat cannot be revoked', async () => {
  const server = await startServer();
  const { facilitator, created } = await createMeeting(server);
  expect(await facilitator.send('seat.revoke', { seat: created.seat })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
});

test('one hundred and fifty people join a meeting from one address within a minute', async () => {
  const server = await startServer();
  const { created } = await createMeeting(server);
  const answers = await Promise.all(
    Array.from({ length: 150 }, async (_, at) => {
      const agent = new Agent(server.origin);
      return (
        await agent.join({ code: created.code, name: `Personne ${at} Test`, presence: 'room' })
      ).status;
    }),
  );
  expect(answers).toEqual(Array.from({ length: 150 }, () => 'pending'));
});
