import { groupRoot } from '@tdt/shared/document/sections';
import { CLOSE } from '@tdt/shared/errors';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { stallable } from '../support/stalled-storage';
import type { StallableStorage } from '../support/stalled-storage';
import { waitUntil } from '../support/wait';

async function stallableMeeting() {
  let stalled: StallableStorage | undefined;
  const server = await startServer({ wrap: (storage) => (stalled = stallable(storage)) });
  const meeting = await startMeeting(server);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const phone = await connect(meeting.rapporteur(group!.id));
  const second = await connect(meeting.rapporteur(group!.id));
  return { server, meeting, root, phone, second, storage: stalled! };
}

test('while storage stalls nothing is said to be saved and no viewer sees it; then both happen', async () => {
  const { storage, phone, second, root } = await stallableMeeting();
  await phone.allSaved();
  storage.hold();
  phone.write({ root, key: 't:e', value: 'En attente' });
  await waitUntil('a commit that waits', () => storage.waiting() > 0);
  expect(phone.saved).toBe(phone.sent - 1);
  expect(second.read(root).get('t:e')).toBeUndefined();
  storage.release();
  await phone.allSaved();
  await waitUntil(
    'the text on the second phone',
    () => second.read(root).get('t:e') === 'En attente',
  );
});

test('when a commit fails, devices are told to come back and what they wrote arrives then', async () => {
  const { server, meeting, storage, phone, second, root } = await stallableMeeting();
  await phone.allSaved();
  storage.failOnce('full');
  phone.write({ root, key: 't:e', value: 'Refusé une fois' });
  await phone.closedWith(CLOSE.unavailable);
  // The stock provider reconnects by itself after a 45xx and sends again what the server lacks.
  await waitUntil(
    'the text on the second phone',
    () => second.read(root).get('t:e') === 'Refusé une fois',
  );
  await phone.allSaved();
  expect(await meeting.facilitator.send('step.set', { step: 'frame' })).toMatchObject({ ok: true });
  const again = await server.restart();
  const back = await connect(meeting.rapporteur(meeting.groups()[0]!.id).at(again.origin));
  expect(back.read(root).get('t:e')).toBe('Refusé une fois');
});

test('a command whose commit fails is answered with a refusal and changes nothing', async () => {
  const { meeting, storage } = await stallableMeeting();
  storage.failOnce('full');
  const ack = await meeting.facilitator.send('step.set', { step: 'pooling' });
  expect(ack).toMatchObject({ ok: false, error: { code: 'storage_full' } });
  const device = await connect(meeting.facilitator);
  expect(device.meeting?.step.step).toBe('welcome');
});
