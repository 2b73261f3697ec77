import { createContactVault } from '@tdt/server/storage/contacts';
import { expect, test } from 'vitest';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';

const contact = { email: 'jeanne@example.invalid', phone: null, address: null };

test('details sealed with another key are neither shown as missing nor written over', async () => {
  const server = await startServer();
  const meeting = await startMeeting(server, 2);
  const path = `/api/meetings/${meeting.created.id}/people/${meeting.members[0]!.id}/contact`;
  expect((await meeting.facilitator.request('PUT', path, contact)).status).toBe(200);
  await server.close();

  const other = await startServer({
    dir: server.dir,
    vault: createContactVault(new Uint8Array(32).fill(7)),
  });
  const facilitator = meeting.facilitator.at(other.origin);
  for (const [method, body] of [
    ['GET'],
    ['PUT', { ...contact, email: 'x@example.invalid' }],
  ] as const)
    expect(await facilitator.request(method, path, body)).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', message: expect.stringContaining('CONTACTS_KEY') } },
    });
  await other.close();

  const again = await startServer({ dir: server.dir });
  const answer = await meeting.facilitator.at(again.origin).request('GET', path);
  expect(answer).toMatchObject({ status: 200, body: contact });
});
