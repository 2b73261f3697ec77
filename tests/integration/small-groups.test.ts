import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot, MEETING, PROPOSAL_KEY } from '@tdt/shared/document/sections';
import { readGroupTask, readPublished } from '@tdt/shared/document/state';
import { CLOSE } from '@tdt/shared/errors';
import { entryId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

async function evening(people = 12) {
  const server = await startServer();
  const meeting = await startMeeting(server, people);
  const [group, other] = meeting.groups();
  await meeting.facilitator.command('step.set', { step: 'candidacies' });
  return { server, meeting, group: group!, other: other!, tasks: meeting.tasks };
}

test('a recused rapporteur neither writes nor deletes study and proposal, whatever their device sends', async () => {
  const { meeting, group, tasks } = await evening();
  const [task] = tasks;
  const second = group.members.find((one) => one !== group.rapporteur)!;
  await meeting.facilitator.command('rapporteur.name', {
    group: group.id,
    rapporteurs: [group.rapporteur, second],
  });
  const pen = await connect(meeting.agents.get(second)!);
  const study = groupRoot(group.id, task!, 'study');
  const proposal = groupRoot(group.id, task!, 'proposal');
  const none = { kind: 'noRelevantCandidacy', candidacies: [], reported: true } as const;
  pen.write({ root: study, key: 'cX', value: 'retained' });
  pen.write({ root: proposal, key: PROPOSAL_KEY, value: none });
  await pen.allSaved();
  // Proposed on the spot: the very rapporteur who is studying.
  const studying = await connect(meeting.rapporteur(group.id));
  await meeting.candidacy(task!, group.rapporteur);
  await studying.closedWith(CLOSE.rights);
  for (const write of [
    { root: study, key: 'cY', value: 'notRetained' },
    { root: study, key: 'cX', value: undefined },
    { root: proposal, key: PROPOSAL_KEY, value: { ...none, reported: false } },
    { root: proposal, key: PROPOSAL_KEY, value: undefined },
    { root: proposal, key: 'kept:cX', value: 'arrived' },
  ]) {
    const device = await connect(meeting.rapporteur(group.id));
    await waitUntil('what the group wrote', () => device.read(study).has('cX'));
    device.write(write);
    await device.closedWith(CLOSE.refused);
  }
  expect(pen.read(study).get('cX')).toBe('retained');
  expect(pen.read(proposal).get(PROPOSAL_KEY)).toEqual(none);
});

test('a candidate who only follows learns from what is public that they are aside and called back, and not a byte more', async () => {
  const { meeting, group, other, tasks } = await evening();
  const [task] = tasks;
  const recused = group.members.find((one) => one !== group.rapporteur)!;
  const elsewhere = other.members[0]!;
  await meeting.facilitator.command('group.share', { group: group.id, shared: true });
  await meeting.candidacy(task!, recused);
  const follower = await connect(meeting.agents.get(recused)!);
  const pen = await connect(meeting.rapporteur(group.id));
  const table = groupRoot(group.id, task!, 'table');
  // Nobody of another table, nobody who is no candidate is ever listed, whatever a device writes.
  for (const person of [recused, group.rapporteur, elsewhere, 'nobody'])
    pen.write({ root: table, key: `left:${person}`, value: 1 });
  pen.write({ root: groupRoot(group.id, task!, 'study'), key: 'cX', value: 'retained' });
  await pen.allSaved();
  const published = () => readPublished(follower.read, group.id, task!);
  await waitUntil('the card', () => published().away.length > 0);
  expect(published().away).toEqual([recused]);
  const none = { kind: 'noRelevantCandidacy', candidacies: [], reported: true } as const;
  pen.write({
    root: groupRoot(group.id, task!, 'proposal'),
    key: PROPOSAL_KEY,
    value: none,
  });
  await waitUntil('the call', () => published().progress.state === 'reported');
  expect(published().away).toEqual([recused]);
  expect(published().proposal).toBeNull();
  const seen = Buffer.concat(follower.frames.map((frame) => Buffer.from(frame))).toString('latin1');
  expect(seen).not.toContain('noRelevantCandidacy');
  expect(seen).not.toContain('retained');
  pen.write({ root: table, key: `left:${recused}`, value: undefined });
  await waitUntil('back at the table', () => published().away.length === 0);
});

test('whoever was handed the pen writes that task and no other; the rapporteurs keep theirs', async () => {
  const { meeting, group, tasks } = await evening();
  const [task, otherTask] = tasks;
  const [second, third] = group.members.filter((one) => one !== group.rapporteur);
  await meeting.facilitator.command('rapporteur.name', {
    group: group.id,
    rapporteurs: [group.rapporteur, second!],
  });
  await meeting.candidacy(task!, group.rapporteur);
  await meeting.candidacy(task!, second!);
  await meeting.rapporteur(group.id).command('pen.pass', { task: task!, to: third! });
  const heir = meeting.agents.get(third!)!;
  await waitUntil('the pen', async () => (await heir.refresh()).role === 'groupRapporteur');
  const pen = await connect(heir);
  pen.write({ root: groupRoot(group.id, task!, 'study'), key: 'cX', value: 'retained' });
  await pen.allSaved();
  pen.write({ root: groupRoot(group.id, otherTask!, 'study'), key: 'cX', value: 'retained' });
  await pen.closedWith(CLOSE.refused);
  const first = await connect(meeting.rapporteur(group.id));
  first.write({ root: groupRoot(group.id, otherTask!, 'study'), key: 'cX', value: 'retained' });
  await first.allSaved();
});

test('nothing that a group typed is lost by a step change, a move or forming anew', async () => {
  const { meeting, group, tasks, other } = await evening(24);
  const [task] = tasks;
  const phone = await connect(meeting.rapporteur(group.id));
  const list = groupRoot(group.id, task!, 'qualities');
  phone.write(...appendEntry(list, phone.read(list), entryId('e1'), 'Sait compter'));
  await phone.allSaved();
  await meeting.facilitator.command('step.set', { step: 'pooling' });
  phone.write(...appendEntry(list, phone.read(list), entryId('e2'), 'Après coup'));
  await phone.allSaved();
  const moved = group.members.find((one) => one !== group.rapporteur)!;
  await meeting.facilitator.command('group.move', { person: moved, group: other.id });
  const { act } = await meeting.facilitator.command('groups.form', { confirm: true, seed: 3 });
  await phone.closedWith(CLOSE.rights);
  const before = meeting.console.read(`published:${group.id}/${task!}`);
  expect(JSON.stringify([...before])).toContain('Sait compter');
  await waitUntil(
    'no longer active',
    () => !readPublished(meeting.console.read, group.id, task!).active,
  );
  await meeting.facilitator.command('groups.restore', { act: act as never });
  await waitUntil('the group is back', () => meeting.groups().some(({ id }) => id === group.id));
  await meeting.rapporteur(group.id).refresh();
  const back = await connect(meeting.rapporteur(group.id));
  const texts = readGroupTask(back.read, group.id, task!).lists.qualities.map(({ text }) => text);
  expect(texts).toEqual(['Sait compter', 'Après coup']);
});

test('contact details are given by the phone that proposed somebody, once, and read by nobody there', async () => {
  const { meeting, group, other, tasks } = await evening();
  const phone = meeting.rapporteur(group.id);
  const added = await phone.command('candidacy.add', {
    task: tasks[0]!,
    person: { first: 'Ada', last: 'Neuve' },
    gender: null,
    text: '',
    outgoing: false,
    agreed: true,
  });
  const id = String(added['candidacy']);
  const url = `/api/meetings/${meeting.created.id}/candidacies/${id}/contact`;
  const details = { email: 'ada@exemple.fr', phone: '06 00 00 00 00', address: null };
  const strangers = [meeting.rapporteur(other.id), meeting.facilitator];
  for (const stranger of strangers)
    expect((await stranger.request('PUT', url, details)).status).toBe(404);
  expect((await phone.request('GET', url)).status).toBe(404);
  expect((await phone.request('PUT', url, { email: 5 })).status).toBe(400);
  const given = await phone.request('PUT', url, details);
  expect(given.status).toBe(204);
  expect((await phone.request('PUT', url, { ...details, email: 'x@y.z' })).status).toBe(409);
  await waitUntil('the candidacy', () => meeting.console.meeting?.candidacies.has(id) === true);
  const person = meeting.console.meeting?.candidacies.get(id)?.person;
  const contact = `/api/meetings/${meeting.created.id}/people/${person}/contact`;
  expect((await phone.request('GET', contact)).status).toBe(403);
  expect((await meeting.facilitator.request('GET', contact)).body).toEqual(details);
  for (const device of [meeting.console, await connect(phone)])
    expect(device.frames.some((frame) => Buffer.from(frame).includes('ada@exemple.fr'))).toBe(
      false,
    );
});

test('what the facilitators know of somebody is completed from a phone, never written over', async () => {
  const { meeting, group, other, tasks } = await evening();
  const person = other.members[0]!;
  const contact = `/api/meetings/${meeting.created.id}/people/${person}/contact`;
  const known = { email: 'vrai@exemple.fr', phone: null, address: null };
  await meeting.facilitator.request('PUT', contact, known);
  const phone = meeting.rapporteur(group.id);
  const added = await phone.command('candidacy.add', {
    task: tasks[0]!,
    person: { id: person },
    gender: null,
    text: '',
    outgoing: false,
    agreed: true,
  });
  const url = `/api/meetings/${meeting.created.id}/candidacies/${String(added['candidacy'])}/contact`;
  const typed = { email: 'faux@exemple.fr', phone: '06', address: null };
  expect((await phone.request('PUT', url, typed)).status).toBe(204);
  expect((await meeting.facilitator.request('GET', contact)).body).toEqual({
    ...known,
    phone: '06',
  });
});

test('a facilitator enters the paper of a group without a phone from one of its seats, seen by all', async () => {
  const { server, meeting, group, tasks } = await evening();
  await expect(
    meeting.facilitator.command('seat.take', { group: group.id, label: 'Papier' }),
  ).rejects.toThrow();
  await meeting.facilitator.command('rapporteur.name', { group: group.id, rapporteurs: [] });
  const taken = await meeting.facilitator.command('seat.take', {
    group: group.id,
    label: 'Papier',
  });
  const paper = new Agent(server.origin);
  await paper.openLink(String(taken['link']));
  expect(await paper.refresh()).toMatchObject({
    role: 'groupRapporteur',
    participantId: null,
    groupId: group.id,
    sections: { write: `group:${group.id}` },
  });
  const device = await connect(paper);
  const list = groupRoot(group.id, tasks[0]!, 'qualities');
  device.write(...appendEntry(list, device.read(list), entryId('e1'), 'Sur papier'));
  await device.allSaved();
  const member = await connect(meeting.agents.get(group.members[0]!)!);
  expect(member.read(MEETING.papers).get(group.id)).toMatchObject({ until: null });
  await meeting.facilitator.command('seat.giveBack', { group: group.id });
  await device.closedWith(CLOSE.session);
  await waitUntil('the mark stays', () => {
    const mark = member.read(MEETING.papers).get(group.id);
    return typeof mark === 'object' && mark !== null && 'until' in mark && mark.until !== null;
  });
});

test('two devices of a group that report at once leave one whole report', async () => {
  const { meeting, group, other, tasks } = await evening();
  const [task] = tasks;
  const a = await meeting.candidacy(task!, other.members[0]!);
  const second = group.members.find((one) => one !== group.rapporteur)!;
  await meeting.facilitator.command('rapporteur.name', {
    group: group.id,
    rapporteurs: [group.rapporteur, second],
  });
  const root = groupRoot(group.id, task!, 'proposal');
  const [one, two] = [
    await connect(meeting.rapporteur(group.id)),
    await connect(meeting.agents.get(second)!),
  ];
  const names = { kind: 'names', candidacies: [a], reported: true } as const;
  const none = { kind: 'noRelevantCandidacy', candidacies: [], reported: true } as const;
  one.write({ root, key: PROPOSAL_KEY, value: names });
  two.write({ root, key: PROPOSAL_KEY, value: none });
  await one.allSaved();
  await two.allSaved();
  const value = (device: typeof one) => JSON.stringify(device.read(root).get(PROPOSAL_KEY));
  await waitUntil('both read the same', () => value(one) === value(two));
  expect([JSON.stringify(names), JSON.stringify(none)]).toContain(value(one));
  await waitUntil(
    'it is reported',
    () => readPublished(meeting.console.read, group.id, task!).progress.state === 'reported',
  );
});

test('an invalid proposal written by a hand-made client is reported to nobody', async () => {
  const { meeting, group, other, tasks } = await evening();
  const [task] = tasks;
  const a = await meeting.candidacy(task!, other.members[0]!);
  const phone = await connect(meeting.rapporteur(group.id));
  const root = groupRoot(group.id, task!, 'proposal');
  for (const value of [
    { kind: 'pair', candidacies: [a, a], reported: true },
    { kind: 'pair', candidacies: [a, 'cNobody'], reported: true },
    { kind: 'undecided', reported: true },
    { kind: 'names', candidacies: [], reported: true },
  ]) {
    phone.write({ root, key: PROPOSAL_KEY, value });
    await phone.allSaved();
  }
  expect(readPublished(meeting.console.read, group.id, task!).progress.state).not.toBe('reported');
});
