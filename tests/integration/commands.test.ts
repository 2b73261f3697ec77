import { CLOSE } from '@tdt/shared/errors';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { stallable } from '../support/stalled-storage';
import type { StallableStorage } from '../support/stalled-storage';
import { waitUntil } from '../support/wait';

test('the same id gets the same acknowledgement, also after a restart, and acts once', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 4);
  const { facilitator } = meeting;
  const payload = { remote: false };
  const both = await Promise.all([
    facilitator.send('group.add', payload, 'once-and-only'),
    facilitator.send('group.add', payload, 'once-and-only'),
  ]);
  expect(both[0]).toMatchObject({ ok: true });
  expect(both[1]).toEqual(both[0]);
  expect(await facilitator.send('group.add', payload, 'once-and-only')).toEqual(both[0]);
  expect(await facilitator.send('group.add', { remote: true }, 'once-and-only')).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  const again = await server.restart();
  const back = facilitator.at(again.origin);
  expect(await back.send('group.add', payload, 'once-and-only')).toEqual(both[0]);
  const device = await connect(back);
  expect(device.meeting?.groups).toHaveLength(2);
});

test('a granted link is not kept in the clear: the repeated answer names the seat only', async () => {
  const server = await startServer();
  const { facilitator } = await startMeeting(server, 2);
  const grant = { role: 'plenary', person: null, label: 'Écran' };
  const first = await facilitator.send('seat.grant', grant, 'grant-once-1');
  const second = await facilitator.send('seat.grant', grant, 'grant-once-1');
  expect(first).toMatchObject({ ok: true, result: { link: expect.stringContaining('/s#') } });
  expect(second).toMatchObject({ ok: true, result: { link: null } });
});

test('a command by a seat that may not, out of step, unknown or malformed changes nothing', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 4);
  const [task] = meeting.tasks;
  const [agent] = meeting.agents.values();
  expect(await agent!.send('step.set', { step: 'closing' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
  const { facilitator } = meeting;
  const decision = { kind: 'noCandidacy', task };
  expect(await facilitator.send('decision.set', decision)).toMatchObject({
    ok: false,
    error: { code: 'out_of_step' },
  });
  expect(await facilitator.send('fly.away', {})).toMatchObject({
    ok: false,
    error: { code: 'bad_request' },
  });
  expect(await facilitator.send('step.set', { step: 'nowhere' })).toMatchObject({
    ok: false,
    error: { code: 'invalid', field: 'step' },
  });
  expect(await facilitator.send('task.reveal', { task, confirm: false })).toMatchObject({
    ok: false,
    error: { code: 'invalid', field: 'confirm' },
  });
  expect(meeting.console.meeting?.step.step).toBe('welcome');
  expect(meeting.console.meeting?.decisions.size).toBe(0);
});

test('what changes the outcome is journaled with ids and no names', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 4);
  const [task] = meeting.tasks;
  await meeting.facilitator.command('step.set', { step: 'pooling' });
  await meeting.facilitator.command('task.reveal', { task: task!, confirm: true });
  await meeting.facilitator.command('decision.set', { kind: 'noCandidacy', task: task! });
  await meeting.facilitator.command('decision.reopen', {
    task: task!,
    reason: 'Nouvelle candidature',
  });
  const journal = await server.storage.journal(meeting.facilitator.seat!.meetingId);
  const types = journal.map((entry) => entry.type);
  expect(types.slice(-4)).toEqual(['step.set', 'task.reveal', 'decision.set', 'decision.reopen']);
  const text = JSON.stringify(journal);
  for (const { first, last } of meeting.members) {
    expect(text).not.toContain(first);
    expect(text).not.toContain(last);
  }
});

test('from the reveal to the act: check, argued opposition, lift, parity, exception', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 6);
  const { facilitator } = meeting;
  const [task] = meeting.tasks;
  const [f, m, otherF] = meeting.members.filter((_, at) => at < 3).map(({ id }) => id);
  const woman = await meeting.candidacy(task!, f!);
  const man = await meeting.candidacy(task!, m!);
  const other = await meeting.candidacy(task!, otherF!);
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: null, confirm: true });
  const open = await facilitator.command('check.open', { task: task!, pair: [woman, man] });
  const check = open['check'] as never;
  expect(
    await facilitator.send('check.record', { check, kind: 'opposition', text: ' ' }),
  ).toMatchObject({ ok: false, error: { field: 'text' } });
  const { argument } = await facilitator.command('check.record', {
    check,
    kind: 'opposition',
    text: 'Trop de tâches',
  });
  await facilitator.command('check.record', { check, kind: 'reservation', text: '' });
  expect(meeting.console.meeting?.checks.get(check)).toMatchObject({
    reservations: 1,
    oppositions: 1,
  });
  await facilitator.command('check.lift', {
    argument: argument as never,
    into: 'reservation',
    note: 'Partage des tâches',
  });
  expect(meeting.console.meeting?.checks.get(check)).toMatchObject({
    reservations: 2,
    oppositions: 0,
    lifted: 1,
  });

  const broken = { kind: 'designated', task, pair: [woman, other], check: null } as const;
  expect(await facilitator.send('decision.set', broken)).toMatchObject({
    ok: false,
    error: { field: 'parityReason' },
  });
  const same = { kind: 'designated', task, pair: [woman, woman], check: null } as const;
  expect(await facilitator.send('decision.set', same)).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  });
  await facilitator.command('decision.set', {
    kind: 'designated',
    task: task!,
    pair: [woman, man],
    check,
  });
  expect(meeting.console.meeting?.decisions.get(task!)).toMatchObject({
    kind: 'designated',
    parityException: null,
  });
  expect(meeting.console.meeting?.checks.get(check)?.closedAt).not.toBeNull();
  expect(await facilitator.send('decision.set', { kind: 'noCandidacy', task })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  await facilitator.command('decision.reopen', { task: task!, reason: 'Erreur de nom' });
  expect(meeting.console.meeting?.decisions.size).toBe(0);
});

test('a command whose turn never came, because the one before failed, takes place all the same', async () => {
  let storage: StallableStorage | undefined;
  const server = await startServer({ wrap: (inner) => (storage = stallable(inner)) });
  const { facilitator } = await startMeeting(server, 2);
  storage!.hold();
  const failed = facilitator.send('timer.set', { action: 'start', minutes: 5 });
  await waitUntil('a turn that waits', () => storage!.waiting() > 0);
  const queued = facilitator.send('door.set', { door: 'closed' });
  // Refused without a turn, after the one before it on the same socket: that one is queued.
  await facilitator.send('no.such.command', {});
  storage!.failOnce('full');
  storage!.release();
  expect(await failed).toMatchObject({ ok: false, error: { code: 'storage_full' } });
  expect(await queued).toMatchObject({ ok: true });
  const device = await connect(facilitator);
  expect(device.meeting).toMatchObject({ door: 'closed', timer: null });
});

test('a command given to a server that stops is not answered, so that it is given again', async () => {
  const server = await startServer();
  const { facilitator } = await startMeeting(server, 2);
  await server.app.registry.close(CLOSE.unavailable);
  const given = facilitator.send('door.set', { door: 'closed' }, 'given-twice');
  const unanswered = expect(given).rejects.toThrow();
  await server.close();
  await unanswered;
  const again = await startServer({ dir: server.dir });
  const back = facilitator.at(again.origin);
  expect(await back.send('door.set', { door: 'closed' }, 'given-twice')).toMatchObject({
    ok: true,
  });
});
