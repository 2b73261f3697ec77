import { join } from 'node:path';
import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import type { TestMeeting } from '../support/meeting';
import { temporaryFolder } from '../support/server';
import { tracedServer } from '../support/traced-server';

const MEETINGS = 2;
const ENTRIES = 15;

/** Files of its own that SQLite opened. */
const temporaryFiles = (trace: string) => trace.split('etilqs_').length - 1;

const phonesOf = (meeting: TestMeeting) =>
  Promise.all(
    meeting.groups().map(async ({ id }) => ({
      root: groupRoot(id, meeting.tasks[0]!, 'qualities'),
      phone: await connect(meeting.rapporteur(id)),
    })),
  );

// strace exists on Linux only; there is nothing to run elsewhere, and nothing is skipped where it can.
if (process.platform === 'linux')
  test('turns of many sections, alone or sharing a transaction, are committed without a file beside the log', async () => {
    const output = join(temporaryFolder(), 'trace');
    const args = ['-e', 'trace=open,openat'];
    const server = await tracedServer({ dir: temporaryFolder(), output, args });
    const meetings: TestMeeting[] = [];
    for (let at = 0; at < MEETINGS; at += 1) meetings.push(await startMeeting(server, 44));
    const phones = (await Promise.all(meetings.map(phonesOf))).flat();
    for (let at = 0; at < ENTRIES; at += 1) {
      for (const { phone, root } of phones)
        phone.write(...appendEntry(root, phone.read(root), entryId(`e-${at}`), `mot ${at}`));
      await Promise.all(phones.map(({ phone }) => phone.allSaved()));
    }
    expect(temporaryFiles(server.trace())).toBe(0);
    await server.stop();
  });
