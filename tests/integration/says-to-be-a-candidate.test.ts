import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { csv, importFile, newMeeting } from '../support/imports';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

test('whoever joins says whether they are a candidate: the facilitators alone are told, and can link a candidacy', async () => {
  const server = await startServer();
  const { created, facilitator, meeting, person, candidacies } = await newMeeting(server);
  await importFile(facilitator, 'members', csv('Nom,Prénom', 'MARTIN,Jo', 'PETIT,Lou'));
  const task = (await meeting()).view.state.tasks[0]!;
  const file = csv('Nom,Prénom,Tâche', `INCONNUE,Iris,"${task.label.fr}"`);
  await importFile(facilitator, 'candidacies', file);
  const names = await new Agent(server.origin).request('POST', '/api/join/names', {
    code: created.code,
    query: 'Martin',
  });
  expect(JSON.stringify(names.body)).not.toMatch(/candid/i);

  const jo = new Agent(server.origin);
  const body = { code: created.code, name: 'Jo Martin', presence: 'room', candidate: true };
  expect((await jo.join(body)).status).toBe('admitted');
  const { id, saysCandidate } = await person('MARTIN');
  expect(saysCandidate).toBeTypeOf('number');
  const phone = await connect(jo);
  await waitUntil('the meeting', () => phone.meeting !== null);
  expect(JSON.stringify([...phone.meeting!.people])).not.toContain('saysCandidate');

  const [candidacy] = await candidacies();
  await facilitator.command('candidacy.link', { candidacy: candidacy!.id, person: id });
  await waitUntil('their candidacy', () =>
    [...(phone.meeting?.candidacies.values() ?? [])].some((one) => one.person === id),
  );
  const [mine] = phone.meeting!.candidacies.values();
  expect(mine?.receivedAt).toBeTypeOf('number');
});

test('it can be said later, taken back, and by nobody for somebody else', async () => {
  const server = await startServer();
  const { created, facilitator, person } = await newMeeting(server);
  await importFile(facilitator, 'members', csv('Nom,Prénom', 'MARTIN,Jo', 'PETIT,Lou'));
  const jo = new Agent(server.origin);
  await jo.join({ code: created.code, name: 'Jo Martin', presence: 'remote' });
  await jo.command('candidate.say', { candidate: true });
  expect((await person('MARTIN')).saysCandidate).toBeTypeOf('number');
  const { id: lou } = await person('PETIT');
  await expect(jo.command('candidate.say', { candidate: true, person: lou })).rejects.toThrow();
  expect((await person('PETIT')).saysCandidate).toBeUndefined();
  await jo.command('candidate.say', { candidate: false });
  expect((await person('MARTIN')).saysCandidate).toBeUndefined();
});

test('somebody who waits to be admitted says it too, and it goes with them', async () => {
  const server = await startServer();
  const { created, facilitator, meeting, person } = await newMeeting(server);
  const iris = new Agent(server.origin);
  const body = { code: created.code, name: 'Iris INCONNUE', presence: 'room', candidate: true };
  const { seat, status } = await iris.join(body);
  expect(status).toBe('pending');
  expect([...(await meeting()).view.staff.waiting.values()]).toMatchObject([{ candidate: true }]);
  await facilitator.command('person.admit', { seat, person: null, admit: true });
  expect((await person('INCONNUE')).saysCandidate).toBeTypeOf('number');
});
