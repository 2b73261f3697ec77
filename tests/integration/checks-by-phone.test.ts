import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId, PersonId } from '@tdt/shared/ids';
import { argumentId, checkId, taskId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import type { TestDevice } from '../support/device';
import { createMeeting, startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

/** A meeting whose first task is revealed, with two candidates to it; the others may answer. */
async function revealed(people: number) {
  const server = await startServer();
  const meeting = await startMeeting(server, people);
  const { facilitator } = meeting;
  const task = meeting.tasks[0]!;
  const [woman, man] = [meeting.members[0]!.id, meeting.members[1]!.id];
  const pair = [await meeting.candidacy(task, woman), await meeting.candidacy(task, man)] as const;
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: null, confirm: true });
  const entitled = meeting.members.slice(2).map(({ id }) => id);
  return { server, meeting, facilitator, task, pair: [...pair] as [never, never], entitled };
}

async function opened(people = 8) {
  const room = await revealed(people);
  const { facilitator, task, pair } = room;
  const result = await facilitator.command('check.open', { task, pair, mode: 'phone' });
  return { ...room, check: checkId(result['check']!) };
}

const answer = (check: CheckId, kind: string, text = '', showName = false) => ({
  check,
  kind,
  text,
  showName,
});

const phoneOf = ({ console }: TestMeeting, check: CheckId) =>
  console.meeting?.checks.get(check)?.phone;

const linked = async (origin: string, link: string) => {
  const agent = new Agent(origin);
  await agent.openLink(link);
  return agent;
};

const refused = (code: string, field?: string) => ({
  ok: false,
  error: { code, ...(field === undefined ? {} : { field }) },
});

test('nobody receives what somebody else answered: not a byte of it in any frame of any role', async () => {
  const { server, meeting, facilitator, entitled, check, task, pair } = await opened();
  const { created } = meeting;
  const [author, other] = entitled;
  const agent = meeting.agents.get(author!)!;
  const granted = await facilitator.command('seat.grant', {
    role: 'facilitator',
    person: meeting.members[4]!.id,
    label: 'Animation',
  });
  const devices: TestDevice[] = [
    meeting.console,
    await connect(await linked(server.origin, granted['link']!)),
    await connect(await linked(server.origin, created.links.rapporteur)),
    await connect(await linked(server.origin, created.links.plenary)),
    await connect(meeting.agents.get(other!)!),
    await connect(agent),
    await connect(meeting.rapporteur(meeting.groups()[0]!.id)),
  ];
  const holds = (device: TestDevice, text: string) =>
    device.frames.some((frame) => Buffer.from(frame).includes(text));
  await agent.send('check.answer', answer(check, 'opposition', 'Secret de Polichinelle'));
  await agent.send('check.answer', answer(check, 'reservation', 'Une réserve secrète'));
  await meeting.agents.get(other!)!.send('check.answer', answer(check, 'adhesion'));
  const secrets = ['Polichinelle', 'secrète', `${check}.`, 'private/', 'showName', 'salt'];
  await waitUntil('two answers', () =>
    devices.every((device) => device.meeting?.checks.get(check)?.phone?.answered === 2),
  );
  // Also in the first state of devices that come now.
  devices.push(await connect(await linked(server.origin, created.links.facilitator)));
  devices.push(await connect(agent));
  for (const device of devices)
    expect(secrets.filter((secret) => holds(device, secret))).toEqual([]);

  // Closed: the words reach the staff, without their author; nothing of it reaches the others.
  await facilitator.command('check.close', { check });
  const staff = devices.filter((device) => device.staff.seats.size > 0);
  expect(staff).toHaveLength(4);
  for (const device of devices) {
    await waitUntil('the tally', () => device.meeting?.checks.get(check)?.closedAt !== null);
    const knows = staff.includes(device);
    if (knows) await waitUntil('the words', () => device.staff.arguments.size === 1);
    expect(holds(device, 'secrète')).toBe(knows);
    expect(['Polichinelle', `${check}.`, 'private/'].filter((s) => holds(device, s))).toEqual([]);
    for (const argument of device.staff.arguments.values()) expect(argument.author).toBeNull();
  }
  const journal = JSON.stringify(await server.storage.journal(facilitator.seat!.meetingId));
  for (const secret of ['Polichinelle', 'secrète', agent.seatId.concat('","type":"check')])
    expect(journal).not.toContain(secret);
  await facilitator.command('decision.set', {
    kind: 'designated',
    task,
    pair,
    check,
    againstReason: 'Peu de réponses',
  });
});

test('answers are erased with the act, on disk too, and only counts stay', async () => {
  const { server, meeting, facilitator, entitled, check, task } = await opened();
  for (const person of entitled)
    await meeting.agents.get(person)!.send('check.answer', answer(check, 'reservation', 'Mot'));
  const key = `${check}.${entitled[0]!}`;
  const onDisk = () =>
    readdirSync(server.dir).some((name) => readFileSync(join(server.dir, name)).includes(key));
  await facilitator.command('check.close', { check });
  expect(onDisk()).toBe(true);
  await facilitator.command('decision.set', { kind: 'noCandidacy', task });
  const stored = await server.storage.load(facilitator.seat!.meetingId);
  const kept = stored!.sections.get('private')!.map((update) => Buffer.from(update));
  expect(kept.some((update) => update.includes(key))).toBe(false);
  const again = await server.restart();
  expect(onDisk()).toBe(false);
  const back = await connect(facilitator.at(again.origin));
  expect(back.meeting?.checks.get(check)?.phone?.tally).toEqual({
    adhesions: 0,
    reservations: entitled.length,
    oppositions: 0,
  });
});

test('an answer survives a restart before the closing, and counts', async () => {
  const { server, meeting, facilitator, entitled, check } = await opened();
  const agent = meeting.agents.get(entitled[0]!)!;
  const payload = answer(check, 'opposition', 'Trop loin');
  expect(await agent.send('check.answer', payload, 'answer-once')).toMatchObject({ ok: true });
  const again = await server.restart();
  // The same command again, since its acknowledgement may have been lost.
  const back = agent.at(again.origin);
  expect(await back.send('check.answer', payload, 'answer-once')).toEqual({ ok: true });
  const other = facilitator.at(again.origin);
  await other.command('check.close', { check });
  const device = await connect(other);
  expect(device.meeting?.checks.get(check)?.phone).toMatchObject({
    entitled: entitled.length,
    answered: 1,
    tally: { oppositions: 1 },
  });
});

test('two phones of one person give one answer, the last', async () => {
  const { server, meeting, facilitator, entitled, check } = await opened();
  const person = entitled[0]!;
  const grant = { role: 'participant', person, label: '' } as const;
  const { link } = await facilitator.command('seat.grant', grant);
  const second = await linked(server.origin, link!);
  expect(second.seat?.participantId).toBe(person);
  const first = meeting.agents.get(person)!;
  await first.send('check.answer', answer(check, 'opposition', 'Trop loin'));
  await second.send('check.answer', answer(check, 'adhesion'));
  await waitUntil('one answer', () => phoneOf(meeting, check)?.answered === 1);
  // Each of them finds it again, and no other seat does.
  const found = (agent: Agent, seat = agent.seatId) =>
    agent.request('GET', `/api/seats/${seat}/answers/${check}`);
  for (const phone of [first, second])
    expect((await found(phone)).body).toEqual({
      answer: { kind: 'adhesion', text: '', showName: false },
    });
  expect((await found(facilitator)).body).toEqual({ answer: null });
  expect((await found(facilitator, first.seatId)).status).toBe(401);
  await facilitator.command('check.close', { check });
  expect(phoneOf(meeting, check)?.tally).toEqual({ adhesions: 1, reservations: 0, oppositions: 0 });
});

test('whoever may not answer is refused: candidate, absent, pending, revoked, plenary, a seat of nobody, too late', async () => {
  const { server, meeting, facilitator, entitled, check } = await opened();
  const { created } = meeting;
  const adhesion = answer(check, 'adhesion');
  const candidate = meeting.agents.get(meeting.members[0]!.id)!;
  expect(await candidate.send('check.answer', adhesion)).toMatchObject(refused('forbidden'));
  const [absent, gone, late] = entitled.map((id) => meeting.agents.get(id)!);
  await facilitator.command('person.present', { people: [entitled[0]!], presence: 'absent' });
  expect(await absent!.send('check.answer', adhesion)).toMatchObject(refused('forbidden'));
  const stranger = new Agent(server.origin);
  await stranger.join({ code: created.code, name: 'Quelqu’un Attend', presence: 'room' });
  expect(stranger.seat?.status).toBe('pending');
  expect(await stranger.send('check.answer', adhesion)).toMatchObject(refused('forbidden'));
  expect(await gone!.send('check.answer', adhesion)).toMatchObject({ ok: true });
  await facilitator.command('seat.revoke', { seat: gone!.seat!.seat });
  const back = gone!.at(server.origin);
  const end = await new Promise((resolve) => {
    back.socket.once('connect', () => resolve('connected'));
    back.socket.once('connect_error', ({ message }) => resolve(message));
  });
  expect(end).toBe('unauthenticated');
  const plenary = await linked(server.origin, created.links.plenary);
  expect(await plenary.send('check.answer', adhesion)).toMatchObject(refused('forbidden'));
  expect(await facilitator.send('check.answer', adhesion)).toMatchObject(refused('forbidden'));
  expect(await late!.send('check.answer', answer(check, 'opposition', '  '))).toMatchObject(
    refused('invalid', 'text'),
  );
  expect(await late!.send('check.answer', { check, kind: 'veto', text: 'x' })).toMatchObject(
    refused('invalid'),
  );
  // The one whose seat was taken back answered before: the person is present and counts.
  await waitUntil('one answer', () => phoneOf(meeting, check)?.answered === 1);
  await facilitator.command('check.close', { check });
  expect(await late!.send('check.answer', adhesion)).toMatchObject(refused('conflict', 'check'));
  expect(phoneOf(meeting, check)).toMatchObject({ entitled: entitled.length - 1, answered: 1 });
});

test('the waiting person who is admitted answers; more people without phones than there are is refused', async () => {
  const { server, meeting, facilitator, entitled, check } = await opened();
  const stranger = new Agent(server.origin);
  await stranger.join({ code: meeting.created.code, name: 'Iris Nouvelle', presence: 'remote' });
  await facilitator.command('person.admit', {
    seat: stranger.seat!.seat,
    person: null,
    admit: true,
  });
  await waitUntil('them', () => phoneOf(meeting, check)?.entitled === entitled.length + 1);
  expect(await stranger.send('check.answer', answer(check, 'adhesion'))).toEqual({ ok: true });
  const without = entitled.slice(0, 2);
  for (const person of without) await facilitator.command('person.edit', { person, noPhone: true });
  const counts = { adhesions: 2, reservations: 1, oppositions: 0 };
  const entry = { check, counts, arguments: [] };
  expect(await facilitator.send('check.record', entry)).toMatchObject(refused('invalid', 'counts'));
  await facilitator.command('check.record', { ...entry, counts: { ...counts, reservations: 0 } });
  const named = { check, person: without[0]!, kind: 'adhesion', text: '' } as const;
  expect(await facilitator.send('check.record', named)).toMatchObject(refused('invalid', 'counts'));
  await waitUntil('three answers', () => phoneOf(meeting, check)?.answered === 3);
});

test('two facilitators who close or act at the same moment: one does, the other is told', async () => {
  const { server, meeting, facilitator, check, task, pair } = await opened();
  const second = await linked(server.origin, meeting.created.links.facilitator);
  const both = (type: string, payloads: readonly [object, object]) =>
    Promise.all([facilitator.send(type, payloads[0]), second.send(type, payloads[1])]);
  const closing = await both('check.close', [{ check }, { check }]);
  expect(closing.filter(({ ok }) => ok)).toHaveLength(1);
  expect(closing.find(({ ok }) => !ok)).toMatchObject(refused('conflict', 'check'));
  const acts = await both('decision.set', [
    { kind: 'designated', task, pair, check, againstReason: 'Peu de réponses' },
    { kind: 'noCandidacy', task },
  ]);
  expect(acts.filter(({ ok }) => ok)).toHaveLength(1);
  expect(acts.find(({ ok }) => !ok)).toMatchObject(refused('conflict', 'task'));
});

test('acting against the reading needs a reason, and a facilitator who is a candidate leaves the task to the other', async () => {
  const { server, meeting, facilitator, check, task, pair } = await opened();
  const grant = async (person: PersonId) => {
    const granted = { role: 'facilitator', person, label: 'Animation' } as const;
    return linked(server.origin, (await facilitator.command('seat.grant', granted))['link']!);
  };
  const candidate = await grant(meeting.members[0]!.id);
  expect(await candidate.send('check.close', { check })).toMatchObject(
    refused('forbidden', 'task'),
  );
  await facilitator.command('check.close', { check });
  const act = { kind: 'designated', task, pair, check };
  expect(await candidate.send('decision.set', act)).toMatchObject(refused('forbidden', 'task'));
  expect(await facilitator.send('decision.set', act)).toMatchObject(
    refused('invalid', 'againstReason'),
  );
  await facilitator.command('decision.set', { ...act, againstReason: 'Entendu' } as never);
  const reopen = { task, reason: 'Erreur' };
  expect(await candidate.send('decision.reopen', reopen)).toMatchObject(
    refused('forbidden', 'task'),
  );
  // Another task is theirs to run, and this one too once they are alone.
  const other = meeting.tasks[1]!;
  await candidate.command('decision.set', { kind: 'noCandidacy', task: other });
  for (const seat of meeting.console.staff.seats.values())
    if (seat.role === 'facilitator' && seat.id !== candidate.seatId)
      await candidate.command('seat.revoke', { seat: seat.id });
  await candidate.command('decision.reopen', reopen);
});

test('an opposition given by phone is lifted by its author alone, and the journal does not say who', async () => {
  const { server, meeting, facilitator, entitled, check } = await opened();
  const [author, other] = entitled.map((id) => meeting.agents.get(id)!);
  await author!.send('check.answer', answer(check, 'opposition', 'Trop loin'));
  await facilitator.command('check.close', { check });
  await waitUntil('the words', () => meeting.console.staff.arguments.size === 1);
  const [id] = [...meeting.console.staff.arguments.keys()];
  const note = { argument: argumentId(id!), into: 'adhesion', note: 'Dit-on' };
  expect(await facilitator.send('check.lift', note)).toMatchObject(refused('forbidden'));
  const lift = { check, into: 'adhesion' };
  expect(await other!.send('check.lift', lift)).toMatchObject(refused('not_found'));
  expect(await author!.send('check.lift', lift)).toEqual({ ok: true });
  await waitUntil('the tally', () => phoneOf(meeting, check)?.tally?.adhesions === 1);
  const journal = await server.storage.journal(facilitator.seat!.meetingId);
  expect(journal.at(-1)).toMatchObject({ type: 'check.lift', seat: null });
});

/** 150 phones of members, and a check open on two candidates who have none. */
async function crowd(server: { readonly origin: string }) {
  const { created, facilitator } = await createMeeting(server);
  const console = await connect(facilitator);
  const names = Array.from({ length: 150 }, (_, at) => ({ first: `Prénom${at}`, last: 'NOM' }));
  for (let from = 0; from < names.length; from += 50)
    await Promise.all(
      names
        .slice(from, from + 50)
        .map((name) => facilitator.command('person.add', { ...name, origin: null, gender: null })),
    );
  const phones = await Promise.all(
    names.map(async ({ first, last }) => {
      const phone = new Agent(server.origin);
      await phone.join({ code: created.code, name: `${first} ${last}`, presence: 'remote' });
      return phone;
    }),
  );
  const task = taskId(console.meeting!.tasks[0]!.id);
  const candidacy = async (first: string) =>
    facilitator.command('candidacy.add', {
      task,
      person: { first, last: 'CANDIDATE' },
      gender: 'F',
      text: '',
      outgoing: false,
      agreed: true,
    });
  const pair = [await candidacy('Ada'), await candidacy('Eve')].map((one) => one['candidacy']);
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: null, confirm: true });
  const open = { task, pair: pair as [never, never], mode: 'phone' } as const;
  const check = checkId((await facilitator.command('check.open', open))['check']!);
  return { facilitator, console, phones, check };
}

test('150 people answer within seconds: every answer is counted, once', async () => {
  const server = await startServer();
  const { facilitator, console, phones, check } = await crowd(server);
  const kinds = ['adhesion', 'adhesion', 'adhesion', 'reservation', 'opposition'];
  const started = performance.now();
  const acks = await Promise.all(
    phones.map((phone, at) =>
      phone.send(
        'check.answer',
        answer(check, kinds[at % 5]!, at % 5 === 4 ? `Argument ${at}` : ''),
      ),
    ),
  );
  expect(acks.every(({ ok }) => ok)).toBe(true);
  expect(performance.now() - started).toBeLessThan(15_000);
  const phone = () => console.meeting?.checks.get(check)?.phone;
  await waitUntil('150 answers', () => phone()?.answered === 150);
  // A third of them change their mind.
  await Promise.all(
    phones
      .filter((_, at) => at % 3 === 0)
      .map((one) => one.send('check.answer', answer(check, 'adhesion'))),
  );
  await facilitator.command('check.close', { check });
  const expected = { adhesions: 0, reservations: 0, oppositions: 0 };
  for (const at of phones.keys()) {
    const kind = at % 3 === 0 ? 'adhesion' : kinds[at % 5]!;
    expected[`${kind}s` as keyof typeof expected] += 1;
  }
  await waitUntil('the tally', () => phone()?.tally !== null);
  expect(phone()).toEqual({ entitled: 150, answered: 150, tally: expected });
  expect(console.staff.arguments.size).toBe(expected.oppositions);
});
