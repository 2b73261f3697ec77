import { expect, test } from 'vitest';
import { personId } from '@tdt/shared/ids';
import { Agent } from '../support/agent';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const refusedWith = (code: string) => ({ ok: false, error: { code } });

/** Twelve people in two groups, and somebody on the list who has not come. */
async function startTables() {
  const server = await startServer();
  const meeting = await startMeeting(server, 12);
  const typed = { first: 'Ada', last: 'BELL', origin: null, gender: null };
  const added = await meeting.facilitator.command('person.add', typed);
  const [mine, theirs] = meeting.groups();
  return {
    server,
    meeting,
    ada: personId(added['person']!),
    mine: mine!,
    theirs: theirs!,
    rapporteur: meeting.rapporteur(mine!.id),
  };
}

const personOf = (meeting: TestMeeting, id: string) => meeting.console.staff.people.get(id);
const numberOf = (meeting: TestMeeting, id: string) =>
  meeting.console.meeting!.groups.find((group) => group.id === id)!.number;

test('a rapporteur ticks the members of their own table, and nobody of another one', async () => {
  const { meeting, ada, mine, theirs, rapporteur } = await startTables();
  await rapporteur.command('person.present', { people: [ada], presence: 'room', noPhone: true });
  await waitUntil('the tick', () => personOf(meeting, ada)?.group === mine.id);
  expect(personOf(meeting, ada)).toMatchObject({ presence: 'room', noPhone: true });
  const neighbour = theirs.members[0]!;
  for (const presence of ['room', 'absent'])
    expect((await rapporteur.send('person.present', { people: [neighbour], presence })).ok).toBe(
      false,
    );
  const wrong = { people: [ada, neighbour], presence: 'room' };
  expect(await rapporteur.send('person.present', wrong)).toMatchObject(refusedWith('conflict'));
  expect(personOf(meeting, neighbour)?.group).toBe(theirs.id);
  const [someone] = mine.members.filter((id) => id !== mine.rapporteur);
  const tick = { people: [ada], presence: 'room' };
  expect(await meeting.agents.get(someone!)!.send('person.present', tick)).toMatchObject(
    refusedWith('forbidden'),
  );
});

test('whoever joins by the poster of a group sits there, if they sit nowhere yet', async () => {
  const { server, meeting, ada, theirs, mine } = await startTables();
  const number = numberOf(meeting, theirs.id);
  const { code } = meeting.created;
  const latecomer = new Agent(server.origin);
  const seat = await latecomer.join({
    code,
    name: 'Ada Bell',
    person: ada,
    presence: 'room',
    group: number,
  });
  expect(seat).toMatchObject({ status: 'admitted', groupId: theirs.id });
  const member = mine.members.find((id) => id !== mine.rapporteur)!;
  const { first, last } = meeting.members.find(({ id }) => id === member)!;
  const kept = await meeting.agents.get(member)!.join({
    code,
    name: `${first} ${last}`,
    presence: 'room',
    group: number,
  });
  expect(kept.groupId, 'nobody is moved by a poster').toBe(mine.id);
});

test('the poster of a group that does not exist opens no seat', async () => {
  const { server, meeting, ada } = await startTables();
  const agent = new Agent(server.origin);
  const join = (group: unknown) =>
    agent.request('POST', '/api/join', {
      code: meeting.created.code,
      name: 'Ada Bell',
      person: ada,
      presence: 'room',
      group,
    });
  expect(await join(99)).toMatchObject({
    status: 404,
    body: { error: { code: 'not_found', field: 'group' } },
  });
  for (const group of [0, -1, 1.5, '1', { number: 1 }])
    expect((await join(group)).status).toBe(400);
  expect(personOf(meeting, ada)?.presence).toBe('absent');
});

test('somebody off the list who came by a poster sits there once admitted, waits again by undo', async () => {
  const { server, meeting, theirs } = await startTables();
  const stranger = new Agent(server.origin);
  const group = numberOf(meeting, theirs.id);
  const { code } = meeting.created;
  const { seat } = await stranger.join({ code, name: 'Odile Pontneuf', presence: 'room', group });
  await waitUntil('the request', () => meeting.console.staff.waiting.has(seat));
  const admit = { seat, person: null, admit: true };
  const { person } = await meeting.facilitator.command('person.admit', admit);
  await waitUntil('the admission', () => personOf(meeting, person!)?.group === theirs.id);
  await meeting.facilitator.command('person.await', { seat });
  expect((await stranger.refresh()).status).toBe('pending');
  expect(meeting.console.staff.waiting.get(seat)).toMatchObject({ name: 'Odile Pontneuf' });
  await meeting.facilitator.command('person.admit', { ...admit, admit: false });
  await meeting.facilitator.command('person.await', { seat });
  expect(meeting.console.staff.waiting.has(seat)).toBe(true);
});

test('room or remote is said by the person themself, for themself only', async () => {
  const { meeting, mine } = await startTables();
  const member = mine.members.find((id) => id !== mine.rapporteur)!;
  const agent = meeting.agents.get(member)!;
  await agent.command('self.presence', { presence: 'remote' });
  await waitUntil('the change', () => personOf(meeting, member)?.presence === 'remote');
  expect(personOf(meeting, member)?.group).toBe(mine.id);
  expect(await agent.send('self.presence', { presence: 'absent' })).toMatchObject(
    refusedWith('invalid'),
  );
  const ofOthers = { people: [mine.rapporteur], presence: 'absent' };
  expect(await agent.send('person.present', ofOthers)).toMatchObject(refusedWith('forbidden'));
});

test('somebody ticked "sans téléphone" who joins with one no longer counts as such', async () => {
  const { server, meeting, ada, rapporteur } = await startTables();
  await rapporteur.command('person.present', { people: [ada], presence: 'room', noPhone: true });
  const agent = new Agent(server.origin);
  await agent.join({
    code: meeting.created.code,
    name: 'Ada Bell',
    person: ada,
    presence: 'room',
  });
  await waitUntil('her phone', () => personOf(meeting, ada)?.noPhone === false);
});
