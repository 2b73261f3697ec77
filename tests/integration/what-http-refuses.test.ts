import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { createMeeting, startMeeting } from '../support/meeting';
import { startServer, temporaryFolder } from '../support/server';

/** A log that can be read. */
function readableLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, log: pino({ level: 'trace' }, stream) };
}

test('what a visitor sends wrong is their mistake: a 4xx with a sentence, and no error in the log', async () => {
  const { lines, log } = readableLog();
  const server = await startServer({ log });
  const agent = new Agent(server.origin);
  const raw = async (path: string, headers: Record<string, string>, body?: string) => {
    const init = { method: body === undefined ? 'GET' : 'POST', headers };
    const response = await fetch(
      server.origin + path,
      body === undefined ? init : { ...init, body },
    );
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const json = 'application/json';
  const answers = [
    await raw('/api/seats/%E0%A4%A', {}),
    await raw('/api/join', { 'content-type': json }, '{"code":'),
    await raw('/api/join', { 'content-type': json }, '"text"'),
    await raw('/api/join', { 'content-type': `${json}; charset=utf-7` }, '{}'),
    await raw('/api/join', { 'content-type': json, 'content-encoding': 'made-up' }, '{}'),
    await raw('/api/join', { 'content-type': 'text/plain' }, '{"code":"ABCDEF"}'),
    await raw('/api/join', { 'content-type': json }, '{"__proto__":{"secret":"aaaaaaaa"}}'),
  ];
  for (const answer of answers)
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 'bad_request', message: expect.any(String) as string } },
    });
  expect((await agent.request('POST', '/api/join')).status).toBe(400);
  expect((await agent.request('PUT', '/api/join', {})).status).toBe(404);
  expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
});

test('a file of the page that is not there is a 404', async () => {
  const clientDir = temporaryFolder();
  mkdirSync(join(clientDir, 'assets'));
  writeFileSync(join(clientDir, 'index.html'), '<!doctype html>');
  const server = await startServer({ clientDir });
  const agent = new Agent(server.origin);
  expect((await agent.request('GET', '/assets/former-build.js')).status).toBe(404);
  expect((await agent.request('GET', '/assets/..%2f..%2fpackage.json')).status).toBe(400);
  expect((await agent.request('GET', '/assets/%E0%A4%A')).status).toBe(400);
  expect((await agent.request('GET', '/r/ABCDEF')).status).toBe(200);
});

test('the address that a proxy tells counts only when the proxy is this machine', async () => {
  const server = await startServer();
  const { created } = await createMeeting(server);
  const agent = new Agent(server.origin);
  const guess = (address: string) =>
    agent.request('POST', '/api/join', { secret: 'A'.repeat(22) }, { 'x-forwarded-for': address });
  for (let left = 60; left > 0; left -= 1) await guess(`203.0.113.${left}, 198.51.100.7`);
  // What the visitor wrote before the proxy's own entry changes nothing.
  expect((await guess('203.0.113.99, 198.51.100.7')).status).toBe(429);
  expect((await guess('198.51.100.8')).status).toBe(404);
  const join = { code: created.code, name: 'Jeanne Martin', presence: 'room' };
  expect((await agent.request('POST', '/api/join', join)).status).toBe(200);
});

test('a code that many addresses try in vain, or empty of names, is refused to all of them, and no other code is', async () => {
  const quota = { points: 3, seconds: 60 };
  const limits = { joinFailuresPerCode: quota, namesPerCode: quota };
  const server = await startServer({ limits });
  const { created } = await createMeeting(server);
  const other = await createMeeting(server);
  const agent = new Agent(server.origin);
  let from = 0;
  const statusOf = async (path: string, body: object) => {
    from += 1;
    const address = { 'x-forwarded-for': `198.51.100.${from}` };
    return (await agent.request('POST', path, body, address)).status;
  };
  const join = (code: string) =>
    statusOf('/api/join', { code, name: 'Jeanne Martin', presence: 'room' });
  const names = (code: string) => statusOf('/api/join/names', { code, query: 'jea' });
  const wrong = [created.code, other.created.code].includes('AAAAAA') ? 'BBBBBB' : 'AAAAAA';
  const joins = [await join(wrong), await join(wrong), await join(wrong), await join(wrong)];
  expect(joins).toEqual([404, 404, 404, 429]);
  const { code } = created;
  const lookUps = [await names(code), await names(code), await names(code), await names(code)];
  expect(lookUps).toEqual([200, 200, 200, 429]);
  expect([await join(code), await names(other.created.code)]).toEqual([200, 200]);
});

test('the log says no secret, no session, no name and no contact detail', async () => {
  const { lines, log } = readableLog();
  const server = await startServer({ log });
  const meeting = await startMeeting(server, 2);
  const { facilitator, created, members } = meeting;
  const [member] = [...meeting.agents.values()];
  const path = `/api/meetings/${created.id}/people/${members[0]!.id}/contact`;
  const contact = { email: 'secrete@exemple.fr', phone: '0612345678', address: null };
  expect((await facilitator.request('PUT', path, contact)).status).toBe(200);
  expect((await facilitator.request('GET', path)).body).toEqual(contact);
  expect((await member!.request('GET', path)).status).toBe(403);
  await facilitator.send('person.add', { first: '', last: 'REFUSÉE' });
  await member!.send('step.set', { step: 'closing' });
  await server.close();
  const secrets = [
    ...Object.values(created.links).map((link) => link.split('#')[1]!),
    facilitator.cookie.split('=')[1]!,
    ...Object.values(contact).filter((value) => value !== null),
    'REFUSÉE',
    ...members.map(({ last }) => last),
  ];
  for (const secret of secrets)
    expect({ secret, logged: lines.some((line) => line.includes(secret)) }).toEqual({
      secret,
      logged: false,
    });
});
