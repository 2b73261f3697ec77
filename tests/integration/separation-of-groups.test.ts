import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot, PROPOSAL_KEY } from '@tdt/shared/document/sections';
import { readPublished } from '@tdt/shared/document/state';
import { entryId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect, TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const holds = (device: TestDevice, text: string): boolean =>
  device.frames.some((frame) => Buffer.from(frame).includes(text));

test('not one byte of a study, a draft or an unrevealed proposal leaves the group', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 24);
  const [group, other] = meeting.groups();
  const [task] = meeting.tasks;
  // Candidates who sit in the other group: nobody is recused in the one that writes.
  const sitting = meeting.members.filter(
    ({ id }) => other!.members.includes(id) && id !== other!.rapporteur,
  );
  const gender = (at: number) => sitting.find((one) => meeting.members.indexOf(one) % 2 === at)!.id;
  const [first, second] = [gender(0), gender(1)];
  const a = await meeting.candidacy(task!, first);
  const b = await meeting.candidacy(task!, second);
  const phone = await connect(meeting.rapporteur(group!.id));
  const watchers = {
    console: meeting.console,
    plenary: await connect(await linked(server.origin, meeting.created.links.plenary)),
    staff: await connect(await linked(server.origin, meeting.created.links.rapporteur)),
    otherGroup: await connect(meeting.rapporteur(other!.id)),
    sameGroup: await connect(
      meeting.agents.get(group!.members.find((m) => m !== group!.rapporteur)!)!,
    ),
  };
  for (const watcher of Object.values(watchers)) watcher.frames.length = 0;

  const study = groupRoot(group!.id, task!, 'study');
  const proposal = groupRoot(group!.id, task!, 'proposal');
  const draft = { kind: 'pair', candidacies: [a, b], reported: false } as const;
  phone.write(
    { root: study, key: a, value: 'retained' },
    { root: study, key: b, value: 'notRetained' },
  );
  phone.write({ root: proposal, key: PROPOSAL_KEY, value: draft });
  phone.write({ root: proposal, key: PROPOSAL_KEY, value: { ...draft, reported: true } });
  // Something public afterwards: once everybody has it, what came before has arrived too.
  const qualities = groupRoot(group!.id, task!, 'qualities');
  phone.write(...appendEntry(qualities, phone.read(qualities), entryId('e1'), 'Témoin public'));
  for (const [who, watcher] of Object.entries(watchers)) {
    await waitUntil(`the public entry for ${who}`, () => holds(watcher, 'Témoin public'));
    for (const secret of [a, b, 'retained', 'noRelevantCandidacy', 'study', 'proposal'])
      expect({ who, secret, seen: holds(watcher, secret) }).toEqual({ who, secret, seen: false });
    expect(readPublished(watcher.read, group!.id, task!).progress.state).toBe('reported');
  }

  await meeting.facilitator.command('task.reveal', { task: task!, confirm: true });
  for (const [who, watcher] of Object.entries(watchers))
    await waitUntil(
      `the revealed proposal for ${who}`,
      () => readPublished(watcher.read, group!.id, task!).proposal?.first.kind === 'pair',
    );
  for (const watcher of Object.values(watchers)) expect(holds(watcher, 'notRetained')).toBe(false);
});

test('a late joiner and somebody who waits are given no more than the others', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const [task] = meeting.tasks;
  const phone = await connect(meeting.rapporteur(group!.id));
  const study = groupRoot(group!.id, task!, 'study');
  phone.write({ root: study, key: 'cSecret', value: 'notRetained' });
  await phone.allSaved();

  const late = await connect(await linked(server.origin, meeting.created.links.plenary));
  expect(holds(late, 'cSecret')).toBe(false);
  expect([...late.doc.share.keys()].filter((root) => root.startsWith('group:'))).toEqual([]);

  const stranger = new Agent(server.origin);
  const seat = await stranger.join({
    code: meeting.created.code,
    name: 'Inconnu Total',
    presence: 'room',
  });
  expect(seat).toMatchObject({ status: 'pending', sections: { write: null, read: [] } });
  const refused = new TestDevice(stranger);
  await refused.closedWith(4401);
  expect(refused.frames).toEqual([]);
});

async function linked(origin: string, link: string): Promise<Agent> {
  const agent = new Agent(origin);
  await agent.openLink(link);
  return agent;
}
