import { expect, test } from 'vitest';
import { csv, importFile, LIST, newMeeting } from '../support/imports';
import { startServer } from '../support/server';

/** Lou is on the list without details; a file put a candidacy of "Lou PETIT" with somebody from outside, with details. */
async function startCandidate() {
  const server = await startServer();
  const meeting = await newMeeting(server);
  const { created, facilitator } = meeting;
  await importFile(facilitator, 'members', LIST);
  const [task] = (await meeting.meeting()).view.state.tasks;
  const file = csv(
    'Nom,Prénom,Tâche,E-mail,Téléphone',
    `PETIT,Lou,"${task!.label.fr}",lou@example.invalid,06 39 98 55 66`,
  );
  await importFile(facilitator, 'candidacies', file);
  const lou = (await meeting.people()).find((one) => one.last === 'PETIT' && one.member)!;
  const [candidacy] = await meeting.candidacies();
  const kept = async () => (await server.storage.contacts(created.id)).map(({ person }) => person);
  return { ...meeting, server, task: task!, file, lou: lou.id, candidacy: candidacy!, kept };
}

test('a member is read with the details of the candidacy linked to them, and the file that comes again still knows whose they are', async () => {
  const { facilitator, contact, candidacy, lou, file, kept } = await startCandidate();
  expect(candidacy.person).not.toBe(lou);
  await facilitator.command('candidacy.link', { candidacy: candidacy.id, person: lou });
  const shown = { email: 'lou@example.invalid', phone: '06 39 98 55 66', address: null };
  expect((await contact(facilitator, lou)).body).toEqual(shown);
  const stored = await kept();
  await importFile(facilitator, 'candidacies', file);
  expect(await kept()).toEqual(stored);
  expect((await contact(facilitator, lou)).body).toEqual(shown);

  await facilitator.command('candidacy.unlink', { candidacy: candidacy.id });
  expect((await contact(facilitator, candidacy.person)).body).toEqual(shown);
  expect((await contact(facilitator, lou)).body).toMatchObject({ email: null, phone: null });
});

test('details of somebody from outside are erased with the last candidacy that stood under their name', async () => {
  const { facilitator, contact, candidacy, task, lou, kept } = await startCandidate();
  await facilitator.command('candidacy.link', { candidacy: candidacy.id, person: lou });
  expect(await kept()).toContain(candidacy.person);
  await facilitator.command('task.remove', { task: task.id, candidacies: 1 });
  expect(await kept()).not.toContain(candidacy.person);
  expect((await contact(facilitator, lou)).body).toMatchObject({ email: null, phone: null });
});

test('details of a candidate from outside go with the task that brought them', async () => {
  const { facilitator, candidacy, task, people, kept } = await startCandidate();
  expect(await kept()).toContain(candidacy.person);
  await facilitator.command('task.remove', { task: task.id, candidacies: 1 });
  expect((await people()).map(({ id }) => id)).not.toContain(candidacy.person);
  expect(await kept()).not.toContain(candidacy.person);
});
