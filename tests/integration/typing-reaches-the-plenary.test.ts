import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { readPublished } from '@tdt/shared/document/state';
import { entryId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { Agent } from '../support/agent';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

test('a profile entry typed on one phone is on the plenary, and is said to be saved', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const [task] = meeting.tasks;
  const phone = await connect(meeting.rapporteur(group!.id));
  const plenaryAgent = new Agent(server.origin);
  await plenaryAgent.openLink(meeting.created.links.plenary);
  const plenary = await connect(plenaryAgent);

  const root = groupRoot(group!.id, task!, 'qualities');
  phone.write(...appendEntry(root, phone.read(root), entryId('e1'), 'Connaît la presse locale'));

  await waitUntil(
    'the entry on the plenary',
    () => readPublished(plenary.read, group!.id, task!).lists.qualities.length === 1,
  );
  expect(readPublished(plenary.read, group!.id, task!).lists.qualities).toEqual([
    { id: 'e1', text: 'Connaît la presse locale' },
  ]);
  expect(plenary.read(root).size).toBe(0);
  await phone.allSaved();
});
