import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StaffPerson } from '@tdt/shared/document/values';
import type { Contact } from '@tdt/shared/protocol/http';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { csv, importFile, LIST, newMeeting } from '../support/imports';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

const TWO = csv(
  'Nom,Prénom,E-mail,Téléphone',
  'MARTIN,Jo,jo@example.invalid,',
  'MARTINE,Jo,autre@example.invalid,06 39 98 11 22',
);

test('somebody removed leaves neither entry nor contact details, and a participant removes nobody', async () => {
  const server = await startServer();
  const { created, facilitator, person, people, contact } = await newMeeting(server);
  await importFile(facilitator, 'members', LIST);
  const { id } = await person('MARTIN');
  expect(await server.storage.contact(created.id, id)).not.toBeNull();

  const member = new Agent(server.origin);
  await member.join({ code: created.code, name: 'Lou Petit', presence: 'room' });
  const other = (await person('PETIT')).id;
  for (const refused of [
    await member.send('person.remove', { person: id }),
    await member.send('person.merge', { person: other, other: id }),
  ])
    expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await server.storage.contact(created.id, id)).not.toBeNull();

  expect(await facilitator.send('person.remove', { person: id })).toEqual({ ok: true });
  expect((await people()).map(({ last }) => last)).not.toContain('MARTIN');
  expect(await server.storage.contact(created.id, id)).toBeNull();
  expect((await server.storage.contacts(created.id)).map((one) => one.person)).not.toContain(id);
  expect(await contact(facilitator, id)).toMatchObject({ status: 404 });
  const path = `/api/meetings/${created.id}/people/${id}/contact`;
  const late: Contact = { email: 'late@example.invalid', phone: null, address: null };
  expect(await facilitator.request('PUT', path, late)).toMatchObject({ status: 404 });

  const journal = await server.storage.journal(created.id);
  expect(journal.filter(({ type }) => type === 'person.remove')).toEqual([
    expect.objectContaining({ seat: facilitator.seatId, detail: { person: id } }),
  ]);
  // Whoever is imported again is somebody new, with what the file says and nothing of before.
  await importFile(facilitator, 'members', csv('Nom,Prénom', 'MARTIN,Jo'));
  const again = await person('MARTIN');
  expect(again.id).not.toBe(id);
  expect((await contact(facilitator, again.id)).body).toEqual({
    email: null,
    phone: null,
    address: null,
  });
});

test('what was sealed of somebody removed is in no file of the database after a restart', async () => {
  const server = await startServer();
  const { created, facilitator, person } = await newMeeting(server);
  await importFile(facilitator, 'members', LIST);
  const { id } = await person('MARTIN');
  const sealed = Buffer.from((await server.storage.contact(created.id, id))!);
  const found = () =>
    readdirSync(server.dir).filter((name) => readFileSync(join(server.dir, name)).includes(sealed));
  expect(found().length).toBeGreaterThan(0);
  await facilitator.command('person.remove', { person: id });
  await server.restart();
  expect(found()).toEqual([]);
});

test('the name of somebody removed is in no file at once, however often it was written', async () => {
  const server = await startServer();
  const { facilitator, person, people } = await newMeeting(server);
  await importFile(facilitator, 'members', LIST);
  const { id } = await person('MARTIN');
  for (const last of ['VERLAINE-ÉPHÉMÈRE', 'Rimbaud-Éphémère', 'Rimbaud-éphémère'])
    await facilitator.command('person.edit', { person: id, last, origin: `Groupe ${last}` });
  await facilitator.command('person.present', { people: [id], presence: 'room' });
  await facilitator.command('person.present', { people: [id], presence: 'absent' });
  const found = () =>
    readdirSync(server.dir).filter((name) =>
      /verlaine-|rimbaud-/i.test(readFileSync(join(server.dir, name), 'latin1')),
    );
  expect(found().length).toBeGreaterThan(0);
  expect(await facilitator.send('person.remove', { person: id })).toEqual({ ok: true });
  await waitUntil('no trace', () => found().length === 0);
  // Everybody else is still there, for those connected and after a restart.
  const others = (await people()).map(({ last }) => last);
  expect(others.length).toBeGreaterThan(1);
  const back = await server.restart();
  const console = await connect(facilitator.at(back.origin));
  expect([...console.staff.people.values()].map(({ last }) => last)).toEqual(others);
  expect(found()).toEqual([]);
});

test('two facilitators remove and edit the same person at the same moment: removed once, never half', async () => {
  const server = await startServer();
  const { created, facilitator, person, people } = await newMeeting(server);
  const granted = await facilitator.command('seat.grant', {
    role: 'facilitator',
    person: null,
    label: 'Ada',
  });
  const other = new Agent(server.origin);
  await other.join({ secret: granted['link']!.split('#')[1]! });
  await importFile(facilitator, 'members', LIST);
  const { id } = await person('MARTIN');
  const path = `/api/meetings/${created.id}/people/${id}/contact`;
  const [removed, again] = await Promise.all([
    facilitator.send('person.remove', { person: id }),
    other.send('person.remove', { person: id }),
    other.send('person.edit', { person: id, first: 'Jo-Anne' }),
    other.request('PUT', path, { email: null, phone: '06 39 98 00 00', address: null }),
  ]);
  expect([removed.ok, again.ok].sort()).toEqual([false, true]);
  expect(await people()).toHaveLength(3);
  expect(await server.storage.contact(created.id, id)).toBeNull();
});

test('two entries of one person become one: its contact details are completed, the others erased', async () => {
  const server = await startServer();
  const { created, facilitator, person, contact } = await newMeeting(server);
  await importFile(facilitator, 'members', TWO);
  const kept: StaffPerson = await person('MARTIN');
  const other: StaffPerson = await person('MARTINE');
  const payload = { person: kept.id, other: other.id };

  // A contact written meanwhile is not lost: it is read again.
  const path = `/api/meetings/${created.id}/people/${kept.id}/contact`;
  const [merged, put] = await Promise.all([
    facilitator.send('person.merge', payload),
    facilitator.request('PUT', path, { email: 'jo@example.invalid', phone: null, address: 'Lens' }),
  ]);
  expect(merged).toEqual({ ok: true });
  expect(put.status).toBe(200);
  const { body } = await contact(facilitator, kept.id);
  expect(body).toMatchObject({ email: 'jo@example.invalid', address: 'Lens' });
  expect(await server.storage.contact(created.id, other.id)).toBeNull();
  expect(await contact(facilitator, other.id)).toMatchObject({ status: 404 });
});

test('the details that the kept entry misses come from the other, those it has stay', async () => {
  const server = await startServer();
  const { facilitator, person, contact } = await newMeeting(server);
  await importFile(facilitator, 'members', TWO);
  const kept = await person('MARTIN');
  const other = await person('MARTINE');
  await facilitator.command('person.merge', { person: kept.id, other: other.id });
  expect((await contact(facilitator, kept.id)).body).toEqual({
    email: 'jo@example.invalid',
    phone: '06 39 98 11 22',
    address: null,
  });
});
