import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { codes, csv, example, importFile, LIST, newMeeting, post } from '../support/imports';
import { startServer } from '../support/server';

test('the members of the example file are imported once, however often the file comes', async () => {
  const { facilitator, people } = await newMeeting(await startServer());
  const first = await importFile(facilitator, 'members', example('membres.csv'));
  expect(first.added).toBeGreaterThan(50);
  expect(first.added + first.merged).toBe(first.file.lines);
  expect(await people()).toHaveLength(first.added);

  const again = await importFile(facilitator, 'members', example('membres.csv'));
  expect(again.added).toBe(0);
  expect(again.merged).toBe(first.file.lines);
  expect(await people()).toHaveLength(first.added);
});

test('a trial changes nothing and says what the import then does', async () => {
  const server = await startServer();
  const { facilitator, created, people, candidacies } = await newMeeting(server);
  const journal = (await server.storage.journal(created.id)).length;
  const tried = await importFile(facilitator, 'members', example('membres.csv'), {
    dryRun: 'true',
  });
  expect(await people()).toEqual([]);
  expect(await server.storage.contacts(created.id)).toEqual([]);
  expect(await server.storage.journal(created.id)).toHaveLength(journal);
  expect(tried.preview[0]).toMatchObject({ line: 2, last: 'ÎLE-DIEU', first: 'Bastien' });

  expect(await importFile(facilitator, 'members', example('membres.csv'))).toEqual(tried);
  const trial = { dryRun: '1' };
  const file = example('candidatures-tableur.csv');
  const triedToo = await importFile(facilitator, 'candidacies', file, trial);
  expect(await candidacies()).toEqual([]);
  expect(await importFile(facilitator, 'candidacies', file)).toEqual(triedToo);
});

test('the spreadsheet example is read line by line: what is wrong is told, the rest is kept', async () => {
  const { facilitator, candidacies, meeting } = await newMeeting(await startServer());
  await importFile(facilitator, 'members', example('membres.csv'));
  const file = example('candidatures-tableur.csv');
  const answer = await importFile(facilitator, 'candidacies', file);
  expect(answer.file).toMatchObject({ separator: ';', encoding: 'windows-1252' });
  expect(answer.problems.map((problem) => problem.kind)).toEqual(
    expect.arrayContaining(['line', 'task', 'duplicate']),
  );
  const before = await candidacies();
  expect(before).toHaveLength(answer.added);
  expect(answer.preview.every((line) => line.linked !== null && line.detail !== '')).toBe(true);

  const unknown = answer.problems.find((problem) => problem.code === 'task_unknown');
  const proposal = unknown?.proposal ?? (await meeting()).view.state.tasks[0]!.id;
  const mapped = await importFile(facilitator, 'candidacies', file, {
    taskMapping: JSON.stringify({ [unknown?.value ?? '']: proposal }),
  });
  expect(codes(mapped)).not.toContain(`${unknown?.line} task_unknown`);
  expect(mapped.added).toBeGreaterThan(0);
  const [added] = (await candidacies()).filter((one) => !before.some(({ id }) => id === one.id));
  expect(added?.task).toBe(proposal);
});

test('semicolons, a byte order mark and Windows-1252 all read', async () => {
  const { facilitator, people } = await newMeeting(await startServer());
  const bom = Buffer.from('\ufeffNom;Prénom;E-mail\r\nDUCHÊNE;Zoé;zoe@example.invalid\r\n');
  const first = await importFile(facilitator, 'members', bom);
  expect(first).toMatchObject({ added: 1, file: { separator: ';', encoding: 'utf-8' } });
  const latin = Buffer.from('Nom;Pr\xe9nom\r\nFOR\xcaT;Ana\xefs\r\n', 'latin1');
  const second = await importFile(facilitator, 'members', latin);
  expect(second).toMatchObject({ added: 1, file: { encoding: 'windows-1252' } });
  expect((await people()).map(({ first: a, last: b }) => `${a} ${b}`).sort()).toEqual([
    'Anaïs FORÊT',
    'Zoé DUCHÊNE',
  ]);
});

test('missing columns are named, and a mapping given by hand mends it', async () => {
  const { facilitator, people, person } = await newMeeting(await startServer());
  const file = csv('Ville,Patronyme usuel,Appel', 'Lille,MARTIN,Jo', 'Lens,PETIT,Lou');
  const refused = await importFile(facilitator, 'members', file);
  expect(refused).toMatchObject({ added: 0, merged: 0 });
  expect(codes(refused)).toEqual(['1 columns_missing']);
  expect(refused.problems[0]?.message).toContain('Ville');
  expect(refused.file.headers).toEqual(['Ville', 'Patronyme usuel', 'Appel']);
  expect(await people()).toEqual([]);

  const mapping = { last: 'Patronyme usuel', first: 'Appel', origin: 'Ville' };
  const read = await importFile(facilitator, 'members', file, { mapping: JSON.stringify(mapping) });
  expect(read.added).toBe(2);
  expect(read.file.mapping).toMatchObject({ ...mapping, email: null });
  expect((await person('MARTIN')).origin).toBe('Lille');
});

test('a cut line and the same person twice are told, and nothing else is lost', async () => {
  const { facilitator, person } = await newMeeting(await startServer());
  const answer = await importFile(
    facilitator,
    'members',
    csv(
      'E-mail,Genre,Nom,Prénom',
      'a@example.invalid,,MARTIN,Jo',
      'b@example.invalid,,PET',
      'a@example.invalid,Femme,Martin,Jo',
      'c@example.invalid,,DURAND,Lou',
    ),
  );
  expect(codes(answer)).toEqual(['3 cut_line', '4 duplicate_person']);
  expect(answer).toMatchObject({ added: 2, merged: 1, file: { lines: 4 } });
  expect((await person('MARTIN')).gender).toBe('F');
});

test('a file that is no table is told in words, in the language asked for', async () => {
  const { facilitator } = await newMeeting(await startServer());
  const workbook = await importFile(facilitator, 'members', Buffer.from('PK\x03\x04....'));
  expect(codes(workbook)).toEqual(['0 workbook_unreadable']);
  expect(workbook.problems[0]).toMatchObject({ kind: 'file' });
  expect(workbook.problems[0]?.message).toContain('XLSX');
  const path = `/api/meetings/${facilitator.meetingId}/imports/members?locale=en`;
  const form = new FormData();
  form.append('file', new Blob(['']), 'vide.csv');
  const empty = await facilitator.request('POST', path, form);
  expect((empty.body as ImportAnswer).problems[0]?.message).toMatch(/This file is empty/);
});

test('a request without a file, with a broken field, or with too much is refused', async () => {
  const { facilitator, people } = await newMeeting(await startServer());
  const file = csv('Nom,Prénom', 'MARTIN,Jo');
  const error = async (answer: ReturnType<typeof post>) => {
    const { status, body } = await answer;
    const { code, field, message } = (body as { error: Record<string, string> }).error;
    expect(message).toBeTruthy();
    return { status, code, field };
  };
  expect(await error(post(facilitator, 'members', null))).toEqual({
    status: 400,
    code: 'bad_request',
    field: 'file',
  });
  expect(await error(post(facilitator, 'members', file, { mapping: '{' }))).toEqual({
    status: 400,
    code: 'bad_request',
    field: 'mapping',
  });
  const tasks = { taskMapping: '{"x":"../y"}' };
  expect(await error(post(facilitator, 'candidacies', file, tasks))).toEqual({
    status: 400,
    code: 'bad_request',
    field: 'taskMapping',
  });
  const large = new Uint8Array(2 * 2 ** 20 + 1).fill(0x41);
  expect(await error(post(facilitator, 'members', large))).toEqual({
    status: 413,
    code: 'too_large',
    field: 'file',
  });
  const path = `/api/meetings/${facilitator.meetingId}/imports/members`;
  const cut = await fetch(facilitator.origin + path, {
    method: 'POST',
    headers: {
      cookie: facilitator.cookie,
      'content-type': 'multipart/form-data; boundary=limit',
    },
    body: '--limit\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNom',
  });
  expect(cut.status).toBe(400);
  expect(await people()).toEqual([]);
});

test('only facilitators import: members and the meeting rapporteur are refused, strangers see no meeting', async () => {
  const server = await startServer();
  const { created, facilitator, people } = await newMeeting(server);
  const file = csv('Nom,Prénom', 'MARTIN,Jo');
  await importFile(facilitator, 'members', file);
  const member = new Agent(server.origin);
  await member.join({ code: created.code, name: 'Jo Martin', presence: 'room' });
  const rapporteur = new Agent(server.origin);
  await rapporteur.openLink(created.links.rapporteur);
  for (const agent of [member, rapporteur])
    for (const kind of ['members', 'candidacies'] as const) {
      const answer = await post(agent, kind, csv('Nom,Prénom', 'INTRUS,Max'));
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    }
  const stranger = new Agent(server.origin);
  stranger.seat = facilitator.seat;
  expect(await post(stranger, 'members', file)).toMatchObject({ status: 404 });
  expect(await people()).toHaveLength(1);
});

test('a candidacy is linked by e-mail; by name it waits for a facilitator to confirm', async () => {
  const { facilitator, person, people, candidacies, meeting, contact } = await newMeeting(
    await startServer(),
  );
  await importFile(facilitator, 'members', LIST);
  const task = (await meeting()).view.state.tasks[0]!;
  const file = csv(
    'Nom,Prénom,Tâche,Genre,E-mail,Téléphone',
    `MARTIN-ROUX,Jo,"${task.label.fr}",F,jo.martin@EXAMPLE.invalid,`,
    `PETIT,Lou,"${task.label.fr}",Homme,lou@example.invalid,06 39 98 33 44`,
    `DURAND,Ana,"${task.label.fr}",F,,`,
    `MARTIN,Jo,"${task.label.fr}",M,another@example.invalid,`,
    `INCONNUE,Iris,"${task.label.fr}",F,iris@example.invalid,`,
  );
  const answer = await importFile(facilitator, 'candidacies', file);
  expect(codes(answer)).toEqual([
    '3 link_by_name',
    '4 link_namesakes',
    '5 link_other_email',
    '6 person_unlisted',
  ]);
  expect(answer.preview.map(({ linked, proposed }) => [linked, proposed])).toEqual([
    [true, false],
    [false, true],
    [false, true],
    [false, true],
    [false, false],
  ]);
  expect(answer.added).toBe(5);
  const listed = (await people()).filter((one) => one.member);
  const outsiders = (await people()).filter((one) => !one.member);
  expect(listed).toHaveLength(4);
  expect(outsiders.map((one) => `${one.first} ${one.last} ${one.gender}`)).toEqual([
    'Lou PETIT M',
    'Ana DURAND F',
    'Jo MARTIN M',
    'Iris INCONNUE F',
  ]);
  const [jo, lou] = ['MARTIN', 'PETIT'].map((last) => listed.find((one) => one.last === last)!);
  expect([jo!.gender, lou!.gender]).toEqual(['F', null]);
  expect((await contact(facilitator, lou!.id)).body).toMatchObject({ phone: null });

  const [outside] = outsiders;
  const waiting = (await candidacies()).find((one) => one.person === outside!.id)!;
  await facilitator.command('candidacy.link', { candidacy: waiting.id, person: lou!.id });
  expect(await person('PETIT')).toMatchObject({ member: true, gender: 'M' });
  // What came with the candidacy is read with the person, and leaves with the link.
  expect((await contact(facilitator, lou!.id)).body).toEqual({
    email: 'lou@example.invalid',
    phone: '06 39 98 33 44',
    address: null,
  });
  const again = await importFile(facilitator, 'candidacies', file);
  expect(again).toMatchObject({ added: 0, merged: 5, corrected: 0 });
  expect(await candidacies()).toHaveLength(5);
  expect(await people()).toHaveLength(7);
  await facilitator.command('candidacy.unlink', { candidacy: waiting.id });
  expect((await contact(facilitator, lou!.id)).body).toMatchObject({ email: null, phone: null });
  expect((await contact(facilitator, outside!.id)).body).toMatchObject({ phone: '06 39 98 33 44' });
});

test('a candidate from outside who is on the list imported later becomes a member', async () => {
  const { facilitator, people, meeting } = await newMeeting(await startServer());
  const task = (await meeting()).view.state.tasks[0]!;
  const candidacy = csv(
    'Nom,Prénom,Tâche,E-mail',
    `PETIT,Lou,"${task.label.fr}",lou@example.invalid`,
  );
  await importFile(facilitator, 'candidacies', candidacy);
  expect((await people()).map((one) => one.member)).toEqual([false]);
  const list = csv('Nom,Prénom,E-mail', 'PETIT,Lou,lou@example.invalid');
  expect(await importFile(facilitator, 'members', list)).toMatchObject({ added: 0, merged: 1 });
  expect((await people()).map((one) => one.member)).toEqual([true]);
});
