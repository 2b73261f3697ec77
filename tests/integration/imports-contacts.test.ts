import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContactVault } from '@tdt/server/storage/contacts';
import { loadContactsKey } from '@tdt/server/storage/contacts-key';
import type { Storage } from '@tdt/server/storage/storage';
import type { Contact } from '@tdt/shared/protocol/http';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { codes, csv, importFile, LIST, newMeeting } from '../support/imports';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

test('a list that comes again leaves what a facilitator typed, contact details too, and corrects the rest', async () => {
  const { facilitator, person, contact } = await newMeeting(await startServer());
  await importFile(facilitator, 'members', LIST);
  const { id } = await person('MARTIN');
  await facilitator.command('person.edit', { person: id, gender: 'O', origin: 'GA Gare' });
  const path = `/api/meetings/${facilitator.meetingId}/people/${id}/contact`;
  const { body: read } = await contact(facilitator, id);
  const byHand = { ...(read as Contact), phone: '06 39 98 44 55' };
  expect((await facilitator.request('PUT', path, byHand)).body).toEqual(byHand);
  const answer = await importFile(
    facilitator,
    'members',
    csv(
      'Nom,Prénom,E-mail,Téléphone,Adresse,Genre,Groupe d’action',
      'MARTIN,Jo,jo.martin@example.invalid,06 00 00 00 00,"5 rue des Ormes, Lens",M,GA Port',
    ),
  );
  expect(answer).toMatchObject({ added: 0, merged: 1, corrected: 1 });
  expect(answer.preview).toMatchObject([{ known: true, corrects: ['address'] }]);
  expect(await person('MARTIN')).toMatchObject({ gender: 'O', origin: 'GA Gare' });
  expect((await contact(facilitator, id)).body).toEqual({
    email: 'Jo.Martin@example.invalid',
    phone: '06 39 98 44 55',
    address: '5 rue des Ormes, Lens',
  });
});

test('two imports of one file at once add each person once', async () => {
  const { facilitator, people, contact, person } = await newMeeting(await startServer());
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => importFile(facilitator, 'members', LIST)),
  );
  expect(answers.map((answer) => answer.added).sort()).toEqual([0, 0, 0, 4]);
  expect(await people()).toHaveLength(4);
  const { id } = await person('MARTIN');
  expect((await contact(facilitator, id)).body).toMatchObject({ phone: '06 39 98 11 22' });
});

/** Does something once, between the reading of contact details and what is decided from them. */
function meanwhile() {
  let act: (() => Promise<unknown>) | null = null;
  let readings = 0;
  return {
    once: (action: () => Promise<unknown>) => {
      act = action;
      readings = 0;
    },
    readings: () => readings,
    wrap: (storage: Storage): Storage => ({
      ...storage,
      contacts: async (meeting) => {
        readings += 1;
        const read = await storage.contacts(meeting);
        const action = act;
        act = null;
        await action?.();
        return read;
      },
    }),
  };
}

test('a contact written by hand while a file is imported is kept: the import is planned again', async () => {
  const between = meanwhile();
  const server = await startServer({ wrap: between.wrap });
  const { facilitator, person, contact, created } = await newMeeting(server);
  await importFile(facilitator, 'members', csv('Nom,Prénom', 'PETIT,Lou'));
  const { id } = await person('PETIT');
  const byHand: Contact = { email: null, phone: '06 39 98 77 88', address: null };
  const path = `/api/meetings/${created.id}/people/${id}/contact`;
  between.once(() => facilitator.request('PUT', path, byHand));
  const list = csv('Nom,Prénom,E-mail,Téléphone', 'PETIT,Lou,lou@example.invalid,06 39 98 99 00');
  await importFile(facilitator, 'members', list);
  expect(between.readings()).toBe(2);
  expect((await contact(facilitator, id)).body).toEqual({
    ...byHand,
    email: 'lou@example.invalid',
  });
});

test('contact details are encrypted apart, read by a facilitator, refused to a participant, and each reading is logged', async () => {
  const server = await startServer();
  const { created, facilitator, meeting, person, contact } = await newMeeting(server);
  const console = await connect(facilitator);
  await importFile(facilitator, 'members', LIST);
  const task = (await meeting()).view.state.tasks[0]!;
  await importFile(
    facilitator,
    'candidacies',
    csv(
      'Nom,Prénom,Tâche,E-mail,Téléphone',
      `INCONNUE,Iris,"${task.label.fr}",iris@example.invalid,06 39 98 55 66`,
    ),
  );
  await waitUntil('the list on the console', () => console.staff.people.size === 5);
  const secrets = [
    'jo.martin@example.invalid',
    '06 39 98 11 22',
    'lilas',
    'iris@example',
    '98 55 66',
  ];
  const holds = (bytes: Uint8Array) => {
    const text = Buffer.from(bytes).toString('latin1').toLowerCase();
    return secrets.filter((secret) => text.includes(secret));
  };

  const { document } = await meeting();
  const sections = [...document.sectionNames];
  expect(sections).toEqual(expect.arrayContaining(['meeting', 'staff']));
  for (const section of sections) expect(holds(document.encodeSection(section))).toEqual([]);
  expect(console.frames.flatMap(holds)).toEqual([]);
  expect(holds(Buffer.from(JSON.stringify(await server.storage.journal(created.id))))).toEqual([]);
  const files = readdirSync(server.dir).map((name) => join(server.dir, name));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect(holds(readFileSync(file)), file).toEqual([]);
  // The search would find what is there: the name is in the same files.
  expect(files.some((file) => readFileSync(file).includes('INCONNUE'))).toBe(true);

  const { id } = await person('MARTIN');
  const vault = createContactVault(await loadContactsKey({ given: undefined, dir: server.dir }));
  const sealed = await server.storage.contact(created.id, id);
  expect(sealed && vault.open(created.id, id, sealed)?.email).toBe('Jo.Martin@example.invalid');

  const member = new Agent(server.origin);
  await member.join({ code: created.code, name: 'Lou Petit', presence: 'room' });
  expect(await contact(member, id)).toMatchObject({ status: 403 });
  const read = await contact(facilitator, id);
  expect(read.body).toMatchObject({ email: 'Jo.Martin@example.invalid' });
  expect(read.headers.get('cache-control')).toBe('no-store');
  const journal = await server.storage.journal(created.id);
  expect(journal.filter((entry) => entry.type === 'contact.read')).toEqual([
    expect.objectContaining({ seat: facilitator.seatId, detail: { person: id } }),
  ]);
  const counts = { merged: 0, corrected: 0 };
  expect(journal.filter((entry) => entry.type.startsWith('import.'))).toEqual([
    expect.objectContaining({ type: 'import.members', detail: { ...counts, added: 4, lines: 4 } }),
    expect.objectContaining({ detail: { ...counts, added: 1, lines: 1 } }),
  ]);
});

test('a bad e-mail or number is told without being repeated', async () => {
  const { facilitator } = await newMeeting(await startServer());
  const answer = await importFile(
    facilitator,
    'members',
    csv('Nom,Prénom,E-mail,Téléphone', 'MARTIN,Jo,jo.at.example,06-12', 'PETIT,jo@example.invalid'),
  );
  expect(codes(answer)).toContain('2 email_bad');
  expect(codes(answer)).toContain('2 phone_bad');
  expect(JSON.stringify(answer.problems)).not.toMatch(/jo\.at|06-12|jo@/);
});

test('what was imported is there after a restart', async () => {
  const server = await startServer();
  const { created, facilitator, person } = await newMeeting(server);
  await importFile(facilitator, 'members', LIST);
  const { id } = await person('MARTIN');
  const next = await server.restart();
  const back = facilitator.at(next.origin);
  const answer = await back.request('GET', `/api/meetings/${created.id}/people/${id}/contact`);
  expect(answer.body).toMatchObject({ phone: '06 39 98 11 22' });
  expect(await importFile(back, 'members', LIST)).toMatchObject({ added: 0, merged: 4 });
});
