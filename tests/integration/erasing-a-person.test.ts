import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeBackup } from '@tdt/server/storage/sqlite/backup';
import { groupRoot } from '@tdt/shared/document/sections';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { checkId, entryId, personId, taskId } from '@tdt/shared/ids';
import type { CandidacyId, PersonId, TaskId } from '@tdt/shared/ids';
import { connect } from '../support/device';
import { csv, importFile, newMeeting } from '../support/imports';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';
import { publication, turn } from '../support/stored';
import { waitUntil } from '../support/wait';

/** Nothing else in the meeting looks like these. */
const PERSON = { first: 'Zéphyrine', last: 'QUATREMÈRE' };
const CONTACT = {
  email: 'zephyrine.q@exemple.invalid',
  phone: '06 39 98 77 41',
  address: '17 impasse du Vieux-Lavoir',
};
const TEXT = 'Présentation-que-personne-ne-relira';
const MARKS = [
  'phyrine',
  'QUATREM',
  'Quatrem',
  'quatrem',
  CONTACT.email,
  '98 77 41',
  'Vieux-Lavoir',
];

/** In another process: reading the files in this one would drop SQLite's locks on them. */
const traces = (dir: string, marks: readonly string[] = [...MARKS, TEXT]) =>
  marks.filter((mark) => {
    const found = `grep -r -a -l -F -e '${mark}' . | wc -l`;
    return Number(execFileSync('sh', ['-c', found], { cwd: dir, encoding: 'utf8' })) > 0;
  });

interface Scene {
  readonly meeting: TestMeeting;
  readonly server: RunningServer;
  readonly person: PersonId;
  readonly candidacy: CandidacyId;
  readonly task: TaskId;
  readonly agent: Agent;
  readonly path: string;
}

/** A meeting at which she came, was a candidate, spoke, answered a check, was designated, and is named in free words. */
async function scene(): Promise<Scene> {
  const server = await startServer();
  const meeting = await startMeeting(server, 5);
  const { facilitator, created, members, tasks } = meeting;
  const task = tasks[0]!;
  const added = await facilitator.command('person.add', { ...PERSON, origin: 'Lens', gender: 'F' });
  const person = personId(added['person']!);
  const path = `/api/meetings/${created.id}/people/${person}`;
  expect((await facilitator.request('PUT', `${path}/contact`, CONTACT)).status).toBe(200);
  const agent = new Agent(server.origin);
  await agent.join({
    code: created.code,
    name: `${PERSON.last} ${PERSON.first}`,
    presence: 'room',
  });
  const candidacy = await meeting.candidacy(task, person);
  await facilitator.command('candidacy.edit', { candidacy, text: TEXT });
  const other = await meeting.candidacy(task, members[1]!.id);
  // A group writes the name where only words are asked for: it is published, and kept by the server.
  const [group] = meeting.groups();
  const phone = await connect(meeting.rapporteur(group!.id));
  const root = groupRoot(group!.id, tasks[1]!, 'qualities');
  phone.write({ root, key: 't:un', value: 'Écouter comme Zéphyrine Quatremère' });
  phone.write({ root, key: 'p:un', value: 'a0' });
  await phone.allSaved();
  phone.close();
  await facilitator.command('speaker.ask', { person });
  await facilitator.command('speaker.next', { person });
  await facilitator.command('speaker.done', {});
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: null, confirm: true });
  const opened = await facilitator.command('check.open', { task, pair: [candidacy, other] });
  const check = checkId(opened['check']!);
  await facilitator.command('check.record', {
    check,
    kind: 'opposition',
    text: 'Il faut en parler à Zéphyrine Quatremère d’abord.',
  });
  await facilitator.command('check.close', { check });
  await facilitator.command('decision.set', {
    kind: 'designated',
    task,
    pair: [candidacy, other],
    check,
  });
  const reason = 'Quatremère, Zéphyrine en est d’accord.';
  await facilitator.command('decision.reopen', { task, reason });
  await facilitator.command('decision.set', {
    kind: 'designated',
    task,
    pair: [candidacy, other],
    check,
  });
  return { meeting, server, person, candidacy, task, agent, path };
}

test('whoever is erased leaves no byte in the database, its log, or a later backup, and the decision stays', async () => {
  const { server, meeting, person, candidacy, task, path } = await scene();
  const { facilitator, console, created } = meeting;
  expect(traces(server.dir)).toEqual(
    expect.arrayContaining(['phyrine', 'QUATREM', 'Quatrem', TEXT]),
  );
  const epoch = (await server.storage.load(created.id))!.record.epoch;
  const lines = (await server.storage.journal(created.id)).length;
  expect((await facilitator.request('DELETE', path)).status).toBe(204);
  await console.closedWith(4409);
  expect(traces(server.dir)).toEqual([]);
  writeBackup(server.dir, join(server.dir, 'backups', 'after.sqlite'));
  expect(traces(server.dir)).toEqual([]);

  // What was decided stays, with nobody's name on it.
  const after = (await server.app.registry.open(created.id))!;
  expect(after.record.epoch).not.toBe(epoch);
  const { state, staff } = after.view;
  expect(state.decisions.get(task)).toMatchObject({ kind: 'designated' });
  const stands = state.candidacies.get(candidacy)!;
  expect(stands).toMatchObject({ text: '', retractedAt: null });
  expect(stands.person).not.toBe(person);
  const name = { first: '', last: 'Personne retirée' };
  expect(state.people.get(stands.person)).toMatchObject({ ...name, origin: null });
  expect(staff.people.get(stands.person)).toMatchObject({ ...name, gender: 'F', member: false });
  expect(staff.people.has(person)).toBe(false);
  const journal = await server.storage.journal(created.id);
  expect(journal.length).toBe(lines + 1);
  expect(journal.at(-1)).toMatchObject({ type: 'person.erase', detail: {} });
  const act = journal.find(({ type }) => type === 'decision.reopen');
  expect(JSON.stringify(act)).toContain('Personne retirée en est d’accord.');
  await server.restart();
  expect(traces(server.dir)).toEqual([]);
});

test('the devices of an erased person are sent away at once, those of the others come back and go on writing', async () => {
  const { server, meeting, agent, person, path } = await scene();
  const { facilitator, tasks } = meeting;
  const theirs = await connect(agent);
  const group = meeting.groups().find(({ rapporteur: one }) => one !== person)!;
  const writer = meeting.rapporteur(group.id);
  const before = await connect(writer);
  const root = groupRoot(group.id, tasks[1]!, 'qualities');
  before.write({ root, key: 't:un', value: 'Écouter' });
  await before.allSaved();
  expect((await facilitator.request('DELETE', path)).status).toBe(204);
  await theirs.closedWith(4409);
  await before.closedWith(4409);
  expect((await agent.request('GET', `/api/seats/${agent.seatId}`)).status).toBe(401);
  await writer.refresh();
  const after = await connect(writer);
  await waitUntil('the words', () => after.read(root).get('t:un') === 'Écouter');
  after.write({ root, key: 't:un', value: 'Écouter, surtout' });
  await after.allSaved();
  const reload = await server.restart();
  const again = await connect(writer.at(reload.origin));
  await waitUntil('the words', () => again.read(root).get('t:un') === 'Écouter, surtout');
});

test('only a facilitator erases somebody, never one who runs the meeting or while a check by phone is open', async () => {
  const { meeting, agent, path } = await scene();
  const { facilitator, members, created, tasks } = meeting;
  expect((await agent.request('DELETE', path)).status).toBe(403);
  const stranger = new Agent(facilitator.origin);
  expect((await stranger.request('DELETE', path)).status).toBe(404);
  const lead = members[0]!.id;
  await facilitator.command('seat.name', { seat: created.seat, person: lead, label: '' });
  const own = await facilitator.request('DELETE', `/api/meetings/${created.id}/people/${lead}`);
  expect(own).toMatchObject({ status: 409, body: { error: { field: 'person' } } });
  const second = await meeting.candidacy(tasks[1]!, members[2]!.id);
  const third = await meeting.candidacy(tasks[1]!, members[3]!.id);
  await facilitator.command('check.open', {
    task: tasks[1]!,
    pair: [second, third],
    mode: 'phone',
  });
  expect((await facilitator.request('DELETE', path)).status).toBe(409);
});

test('somebody of the list who never came is gone without an entry, and a homonym keeps their name', async () => {
  const server = await startServer();
  const { facilitator, created, people } = await newMeeting(server);
  const list = csv(
    'Nom,Prénom,E-mail',
    'DURAND,Ana,ana1@exemple.invalid',
    'DURAND,Ana,ana2@exemple.invalid',
  );
  await importFile(facilitator, 'members', list);
  const [one, two] = await people();
  const path = `/api/meetings/${created.id}/people/${one!.id}`;
  expect((await facilitator.request('DELETE', path)).status).toBe(204);
  expect(await people()).toEqual([two]);
  expect(await server.storage.contact(created.id, one!.id)).toBeNull();
  expect(await server.storage.contact(created.id, two!.id)).not.toBeNull();
  expect((await facilitator.request('DELETE', path)).status).toBe(404);
});

test('somebody of the list is erased from the words kept of a task that is there no more, too', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 3);
  const { facilitator, created } = meeting;
  const added = await facilitator.command('person.add', { ...PERSON, origin: null, gender: null });
  // As a version that kept the words of a group beside its progress left them.
  const text = 'Écouter comme Zéphyrine Quatremère';
  const kept = {
    group: meeting.groups()[0]!.id,
    task: taskId('t-taken-away'),
    publication: publication({
      lists: {
        qualities: [{ id: entryId('e-un'), text }],
        pastPractice: [],
        goodExperiences: [],
        vigilance: [],
      },
    }),
  };
  await server.storage.commit(created.id, turn({ publications: [kept] }));
  expect(traces(server.dir, ['Quatrem'])).toEqual(['Quatrem']);
  const path = `/api/meetings/${created.id}/people/${added['person']!}`;
  expect((await facilitator.request('DELETE', path)).status).toBe(204);
  expect(traces(server.dir)).toEqual([]);
  const stored = await server.storage.load(created.id);
  const after = stored!.publications.find(({ task }) => task === kept.task);
  expect(after?.publication.lists.qualities).toEqual([
    { id: 'e-un', text: 'Écouter comme Personne retirée' },
  ]);
});
