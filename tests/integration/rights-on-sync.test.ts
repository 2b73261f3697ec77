import { groupRoot } from '@tdt/shared/document/sections';
import { CLOSE } from '@tdt/shared/errors';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Agent } from '../support/agent';
import { connect, TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const upgradeStatus = (
  agent: Agent,
  headers: Record<string, string>,
  query = '',
): Promise<number> =>
  new Promise((resolve, reject) => {
    const url = `${agent.origin.replace('http', 'ws')}/sync/${agent.meetingId}?seat=${agent.seatId}${query}`;
    const socket = new WebSocket(url, { headers });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('error', reject);
  });

const closeCode = (agent: Agent, query: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const url = `${agent.origin.replace('http', 'ws')}/sync/${agent.meetingId}?seat=${agent.seatId}${query}`;
    const socket = new WebSocket(url, { headers: { cookie: agent.cookie } });
    socket.on('close', resolve);
    socket.on('error', reject);
  });

test('a foreign page is answered 403, the own one and a program with the cookie are let in', async () => {
  const server = await startServer();
  const { facilitator } = await startMeeting(server, 2);
  const cookie = facilitator.cookie;
  expect(await upgradeStatus(facilitator, { cookie, origin: 'https://evil.example' })).toBe(403);
  expect(await upgradeStatus(facilitator, { cookie, origin: server.origin })).toBe(101);
  expect(await upgradeStatus(facilitator, { cookie })).toBe(101);
});

test('no cookie, another browser’s seat, no such meeting and an old epoch are told apart by their code', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const [mine, theirs] = [...meeting.agents.values()];
  const as = (changes: Partial<Agent>): Agent => Object.assign(mine!.at(server.origin), changes);
  const cases: [Agent, number][] = [
    [as({ cookie: '' }), CLOSE.session],
    [as({ seat: { ...mine!.seat!, seat: theirs!.seat!.seat } }), CLOSE.session],
    [as({ seat: { ...mine!.seat!, meetingId: 'mNowhere' as never } }), CLOSE.meeting],
    [as({ seat: { ...mine!.seat!, epoch: 'eOld' } }), CLOSE.rights],
  ];
  for (const [agent, code] of cases) await new TestDevice(agent).closedWith(code);
});

test('a device that was told of other rights than it has now is sent back for its seat', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const next = group!.members.find((person) => person !== group!.rapporteur)!;
  const agent = meeting.agents.get(next)!;
  const before = await agent.refresh();
  await meeting.facilitator.command('rapporteur.name', {
    group: group!.id,
    rapporteurs: [group!.rapporteur, next],
  });
  const query = (rights: string) => `&rights=${rights}`;
  expect(await closeCode(agent, query(before.rights))).toBe(CLOSE.rights);
  const after = await agent.refresh();
  expect(after).toMatchObject({ role: 'groupRapporteur' });
  expect(after.rights).not.toBe(before.rights);
  expect(await upgradeStatus(agent, { cookie: agent.cookie }, query(after.rights))).toBe(101);
});

test('whoever may not write is closed with 4403, and nothing of it stays', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const [task] = meeting.tasks;
  const member = meeting.agents.get(group!.members.find((one) => one !== group!.rapporteur)!)!;
  const root = groupRoot(group!.id, task!, 'qualities');
  for (const agent of [member, meeting.facilitator]) {
    const device = await connect(agent);
    device.write({ root, key: 't:x', value: 'intrus' });
    await device.closedWith(CLOSE.refused);
  }
  const rapporteur = await connect(meeting.rapporteur(group!.id));
  expect(rapporteur.read(root).size).toBe(0);
});

test('a rapporteur who is a candidate writes profiles, not the study of their task; passing the pen moves it', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const [task, otherTask] = meeting.tasks;
  const agent = meeting.rapporteur(group!.id);
  const before = await connect(agent);
  const candidacy = await meeting.candidacy(task!, group!.rapporteur);
  await before.closedWith(CLOSE.rights);

  const phone = await connect(agent);
  phone.write({ root: groupRoot(group!.id, task!, 'qualities'), key: 't:e', value: 'Écoute' });
  phone.write({ root: groupRoot(group!.id, otherTask!, 'study'), key: 'c1', value: 'retained' });
  await phone.allSaved();
  const next = group!.members.find((person) => person !== group!.rapporteur)!;
  await agent.refresh();
  await agent.command('pen.pass', { task: task!, to: next });
  const heir = meeting.agents.get(next)!;
  await waitUntil('the pen', async () => (await heir.refresh()).role === 'groupRapporteur');
  const pen = await connect(heir);
  pen.write({ root: groupRoot(group!.id, task!, 'study'), key: candidacy, value: 'retained' });
  await pen.allSaved();
  expect(meeting.console.meeting?.pens.get(`${group!.id}.${task!}`)).toMatchObject({
    from: group!.rapporteur,
    to: next,
  });

  const again = await connect(agent);
  again.write({ root: groupRoot(group!.id, task!, 'study'), key: candidacy, value: 'notRetained' });
  await again.closedWith(CLOSE.refused);
  await waitUntil(
    'the study untouched',
    () => pen.read(groupRoot(group!.id, task!, 'study')).get(candidacy) === 'retained',
  );
});

test('somebody moved to another group takes nothing of the old one along', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 24);
  const [from, to] = meeting.groups();
  const agent = meeting.rapporteur(from!.id);
  const [task] = meeting.tasks;
  const phone = await connect(agent);
  phone.write({ root: groupRoot(from!.id, task!, 'qualities'), key: 't:e', value: 'Reste ici' });
  await phone.allSaved();
  await meeting.facilitator.command('group.move', { person: from!.rapporteur, group: to!.id });
  await phone.closedWith(CLOSE.rights);
  const seat = await agent.refresh();
  expect(seat).toMatchObject({ role: 'participant', groupId: to!.id, sections: { write: null } });
  const fresh = await connect(agent);
  expect([...fresh.doc.share.keys()].filter((root) => root.startsWith('group:'))).toEqual([]);
});
