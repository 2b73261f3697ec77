import { PRINT_EXPORTS } from '@tdt/server/exports/print/entries';
import { EXPORTS } from '@tdt/server/exports/registry';
import { groupRoot, PROPOSAL_KEY } from '@tdt/shared/document/sections';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { download } from '../support/exports';
import { example, importFile } from '../support/imports';
import { connect } from '../support/device';
import { createMeeting, startMeeting } from '../support/meeting';
import { readPdf } from '../support/pdf';
import { startServer } from '../support/server';

test('the attendance sheet of 57 members comes as a tagged PDF, in French or in English', async () => {
  const server = await startServer();
  const { facilitator } = await createMeeting(server, 'Boucle départementale de l’Essonne');
  await importFile(facilitator, 'members', example('membres.csv'));
  const { bytes, headers } = await download(facilitator, 'attendance.pdf?locale=fr');
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-disposition')).toBe(
    'inline; filename="emargement-boucle-departementale-de-l-essonne.pdf"',
  );
  const pdf = await readPdf(bytes);
  expect(pdf).toMatchObject({ title: 'Liste d’émargement', language: 'fr-FR', tagged: true });
  expect(pdf.text).toContain('57 personnes inscrites');
  const english = await download(facilitator, 'attendance.pdf?locale=en&download=1');
  expect(english.headers.get('content-disposition')).toMatch(/^attachment; filename="attendance-/);
  expect((await readPdf(english.bytes)).title).toBe('Attendance sheet');
});

test('exports are for the facilitators and the meeting rapporteur alone', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 6);
  const { created, facilitator } = meeting;
  const rapporteur = new Agent(server.origin);
  await rapporteur.openLink(created.links.rapporteur);
  const plenary = new Agent(server.origin);
  await plenary.openLink(created.links.plenary);
  const group = meeting.groups()[0]!;
  const participant = group.members.find((id) => id !== group.rapporteur)!;
  await facilitator.command('next.set', { date: '2026-12-19T14:00', place: null });
  for (const [name, { roles }] of EXPORTS) {
    // The date of the next meeting is everybody's.
    const other = roles.includes('participant') ? 200 : 403;
    const ask = async (agent: Agent) =>
      (await agent.request('GET', `/api/meetings/${created.id}/exports/${name}`)).status;
    expect(await ask(facilitator), name).toBe(200);
    expect(await ask(rapporteur), name).toBe(200);
    expect(await ask(plenary), name).toBe(other);
    expect(await ask(meeting.rapporteur(group.id)), name).toBe(other);
    expect(await ask(meeting.agents.get(participant)!), name).toBe(other);
    expect(await ask(new Agent(server.origin)), name).toBe(404);
  }
  const unknown = await facilitator.request(
    'GET',
    `/api/meetings/${created.id}/exports/nothing.pdf`,
  );
  expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
});

test('what is printed of 57 members and 19 candidacies holds no contact detail and no gender', async () => {
  const server = await startServer();
  const { facilitator } = await createMeeting(server);
  await importFile(facilitator, 'members', example('membres.csv'));
  await importFile(facilitator, 'candidacies', example('candidatures.csv'));
  for (const { name } of PRINT_EXPORTS) {
    const pdf = await readPdf((await download(facilitator, `${name}?locale=fr`)).bytes);
    expect(pdf, name).toMatchObject({ tagged: true, language: 'fr-FR' });
    expect(pdf.text, name).not.toMatch(/@|example\.invalid|\+33|0[67](?: \d\d){4}/);
    expect(pdf.text, name).not.toMatch(/Femme|Homme|Non défini|[Gg]enre\s?:/);
    expect(pdf.title, name).not.toBe('');
    expect(pdf.roles, name).toContain('H1');
  }
  const candidacies = await readPdf(
    (await download(facilitator, 'candidacies.pdf?locale=fr')).bytes,
  );
  expect(candidacies.text).toContain('DESFORÊTS Cédric (sortant·e)');
  expect(candidacies.text).toContain('Caisse départementale : 6 candidatures');
});

test('what a group studies and proposes changes nothing in what is printed', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 16);
  const task = meeting.tasks[0]!;
  const [group] = meeting.groups();
  const applicants = meeting.members.filter(({ id }) => !group!.members.includes(id)).slice(0, 2);
  const candidacies: string[] = [];
  for (const { id } of applicants) candidacies.push(await meeting.candidacy(task, id));
  const texts = () =>
    Promise.all(
      PRINT_EXPORTS.map(
        async ({ name }) => (await readPdf((await download(meeting.facilitator, name)).bytes)).text,
      ),
    );
  const before = await texts();
  const device = await connect(meeting.rapporteur(group!.id));
  device.write(
    { root: groupRoot(group!.id, task, 'study'), key: candidacies[0]!, value: 'notRetained' },
    {
      root: groupRoot(group!.id, task, 'proposal'),
      key: PROPOSAL_KEY,
      value: { kind: 'names', candidacies: [candidacies[1]!], reported: true },
    },
  );
  await device.allSaved();
  expect(await texts()).toEqual(before);
});
