import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { createMeeting, startMeeting } from '../support/meeting';
import { startServer } from '../support/server';

test('GET /healthz answers 200 and ok', async () => {
  const server = await startServer();
  expect(await new Agent(server.origin).request('GET', '/healthz')).toMatchObject({
    status: 200,
    body: { status: 'ok' },
  });
});

test('POST /api/meetings answers with id, code, links and seat, and an HttpOnly Lax cookie', async () => {
  const server = await startServer();
  const agent = new Agent(server.origin);
  const answer = await agent.request('POST', '/api/meetings', {
    title: 'Boucle départementale',
    department: '2A',
  });
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual({
    id: expect.any(String),
    code: expect.stringMatching(/^[A-HJ-NP-Z2-9]{6}$/),
    seat: expect.any(String),
    links: {
      facilitator: expect.stringMatching(/\/s#[\w-]{22}$/),
      rapporteur: expect.stringMatching(/\/s#[\w-]{22}$/),
      plenary: expect.stringMatching(/\/s#[\w-]{22}$/),
    },
  });
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^tdt=/);
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Lax');
  expect(cookie).not.toContain('Secure');
});

test('a join answers with the seat as the contract says, and GET /api/seats/:seat with the same', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 4);
  const agent = meeting.rapporteur(meeting.groups()[0]!.id);
  const seat = await agent.refresh();
  const group = meeting.groups()[0]!.id;
  expect(seat).toMatchObject({
    seat: expect.any(String),
    meetingId: meeting.created.id,
    epoch: expect.any(String),
    status: 'admitted',
    role: 'groupRapporteur',
    participantId: expect.any(String),
    groupId: group,
    sections: {
      write: `group:${group}`,
      read: ['meeting', `published:${group}`, `group:${group}`],
    },
  });
});

test('errors have one shape, in the caller’s language, and say nothing internal', async () => {
  const server = await startServer();
  const { facilitator } = await createMeeting(server);
  const cases: [string, string, unknown, number, string][] = [
    ['POST', '/api/meetings', {}, 400, 'bad_request'],
    ['POST', '/api/meetings', { title: 'x', template: 'inconnu' }, 422, 'invalid'],
    ['POST', '/api/join', { code: 'ABC' }, 400, 'bad_request'],
    ['GET', '/api/seats/sUnknown', undefined, 401, 'unauthenticated'],
    ['GET', '/api/nothing', undefined, 404, 'not_found'],
    ['DELETE', '/api/meetings/mUnknown', undefined, 404, 'not_found'],
  ];
  for (const [method, path, body, status, code] of cases) {
    const answer = await facilitator.request(method, path, body);
    expect({ path, status: answer.status, body: answer.body }).toMatchObject({
      path,
      status,
      body: { error: { code, message: expect.any(String) } },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|Error:|at \//);
  }
  const large = await facilitator.request('POST', '/api/meetings', { title: 'x'.repeat(300_000) });
  expect(large).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } });
});

test('a page of another site can neither write nor read by the cookie of its visitor', async () => {
  const server = await startServer();
  const { facilitator, created } = await createMeeting(server);
  const foreign = { origin: 'https://evil.example' };
  expect(
    (await facilitator.request('DELETE', `/api/meetings/${created.id}`, undefined, foreign)).status,
  ).toBe(403);
  expect((await facilitator.request('GET', '/api/seats', undefined, foreign)).status).toBe(403);
});

test('an erased meeting is gone for its code, its links and its seats', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 3);
  const path = `/api/meetings/${meeting.created.id}`;
  const [member] = meeting.agents.values();
  expect((await member!.request('DELETE', path)).status).toBe(403);
  expect((await meeting.facilitator.request('DELETE', path)).status).toBe(204);
  await meeting.console.closedWith(4404);
  expect((await meeting.facilitator.request('GET', path)).status).toBe(404);
  const agent = new Agent(server.origin);
  expect(
    (
      await agent.request('POST', '/api/join', {
        code: meeting.created.code,
        name: 'A B',
        presence: 'room',
      })
    ).status,
  ).toBe(404);
  expect((await member!.request('GET', `/api/seats/${member!.seatId}`)).status).toBe(401);
});
