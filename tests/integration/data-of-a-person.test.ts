import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';

interface PersonFile {
  readonly format: string;
  readonly person: Record<string, unknown>;
  readonly contact: Record<string, unknown>;
  readonly attendance: Record<string, unknown>;
  readonly spoke: readonly object[];
  readonly candidacies: readonly { readonly text: string; readonly acts: readonly object[] }[];
  readonly arguments: readonly object[];
  readonly answers: unknown;
  readonly seats: readonly object[];
  readonly journal: readonly { readonly type: string; readonly sentence: string }[];
}

const CONTACT = { email: 'un@exemple.invalid', phone: '06 39 98 00 01', address: '1 rue du Port' };

/** A member who came, is a candidate, spoke and answers a check by phone with words. */
async function scene() {
  const server = await startServer();
  const meeting = await startMeeting(server, 5);
  const { facilitator, created, members, tasks, agents } = meeting;
  const [one, two, three, four] = members.map(({ id }) => id);
  const path = (person: string) => `/api/meetings/${created.id}/people/${person}/data`;
  await facilitator.request('PUT', path(one!).replace('data', 'contact'), CONTACT);
  const task = tasks[0]!;
  const pair = [
    await meeting.candidacy(task, three!),
    await meeting.candidacy(task, four!),
  ] as const;
  const own = await meeting.candidacy(tasks[1]!, one!);
  await facilitator.command('candidacy.edit', { candidacy: own, text: 'Mon texte à moi' });
  await facilitator.command('speaker.ask', { person: one! });
  await facilitator.command('speaker.next', {});
  await facilitator.command('step.set', { step: 'pooling' });
  await facilitator.command('task.reveal', { task: null, confirm: true });
  const { check } = await facilitator.command('check.open', {
    task,
    pair: [...pair],
    mode: 'phone',
  });
  const agent = agents.get(one!)!;
  await agent.command('check.answer', {
    check: check as never,
    kind: 'opposition',
    text: 'Je ne suis pas d’accord avec cela',
    showName: false,
  });
  return { ...meeting, server, one: one!, two: two!, agent, path, check: check! };
}

test('everything that is kept of a person is in one file, and taking it is a line of the journal', async () => {
  const { facilitator, one, path, server, created } = await scene();
  const answer = await facilitator.request('GET', path(one));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const file = answer.body as PersonFile;
  expect(file.format).toBe('tour-de-table/person');
  expect(file.person).toMatchObject({ id: one, first: 'Prénom0', last: 'NOM0', gender: 'F' });
  expect(file.contact).toEqual(CONTACT);
  expect(file.attendance).toMatchObject({ presence: 'room', group: 1 });
  expect(file.spoke).toHaveLength(1);
  expect(file.candidacies.map(({ text }) => text)).toEqual(['Mon texte à moi']);
  expect(file.seats).toEqual([
    expect.objectContaining({ role: 'participant', nameGiven: 'Prénom0 NOM0' }),
  ]);
  const types = file.journal.map(({ type }) => type);
  for (const type of ['person.add', 'seat.join', 'contact.write', 'candidacy.add', 'person.export'])
    expect(types).toContain(type);
  expect(JSON.stringify(file)).not.toMatch(/undefined|Prénom1|Prénom4/);
  const lines = await server.storage.journal(created.id);
  expect(lines.at(-1)).toMatchObject({
    type: 'person.export',
    detail: { person: one, own: false },
  });
});

test('a facilitator learns from the file that answers are kept and never what; the person reads their own', async () => {
  const { facilitator, agent, one, path } = await scene();
  const byFacilitator = (await facilitator.request('GET', path(one))).body as PersonFile;
  expect(byFacilitator.answers).toMatchObject({ kept: 1 });
  expect(JSON.stringify(byFacilitator)).not.toContain('pas d’accord');
  const own = (await agent.request('GET', path(one))).body as PersonFile;
  expect(own.answers).toEqual([
    expect.objectContaining({ kind: 'opposition', text: 'Je ne suis pas d’accord avec cela' }),
  ]);
});

test('nobody else takes the file of a person: not another member, not the rapporteur, not the screen, not a stranger', async () => {
  const { created, agents, one, two, path, server } = await scene();
  const other = agents.get(two)!;
  expect((await other.request('GET', path(one))).status).toBe(403);
  expect((await other.request('GET', path('nobody'))).status).toBe(403);
  for (const link of [created.links.rapporteur, created.links.plenary]) {
    const seat = new Agent(server.origin);
    await seat.openLink(link);
    expect((await seat.request('GET', path(one))).status).toBe(403);
  }
  expect((await new Agent(server.origin).request('GET', path(one))).status).toBe(404);
});
