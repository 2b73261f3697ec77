import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { createMeeting, startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

// As a key of an object in an update: its length, then its letters. The word alone is in the texts of the steps.
const GENDER_KEY = '\u0006gender';

test('no file of the data folder holds a secret, a session or a contact detail', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const { facilitator, created, members } = meeting;
  const path = `/api/meetings/${created.id}/people/${members[0]!.id}/contact`;
  const contact = { email: 'secrete@exemple.fr', phone: '+33612345678', address: 'Rue Cachée' };
  expect((await facilitator.request('PUT', path, contact)).status).toBe(200);
  const grant = { role: 'plenary', person: null, label: 'Écran' } as const;
  const granted = await facilitator.command('seat.grant', grant);
  const links = [...Object.values(created.links), granted['link']!];
  const secrets = [
    ...links.map((link) => link.split('#')[1]!),
    ...[facilitator, ...meeting.agents.values()].map(({ cookie }) => cookie.split('=')[1]!),
    ...Object.values(contact),
  ];
  // Once while it runs (with the log of the database), and once it stopped.
  for (const stop of [false, true]) {
    if (stop) await server.close();
    const files = readdirSync(server.dir).map((name) => readFileSync(join(server.dir, name)));
    const found = secrets.filter((secret) => files.some((bytes) => bytes.includes(secret)));
    expect({ stop, found }).toEqual({ stop, found: [] });
    expect(files.some((bytes) => bytes.includes(created.id))).toBe(true);
  }
});

test('reading and writing contact details are lines of the journal, without the details', async () => {
  const server = await startServer();
  const { facilitator, created, members } = await startMeeting(server, 2);
  const path = `/api/meetings/${created.id}/people/${members[0]!.id}/contact`;
  const contact = { email: 'secrete@exemple.fr', phone: null, address: null };
  await facilitator.request('PUT', path, contact);
  await facilitator.request('GET', path);
  const journal = await server.storage.journal(facilitator.seat!.meetingId);
  expect(journal.slice(-2)).toMatchObject([
    { type: 'contact.write', seat: facilitator.seatId, detail: { person: members[0]!.id } },
    { type: 'contact.read', seat: facilitator.seatId, detail: { person: members[0]!.id } },
  ]);
  expect(JSON.stringify(journal)).not.toContain('secrete');
});

test('what the staff knows reaches the staff: no gender, absent member, argument, waiting name or seat to others', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 4);
  const { facilitator, created } = meeting;
  const [task] = meeting.tasks;
  const linked = async (link: string) => {
    const agent = new Agent(server.origin);
    await agent.openLink(link);
    return connect(agent);
  };
  const [first] = [...meeting.agents.values()];
  const others = [
    await linked(created.links.plenary),
    await connect(first!),
    await connect(meeting.rapporteur(meeting.groups()[0]!.id)),
  ];
  const absent = { first: 'Absente', last: 'SECRÈTE', origin: 'GA Secret', gender: 'O' } as const;
  await facilitator.command('person.add', absent);
  const stranger = new Agent(server.origin);
  await stranger.join({ code: created.code, name: 'Quelqu’un Attend', presence: 'room' });
  const grant = { role: 'plenary', person: null, label: 'Étiquette' } as const;
  await facilitator.command('seat.grant', grant);
  // Neither holds the pen: being a candidate would end its connection.
  const [pen] = meeting.groups().map(({ rapporteur }) => rapporteur);
  const [woman, man] = [0, 1].map(
    (gender) => meeting.members.filter(({ id }, at) => at % 2 === gender && id !== pen)[0]?.id,
  );
  const pair = [await meeting.candidacy(task!, woman!), await meeting.candidacy(task!, man!)];
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: task!, confirm: true });
  const { check } = await facilitator.command('check.open', {
    task: task!,
    pair: [pair[0]!, pair[1]!],
  });
  const text = 'Argument confié';
  await facilitator.command('check.record', { check: check as never, kind: 'opposition', text });
  await facilitator.command('door.set', { door: 'closed' });
  const late = await linked(created.links.plenary);
  const staff = await linked(created.links.rapporteur);
  const secrets = ['SECRÈTE', 'GA Secret', 'Attend', 'Étiquette', text, GENDER_KEY, 'staff/'];
  const holds = (device: typeof late, secret: string) =>
    device.frames.some((frame) => Buffer.from(frame).includes(secret));
  for (const device of [...others, late]) {
    await waitUntil('the door', () => device.meeting?.door === 'closed');
    expect(secrets.filter((secret) => holds(device, secret))).toEqual([]);
  }
  // The probe finds them where they belong.
  expect(secrets.filter((secret) => !holds(staff, secret))).toEqual([]);
});

test('signals are open to the holder of a seat from a page of this server only', async () => {
  const server = await startServer();
  const { facilitator, agents } = await startMeeting(server, 2);
  const [member] = [...agents.values()];
  const attempt = (seat: string, headers: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const socket = io(server.origin, {
        path: '/signals',
        transports: ['websocket'],
        auth: { seat },
        extraHeaders: headers,
        forceNew: true,
        reconnection: false,
      });
      const end = (what: string) => {
        socket.close();
        resolve(what);
      };
      socket.on('connect', () => end('connected'));
      socket.on('connect_error', () => end('refused'));
    });
  const { cookie, seatId } = member!;
  expect(await attempt(seatId, { cookie })).toBe('connected');
  expect(await attempt(seatId, { cookie, origin: server.origin })).toBe('connected');
  expect(await attempt(seatId, { cookie, origin: 'https://evil.example' })).toBe('refused');
  expect(await attempt(seatId, { cookie, origin: 'null' })).toBe('refused');
  expect(await attempt(seatId, {})).toBe('refused');
  expect(await attempt(facilitator.seatId, { cookie })).toBe('refused');
});

test('the cookie is Secure when the visitor came by https', async () => {
  const server = await startServer();
  const agent = new Agent(server.origin);
  const https = { 'x-forwarded-proto': 'https' };
  const answer = await agent.request('POST', '/api/meetings', { title: 'Essai' }, https);
  expect(answer.headers.get('set-cookie')).toContain('Secure');
});

test('no page of another site may frame the product or put a script into it', async () => {
  const server = await startServer();
  const answer = await new Agent(server.origin).request('GET', '/healthz');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
});

test('looking names up and making meetings have their limits', async () => {
  const limits = {
    namesPerAddress: { points: 2, seconds: 60 },
    meetingsPerAddress: { points: 1, seconds: 60 },
  };
  const server = await startServer({ limits });
  const { created, facilitator } = await createMeeting(server);
  const second = await facilitator.request('POST', '/api/meetings', { title: 'Une autre' });
  expect(second.status).toBe(429);
  const agent = new Agent(server.origin);
  const names = () =>
    agent.request('POST', '/api/join/names', { code: created.code, query: 'jea' });
  expect([(await names()).status, (await names()).status, (await names()).status]).toEqual([
    200, 200, 429,
  ]);
});
