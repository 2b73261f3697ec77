import { CLOSE } from '@tdt/shared/errors';
import { argumentId, checkId } from '@tdt/shared/ids';
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

/** A task revealed, and a check open on a pair of a woman and a man; `other` is a second woman. */
async function openCheck() {
  const server = await startServer();
  const meeting = await startMeeting(server, 6);
  const { facilitator } = meeting;
  const task = meeting.tasks[0]!;
  const [f, m, otherF] = meeting.members.map(({ id }) => id);
  const woman = await meeting.candidacy(task, f!);
  const man = await meeting.candidacy(task, m!);
  const other = await meeting.candidacy(task, otherF!);
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: null, confirm: true });
  const opened = await facilitator.command('check.open', { task, pair: [woman, man] });
  return { meeting, facilitator, task, woman, man, other, check: checkId(opened['check']!) };
}

test('an oral check counts what stands: an opposition is argued, and lifted with a note', async () => {
  const { meeting, facilitator, check } = await openCheck();
  const unargued = { check, kind: 'opposition', text: ' ' };
  expect(await facilitator.send('check.record', unargued)).toMatchObject({
    ok: false,
    error: { field: 'text' },
  });
  const { argument } = await facilitator.command('check.record', {
    check,
    kind: 'opposition',
    text: 'Trop de tâches',
  });
  await facilitator.command('check.record', { check, kind: 'reservation', text: '' });
  const counts = () => meeting.console.meeting?.checks.get(check);
  expect(counts()).toMatchObject({ reservations: 1, oppositions: 1 });
  const lift = { into: 'reservation', note: 'Partage des tâches' } as const;
  await facilitator.command('check.lift', { argument: argumentId(argument!), ...lift });
  expect(counts()).toMatchObject({ reservations: 2, oppositions: 0, lifted: 1 });
});

test('the act needs parity or a reason, closes the check, is taken once and reopened with a reason', async () => {
  const { meeting, facilitator, task, woman, man, other, check } = await openCheck();
  const refused = async (payload: object, error: object) =>
    expect(await facilitator.send('decision.set', { task, ...payload })).toMatchObject({
      ok: false,
      error,
    });
  const designate = (pair: readonly string[]) => ({ kind: 'designated', pair, check: null });
  await refused(designate([woman, other]), { field: 'parityReason' });
  await refused(designate([woman, woman]), { code: 'invalid' });
  const decision = { kind: 'designated', task, pair: [woman, man], check } as const;
  await facilitator.command('decision.set', { ...decision, pair: [woman, man] });
  expect(meeting.console.meeting?.decisions.get(task)).toMatchObject({
    kind: 'designated',
    parityException: null,
  });
  expect(meeting.console.meeting?.checks.get(check)?.closedAt).not.toBeNull();
  await refused({ kind: 'noCandidacy' }, { code: 'conflict' });
  await facilitator.command('decision.reopen', { task, reason: 'Erreur de nom' });
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
