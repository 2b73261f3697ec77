import { once } from 'node:events';
import { groupRoot } from '@tdt/shared/document/sections';
import { CLOSE } from '@tdt/shared/errors';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { temporaryFolder } from '../support/server';
import { spawnServer } from '../support/spawned-server';

test('SIGTERM under typing: devices are told to come back, and whoever comes back finds every text', async () => {
  const dir = temporaryFolder();
  const server = await spawnServer({ dir });
  const meeting = await startMeeting(server, 4);
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  const writer = meeting.rapporteur(group!.id);
  const phone = await connect(writer);
  const texts = Array.from({ length: 20 }, (_, at) => `Texte ${at}`);
  for (const [at, text] of texts.entries()) phone.write({ root, key: `t:${at}`, value: text });
  await phone.allSaved();
  const ended = once(server.process, 'exit');
  server.process.kill('SIGTERM');
  await phone.closedWith(CLOSE.unavailable);
  phone.close();
  expect(await ended).toEqual([0, null]);
  const again = await spawnServer({ dir });
  const fresh = await connect(writer.at(again.origin));
  expect(texts.map((_, at) => fresh.read(root).get(`t:${at}`))).toEqual(texts);
});
