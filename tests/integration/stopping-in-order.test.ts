import { groupRoot } from '@tdt/shared/document/sections';
import { CLOSE } from '@tdt/shared/errors';
import { meetingId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { stallable } from '../support/stalled-storage';
import type { StallableStorage } from '../support/stalled-storage';
import { waitUntil } from '../support/wait';

test('what reached a server that is told to stop is on disk when it has stopped, though its turn had not begun', async () => {
  let stalled: StallableStorage | undefined;
  const server = await startServer({ wrap: (storage) => (stalled = stallable(storage)) });
  const storage = stalled!;
  const meeting = await startMeeting(server, 4);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const writer = meeting.rapporteur(group!.id);
  const phone = await connect(writer);
  await phone.allSaved();
  const running = (await server.app.registry.open(meetingId(meeting.created.id)))!;
  const received = () => [...running.devices].reduce((count, device) => count + device.received, 0);
  storage.hold();
  phone.write({ root, key: 't:a', value: 'Dans le tour' });
  await waitUntil('a commit that waits', () => storage.waiting() > 0);
  const before = received();
  phone.write({ root, key: 't:b', value: 'Après le tour' });
  await waitUntil('the second text', () => received() > before);
  const stopped = server.close();
  storage.release();
  await stopped;
  await phone.closedWith(CLOSE.unavailable);
  phone.close();
  const again = await server.restart();
  const fresh = await connect(writer.at(again.origin));
  expect([fresh.read(root).get('t:a'), fresh.read(root).get('t:b')]).toEqual([
    'Dans le tour',
    'Après le tour',
  ]);
});
