import { expect, test } from 'vitest';
import { groupRoot, PROPOSAL_KEY } from '@tdt/shared/document/sections';
import { readPublished } from '@tdt/shared/document/state';
import { ASSOCIATION_TEMPLATE } from '@tdt/shared/template/association';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { createMeeting, startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

test('a meeting is created with every field, and a date outside its window is told, not refused', async () => {
  const server = await startServer();
  const agent = new Agent(server.origin);
  const fields = {
    title: 'Boucle départementale de la Corse-du-Sud',
    department: '2a',
    date: '2030-12-20T18:30',
    place: 'Salle des fêtes',
    videoLink: 'https://visio.example/salle',
    window: { from: '2030-12-01', to: '2030-12-13' },
    candidaciesSentOn: '2030-11-20',
    reportDeadline: '2030-12-22T20:00',
    nextWindow: { from: '2031-01-05', to: '2031-01-20' },
  };
  const answer = await agent.request('POST', '/api/meetings', fields);
  expect(answer).toMatchObject({
    status: 201,
    body: { warnings: [{ field: 'date', code: 'date_after_window' }] },
  });
  const { seat } = answer.body as { seat: string };
  agent.seat = (await agent.request('GET', `/api/seats/${seat}`)).body as Agent['seat'];
  const device = await connect(agent);
  expect(device.meeting?.info).toMatchObject({ ...fields, department: '2A' });
});

test('a field that cannot be is refused at creation with a sentence that names it, in the caller’s language', async () => {
  const server = await startServer();
  const agent = new Agent(server.origin);
  const cases: [object, string, RegExp][] = [
    [{ department: '20' }, 'department', /département/],
    [{ department: '99-12' }, 'department', /département/],
    [{ date: '2026-02-30' }, 'date', /« Date et heure », ce jour n’existe pas/],
    [{ date: '2026-03-01T24:30' }, 'date', /heure n’existe pas/],
    [
      { window: { from: '2026-12-13', to: '2026-12-01' } },
      'window',
      /« Période prévue » finit avant/,
    ],
    [{ videoLink: 'ftp://visio.example' }, 'videoLink', /visioconférence/],
    [{ title: '   ' }, 'title', /titre/],
    [{ title: 'é'.repeat(201) }, 'title', /200 caractères/],
  ];
  for (const [fields, field, sentence] of cases) {
    const answer = await agent.request('POST', '/api/meetings', { title: 'Titre', ...fields });
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid', field } } });
    const { message } = (answer.body as { error: { message: string } }).error;
    expect(message.replaceAll('\u00a0', ' ')).toMatch(sentence);
  }
});

test('title, date and place change everywhere live, for facilitators only, and the journal names the fields', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const [member] = [...meeting.agents.values()];
  const follower = await connect(member!);
  expect(await member!.send('meeting.edit', { title: 'Pris' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
  const title = 'اجتماع 🌳 '.repeat(20).trim();
  await meeting.facilitator.command('meeting.edit', { title, place: 'Salle B' });
  await waitUntil('the new title', () => follower.meeting?.info.title === title);
  expect(follower.meeting?.info.place).toBe('Salle B');
  const journal = await server.storage.journal(meeting.created.id);
  expect(journal.at(-1)).toMatchObject({
    type: 'meeting.edit',
    detail: { fields: ['title', 'place'] },
  });
});

test('of two facilitators who change the same field at the same moment, one is told and nothing is lost', async () => {
  const server = await startServer();
  const { facilitator } = await createMeeting(server);
  const edit = (place: string) =>
    facilitator.send('meeting.edit', { place, seen: { place: null } });
  const answers = await Promise.all([edit('Salle A'), edit('Salle B')]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  expect(answers[1]).toMatchObject({ error: { code: 'conflict', field: 'place' } });
  const device = await connect(facilitator);
  expect(device.meeting?.info.place).toBe('Salle A');
});

test('a task that has proposals is not removed, by whatever client, and one with candidacies only knowingly', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 4);
  const { facilitator, tasks } = meeting;
  const [used, applied, free] = tasks;
  const group = meeting.groups()[0]!;
  const others = meeting.members.filter(({ id }) => id !== group.rapporteur);
  const candidacy = await meeting.candidacy(applied!, others[0]!.id);
  const first = await meeting.candidacy(used!, others[1]!.id);
  const phone = await connect(meeting.rapporteur(group.id));
  const value = { kind: 'names', candidacies: [first], reported: false };
  phone.write({ root: groupRoot(group.id, used!, 'proposal'), key: PROPOSAL_KEY, value });
  await waitUntil(
    'the group at work',
    () => readPublished(meeting.console.read, group.id, used!).progress.state === 'started',
  );
  const refused = async (payload: object, field: string) =>
    expect(await facilitator.send('task.remove', payload)).toMatchObject({
      ok: false,
      error: { code: 'conflict', field },
    });
  await refused({ task: used, candidacies: 1 }, 'task');
  await refused({ task: applied }, 'candidacies');
  await refused({ task: applied, candidacies: 3 }, 'candidacies');
  expect(meeting.console.meeting?.tasks.map(({ id }) => id)).toEqual(tasks);
  await facilitator.command('task.remove', { task: applied!, candidacies: 1 });
  await facilitator.command('task.remove', { task: free! });
  expect(meeting.console.meeting?.candidacies.has(candidacy)).toBe(false);
  expect(meeting.console.meeting?.tasks.map(({ id }) => id)).not.toContain(applied);
});

test('rules that already decided something are not changed by any client', async () => {
  const server = await startServer();
  const { facilitator, tasks } = await startMeeting(server, 2);
  const out = (field: string) => ({ ok: false, error: { code: 'out_of_step', field } });
  await facilitator.command('settings.edit', { minGroups: 3, accent: '#00594c' });
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: tasks[0]!, confirm: true });
  expect(await facilitator.send('settings.edit', { minGroups: 1 })).toMatchObject(out('minGroups'));
  expect(await facilitator.send('settings.edit', { parity: false })).toMatchObject(out('parity'));
  expect(await facilitator.send('settings.edit', { groupSize: 400 })).toMatchObject({
    ok: false,
    error: { code: 'invalid', field: 'groupSize' },
  });
  expect(await facilitator.send('task.move', { task: tasks[0], to: 3 })).toMatchObject({
    ok: false,
    error: { code: 'out_of_step' },
  });
});

test('a template is applied whole or not at all, and only while the meeting is prepared', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const { facilitator } = meeting;
  const before = meeting.console.meeting?.tasks;
  const broken = { ...ASSOCIATION_TEMPLATE, tasks: [{ id: 'x' }] };
  expect(await facilitator.send('template.apply', { template: broken })).toMatchObject({
    ok: false,
    error: { code: 'invalid', field: 'tasks.0.position' },
  });
  expect(meeting.console.meeting?.tasks).toEqual(before);
  const [member] = [...meeting.agents.values()];
  expect(await member!.send('template.apply', { template: 'association' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
  await facilitator.command('template.apply', { template: ASSOCIATION_TEMPLATE });
  expect(meeting.console.meeting?.tasks.map(({ id }) => id)).toEqual(
    ASSOCIATION_TEMPLATE.tasks.map(({ id }) => id),
  );
  // The group's phone may write for the tasks that it brought.
  const group = meeting.groups()[0]!;
  const phone = await connect(meeting.rapporteur(group.id));
  const list = groupRoot(group.id, ASSOCIATION_TEMPLATE.tasks[0]!.id, 'qualities');
  phone.write(
    { root: list, key: 'p:e1', value: 'a0' },
    { root: list, key: 't:e1', value: 'Accueille' },
  );
  await waitUntil('the quality', () =>
    readPublished(
      meeting.console.read,
      group.id,
      ASSOCIATION_TEMPLATE.tasks[0]!.id,
    ).lists.qualities.some(({ text }) => text === 'Accueille'),
  );
  expect(await facilitator.send('template.apply', { template: 'loop' })).toMatchObject({
    ok: false,
    error: { code: 'conflict', field: 'template' },
  });
});

test('a meeting is made from a template of its own, or refused naming the place that is wrong', async () => {
  const server = await startServer();
  const agent = new Agent(server.origin);
  const create = (template: unknown) =>
    agent.request('POST', '/api/meetings', { title: 'Coopérative', template });
  expect(await create({ ...ASSOCIATION_TEMPLATE, id: 'coop' })).toMatchObject({ status: 201 });
  const { settings, tasks } = ASSOCIATION_TEMPLATE;
  expect(
    await create({ ...ASSOCIATION_TEMPLATE, settings: { ...settings, wideShare: 60 } }),
  ).toMatchObject({ status: 400, body: { error: { field: 'template.settings.wideShare' } } });
  const twice = { ...ASSOCIATION_TEMPLATE, tasks: [tasks[0], tasks[0]] };
  expect(await create(twice)).toMatchObject({
    status: 422,
    body: { error: { code: 'invalid', field: 'template.tasks.1.id' } },
  });
});
