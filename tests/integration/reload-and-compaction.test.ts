import { appendEntry, readList } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';

test('after many edits, compaction and a restart, every section and the owner map are the same', async () => {
  const server = await startServer({ compactAfter: 8, turnMs: 1 });
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const agent = meeting.rapporteur(group!.id);
  const phone = await connect(agent);
  for (let at = 0; at < 40; at += 1) {
    phone.write(...appendEntry(root, phone.read(root), entryId(`e${at}`), `Qualité ${at}`));
    await phone.allSaved();
  }
  const before = await server.app.registry.open(meeting.created.id);
  const stored = await server.storage.load(before!.id);
  expect(stored?.sections.get(`group:${group!.id}`)!.length).toBeLessThan(12);
  const state = (document: NonNullable<typeof before>['document']) =>
    new Map(
      ['meeting', `group:${group!.id}`, `published:${group!.id}`].map((section) => [
        section,
        document.encodeSection(section),
      ]),
    );
  const bytes = state(before!.document);
  const owners = new Map([...before!.document.owners].filter(([, section]) => section !== 'staff'));

  const again = await server.restart();
  const after = await again.app.registry.open(meeting.created.id);
  expect(state(after!.document)).toEqual(bytes);
  expect(new Map([...after!.document.owners].filter(([, section]) => section !== 'staff'))).toEqual(
    owners,
  );
  const back = await connect(agent.at(again.origin));
  expect(readList(back.read(root)).map(({ text }) => text)).toEqual(
    Array.from({ length: 40 }, (_, at) => `Qualité ${at}`),
  );
});

test('a phone that comes back with what it wrote offline brings it, and nothing twice', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const agent = meeting.rapporteur(group!.id);
  const phone = await connect(agent);
  phone.write(...appendEntry(root, phone.read(root), entryId('e1'), 'En ligne'));
  await phone.allSaved();
  phone.provider.disconnect();
  phone.write(...appendEntry(root, phone.read(root), entryId('e2'), 'Hors ligne'));
  const again = await server.restart();
  const back = await connect(agent.at(again.origin), { doc: phone.doc });
  await back.allSaved();
  const fresh = await connect(agent.at(again.origin));
  expect(readList(fresh.read(root)).map(({ text }) => text)).toEqual(['En ligne', 'Hors ligne']);
});

test('a phone that types while it reconnects after offline work is not refused and loses nothing', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const phone = await connect(meeting.rapporteur(group!.id));
  phone.provider.disconnect();
  phone.write(...appendEntry(root, phone.read(root), entryId('e1'), 'Hors ligne'));
  let typed = 0;
  phone.provider.on('status', ({ status }) => {
    // As soon as the socket is open, before anything came from the server.
    if (status !== 'connected') return;
    typed += 1;
    phone.write(
      ...appendEntry(root, phone.read(root), entryId(`e${typed + 1}`), `Reconnexion ${typed}`),
    );
  });
  phone.provider.connect();
  await phone.allSaved();
  expect(typed).toBe(1);
  expect(phone.closeCode).not.toBe(4403);
  const other = await connect(meeting.rapporteur(group!.id));
  expect(readList(other.read(root)).map(({ text }) => text)).toEqual([
    'Hors ligne',
    'Reconnexion 1',
  ]);
});
