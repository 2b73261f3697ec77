import { MEETING, STAFF } from '@tdt/shared/document/sections';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { request } from 'node:http';
import type { StillHeld } from '@tdt/server/storage/storage';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { createMeeting, startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { stallable } from '../support/stalled-storage';
import type { StallableStorage } from '../support/stalled-storage';
import { waitUntil } from '../support/wait';

test('a seat taken back while its holder says their name stays taken back', async () => {
  let storage: StallableStorage | undefined;
  let asked = 0;
  const server = await startServer({
    wrap: (inner) => {
      storage = stallable(inner);
      const meetingBySecret = (hash: string) => {
        asked += 1;
        return inner.meetingBySecret(hash);
      };
      return Object.assign(storage, { meetingBySecret });
    },
  });
  const { facilitator, created } = await createMeeting(server);
  const grant = { role: 'facilitator', person: null, label: '' } as const;
  const granted = await facilitator.command('seat.grant', grant);
  const inside = await server.app.registry.open(created.id);
  const seat = inside!.seat(granted['seat'] as never)!;
  storage!.hold();
  const held = facilitator.send('timer.set', { action: 'start', minutes: 1 });
  await waitUntil('a turn that waits', () => storage!.waiting() > 0);
  const revoked = { ...seat, status: 'revoked', secretHash: null } as const;
  const revocation = inside!.change(() => ({ seats: [revoked], result: null }));
  const joined = new Agent(server.origin).request('POST', '/api/join', {
    secret: granted['link']!.split('#')[1],
    name: 'Qui reste',
  });
  await waitUntil('the link to be looked up', () => asked > 0);
  storage!.release();
  await Promise.all([held, revocation]);
  expect((await joined).status).toBe(404);
  expect(inside!.seat(seat.id)).toEqual(revoked);
});

test('a command given just after its seat was taken back, in the same turn, does nothing', async () => {
  let storage: StallableStorage | undefined;
  const server = await startServer({ wrap: (inner) => (storage = stallable(inner)) });
  const { facilitator, created } = await createMeeting(server);
  const grant = { role: 'facilitator', person: null, label: 'Gaël' } as const;
  const second = new Agent(server.origin);
  await second.openLink((await facilitator.command('seat.grant', grant))['link']!);
  await second.command('timer.set', { action: 'end' });
  storage!.hold();
  const held = facilitator.send('timer.set', { action: 'start', minutes: 1 });
  await waitUntil('a turn that waits', () => storage!.waiting() > 0);
  const revoked = facilitator.send('seat.revoke', { seat: second.seatId });
  // Refused without a turn, after the one before it on the same socket: that one is queued.
  await facilitator.send('no.such.command', {});
  // Its socket may be closed before the answer.
  const late = second.send('door.set', { door: 'closed' }).then(
    ({ ok }) => ok,
    () => false,
  );
  await second.send('no.such.command', {});
  storage!.release();
  expect(await Promise.all([held, revoked])).toMatchObject([{ ok: true }, { ok: true }]);
  const inside = await server.app.registry.open(created.id);
  await inside!.change(() => ({ result: null }));
  expect(inside!.view.state.door).toBe('open');
  expect(await late).toBe(false);
});

test('somebody who waits gives no command, and is told to wait', async () => {
  const server = await startServer();
  const { created } = await createMeeting(server);
  const agent = new Agent(server.origin);
  await agent.join({ code: created.code, name: 'Odile Pontneuf', presence: 'room' });
  const ack = await agent.send('help.ask', { task: null });
  expect(ack).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(JSON.stringify(ack)).toContain('admettre');
});

test('a name given with a link is shown without what hides in it, and an empty one is left out', async () => {
  const server = await startServer();
  const { created } = await createMeeting(server);
  const inside = await server.app.registry.open(created.id);
  const secret = created.links.plenary.split('#')[1];
  const label = () => [...inside!.seats.all()].find(({ role }) => role === 'plenary')?.label;
  const agent = new Agent(server.origin);
  expect((await agent.request('POST', '/api/join', { secret, name: '\u202e\u200b' })).status).toBe(
    200,
  );
  expect(label()).toBe('');
  await agent.request('POST', '/api/join', { secret, name: ' Écran\u202e\n salle ' });
  expect(label()).toBe('Écran salle');
});

test('the first change after a restart tells the seats that it concerns', async () => {
  const before = await startServer();
  const meeting = await startMeeting(before, 3);
  const server = await before.restart();
  const [member] = [...meeting.agents.values()].map((agent) => agent.at(server.origin));
  member!.socket.connect();
  await waitUntil('the signals of the member', () => member!.socket.connected);
  const back = meeting.facilitator.at(server.origin);
  await back.command('seat.revoke', { seat: member!.seatId as never });
  await waitUntil('the end of the signals', () => !member!.socket.connected);
});

test('somebody moved to another group is told their new group, whatever they may do there', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 24);
  const [from, to] = meeting.groups();
  const person = from!.members.find((one) => one !== from!.rapporteur)!;
  const agent = meeting.agents.get(person)!;
  const told: SeatAnswer[] = [];
  agent.socket.on('seat', (answer: SeatAnswer) => told.push(answer));
  await waitUntil('the signals of the member', () => agent.socket.connected);
  await meeting.facilitator.command('group.move', { person, group: to!.id });
  await waitUntil('the new group', () => told.at(-1)?.groupId === to!.id);
});

test('somebody ticked absent who joins again is present again, in a group, with the same seat', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 4);
  const [member] = meeting.members;
  const agent = meeting.agents.get(member!.id)!;
  const { seat } = agent.seat!;
  await meeting.facilitator.command('person.present', { people: [member!.id], presence: 'absent' });
  const again = await agent.join({
    code: meeting.created.code,
    name: `${member!.first} ${member!.last}`,
    presence: 'remote',
  });
  expect(again.seat).toBe(seat);
  expect(again.groupId).not.toBeNull();
  await waitUntil('the console to see them', () => {
    const person = meeting.console.staff.people.get(member!.id);
    return person?.presence === 'remote' && person.group !== null;
  });
});

test('a seat turned away while its browser asks to join again is not given back', async () => {
  let storage: StallableStorage | undefined;
  let asked = 0;
  const server = await startServer({
    wrap: (inner) => {
      storage = stallable(inner);
      const sessionSeats = (session: string, still: StillHeld) => {
        asked += 1;
        return inner.sessionSeats(session, still);
      };
      return Object.assign(storage, { sessionSeats });
    },
  });
  const { created } = await createMeeting(server);
  const agent = new Agent(server.origin);
  const body = { code: created.code, name: 'Odile Pontneuf', presence: 'room' };
  const waiting = await agent.join(body);
  const inside = await server.app.registry.open(created.id);
  const record = inside!.seat(waiting.seat)!;
  storage!.hold();
  const held = inside!.change(() => ({
    journal: [{ at: 1, seat: null, type: 'test', detail: null }],
    result: null,
  }));
  await waitUntil('a turn that waits', () => storage!.waiting() > 0);
  const turnedAway = inside!.change(() => ({
    seats: [{ ...record, status: 'refused' }],
    writes: [{ root: STAFF.waiting, key: record.id, value: undefined }],
    result: null,
  }));
  asked = 0;
  const again = agent.join(body);
  await waitUntil('the browser to be looked up', () => asked > 0);
  storage!.release();
  await Promise.all([held, turnedAway]);
  expect((await again).seat).not.toBe(waiting.seat);
});

test('those who wait are no more than the console can show: a flood is refused, members still sit', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const inside = await server.app.registry.open(meeting.created.id);
  await inside!.change(() => ({
    writes: Array.from({ length: 500 }, (_, at) => ({
      root: STAFF.waiting,
      key: `sFlood${at}`,
      value: { seat: `sFlood${at}`, name: `Nom ${at}`, presence: 'room', at, person: null },
    })),
    result: null,
  }));
  const { code } = meeting.created;
  const stranger = new Agent(server.origin);
  const body = { code, name: 'Encore Quelqu’un', presence: 'room' };
  expect((await stranger.request('POST', '/api/join', body)).status).toBe(429);
  const added = { first: 'Ada', last: 'Membre', origin: null, gender: null };
  await meeting.facilitator.command('person.add', added);
  expect((await stranger.join({ ...body, name: 'Ada Membre' })).status).toBe('admitted');
});

test('a session that this server never gave is not taken over: a planted cookie opens nothing', async () => {
  const server = await startServer();
  const { created } = await createMeeting(server);
  const planted = `tdt=${'p'.repeat(43)}`;
  const victim = new Agent(server.origin);
  victim.cookie = planted;
  const seat = await victim.join({ code: created.code, name: 'Une Victime', presence: 'room' });
  expect(victim.cookie).not.toBe(planted);
  const attacker = new Agent(server.origin);
  attacker.cookie = planted;
  expect((await attacker.request('GET', `/api/seats/${seat.seat}`)).status).toBe(401);
  const kept = victim.cookie;
  await victim.join({ code: created.code, name: 'Une Victime', presence: 'room' });
  expect(victim.cookie).toBe(kept);
});

test('a list of members is not read off letter by letter', async () => {
  const server = await startServer();
  const { created, members } = await startMeeting(server, 3);
  const agent = new Agent(server.origin);
  const people = async (query: string) => {
    const answer = await agent.request('POST', '/api/join/names', { code: created.code, query });
    return (answer.body as { people: unknown[] }).people.length;
  };
  expect(await people('p..')).toBe(0);
  expect(await people('p \u200b\u200b\u200b n')).toBe(0);
  expect(await people('pré')).toBe(members.length);
});

test('a facilitator who loses the seat while a file arrives imports nothing', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const granted = await meeting.facilitator.command('seat.grant', {
    role: 'facilitator',
    person: null,
    label: 'Gaël',
  });
  const second = new Agent(server.origin);
  await second.openLink(granted['link']!);
  const boundary = 'xxxx';
  const upload = request(`${server.origin}/api/meetings/${meeting.created.id}/imports/members`, {
    method: 'POST',
    headers: {
      cookie: second.cookie,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  });
  const answered = new Promise<number>((resolve) => {
    upload.on('response', (response) => resolve(response.resume().statusCode ?? 0));
  });
  upload.write(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNom,Prénom\r\n`,
  );
  await second.command('timer.set', { action: 'end' });
  await meeting.facilitator.command('seat.revoke', { seat: second.seat!.seat });
  upload.end(`INTRUS,Ève\r\n--${boundary}--\r\n`);
  expect(await answered).toBe(403);
  expect(meeting.console.staff.people.size).toBe(2);
});

test('a group’s rapporteur fills a gender that is not known, and changes none that is', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const agent = meeting.rapporteur(group!.id);
  await agent.refresh();
  const [known, unknown] = meeting.members.map(({ id }) => id);
  await meeting.facilitator.command('person.edit', { person: unknown!, gender: null });
  for (const id of [known!, unknown!])
    await agent.command('candidacy.add', {
      task: meeting.tasks[0]!,
      person: { id },
      gender: 'O',
      text: '',
      outgoing: false,
      agreed: true,
    });
  const genderOf = (id: string) => meeting.console.staff.people.get(id)?.gender;
  await waitUntil('the gender that was not known', () => genderOf(unknown!) === 'O');
  expect(genderOf(known!)).toBe('F');
});

test('somebody absent who withdrew keeps the name that was revealed', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 4);
  const [person] = meeting.members.map(({ id }) => id);
  const candidacy = await meeting.candidacy(meeting.tasks[0]!, person!);
  await meeting.facilitator.command('person.present', { people: [person!], presence: 'absent' });
  await meeting.facilitator.command('candidacy.retract', { candidacy });
  await waitUntil(
    'the withdrawal',
    () => meeting.console.meeting?.candidacies.get(candidacy)?.retractedAt,
  );
  expect(meeting.console.read(MEETING.people).get(person!)).toMatchObject({ first: 'Prénom0' });
});
