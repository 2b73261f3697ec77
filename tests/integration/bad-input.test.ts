import { readPublished } from '@tdt/shared/document/state';
import type { CandidacyId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

/** What a person is told when a command is refused. */
async function told(agent: Agent, type: string, payload: unknown): Promise<string> {
  const ack = await agent.send(type, payload);
  if (ack.ok) throw new Error(`${type} was accepted`);
  expect(ack.error.message.length, ack.error.message).toBeGreaterThan(20);
  return ack.error.code;
}

test('whoever holds the pen, is proposed or is designated is not removed, and nothing is half done', async () => {
  const meeting = await startMeeting(await startServer(), 12);
  const { facilitator, console, tasks } = meeting;
  const [group] = meeting.groups();
  const [pen, ...others] = group!.members.sort((a, b) =>
    a === group!.rapporteur ? -1 : b === group!.rapporteur ? 1 : a < b ? -1 : 1,
  );
  const genders = [...console.staff.people.values()];
  const genderOf = (id: string) => genders.find((one) => one.id === id)?.gender;
  const first = others[0]!;
  const second = others.find((id) => genderOf(id) !== genderOf(first))!;
  const pair: [CandidacyId, CandidacyId] = [
    await meeting.candidacy(tasks[0]!, first),
    await meeting.candidacy(tasks[0]!, second),
  ];
  expect(await told(facilitator, 'person.remove', { person: pen })).toBe('conflict');
  await facilitator.command('person.present', { people: [first, second], presence: 'absent' });
  for (const person of [first, second])
    expect(await told(facilitator, 'person.remove', { person })).toBe('conflict');
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: tasks[0]!, confirm: true });
  const act = { kind: 'designated', task: tasks[0]!, pair, check: null } as const;
  await facilitator.command('decision.set', act);
  expect(await told(facilitator, 'person.remove', { person: first })).toBe('conflict');
  await waitUntil('the act', () => console.meeting?.decisions.has(tasks[0]!));
  expect(console.staff.people.size).toBe(12);
  expect(console.meeting?.decisions.get(tasks[0]!)).toMatchObject({ kind: 'designated', pair });
  expect(meeting.groups().find(({ id }) => id === group!.id)?.rapporteur).toBe(pen);
});

test('a group that everybody leaves counts for no task, keeps nobody’s pen, and can be removed', async () => {
  const meeting = await startMeeting(await startServer(), 12);
  const { facilitator, console, tasks } = meeting;
  const [emptied, other] = meeting.groups();
  const active = (group: typeof emptied) =>
    tasks.filter((task) => readPublished(console.read, group!.id, task).active).length;
  expect([active(emptied), active(other)]).toEqual([tasks.length, tasks.length]);
  await facilitator.command('person.present', { people: emptied!.members, presence: 'absent' });
  await waitUntil('nobody', () => active(emptied) === 0);
  const left = console.meeting?.groups.find(({ id }) => id === emptied!.id);
  expect(left?.rapporteurs).toEqual([]);
  expect(active(other)).toBe(tasks.length);
  // Whoever comes back sits somewhere all the same, and the empty group goes without taking anything along.
  const [back] = emptied!.members;
  await facilitator.command('person.present', { people: [back!], presence: 'room' });
  await waitUntil('a seat', () => console.meeting?.people.get(back!)?.group);
  await facilitator.command('group.move', { person: back!, group: other!.id });
  await facilitator.command('group.remove', { group: emptied!.id, confirm: true });
  await waitUntil('one group', () => console.meeting?.groups.length === 1);
  expect(meeting.groups()[0]!.members).toHaveLength(7);
});

test('a date in the past is told at the creation and kept, for the meeting and for the next one', async () => {
  const agent = new Agent((await startServer()).origin);
  const date = '2020-01-15T18:00';
  const answer = await agent.request('POST', '/api/meetings', { title: 'Réunion passée', date });
  expect(answer).toMatchObject({
    status: 201,
    body: { warnings: [{ field: 'date', code: expect.stringMatching(/past/) as string }] },
  });
  await agent.refresh((answer.body as { seat: string }).seat);
  const device = await connect(agent);
  await agent.command('next.set', { date: '2019-12-01T10:00', place: null });
  await waitUntil('the next date', () => device.meeting?.next?.date === '2019-12-01T10:00');
  expect(device.meeting?.info.date).toBe(date);
  expect(await told(agent, 'next.set', { date: '2026-02-30T10:00', place: null })).toBe('invalid');
});

test('two facilitators who move the meeting at the same moment leave one step, journaled one after the other', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 12);
  const { facilitator, console, created } = meeting;
  const other = new Agent(server.origin);
  await other.openLink(created.links.facilitator);
  const acks = await Promise.all([
    facilitator.send('step.set', { step: 'candidacies' }),
    other.send('step.set', { step: 'proposals' }),
  ]);
  expect(acks.every(({ ok }) => ok)).toBe(true);
  const lines = (await server.storage.journal(created.id)).filter(
    ({ type }) => type === 'step.set',
  );
  const [before, after] = lines.map(({ detail }) => detail as { step: string; from: string });
  expect(after!.from).toBe(before!.step);
  await waitUntil('the last step', () => console.meeting?.step.step === after!.step);
});
