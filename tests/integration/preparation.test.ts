import { expect, test } from 'vitest';
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
