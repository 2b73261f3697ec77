import { join } from 'node:path';
import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import { connect } from '../support/device';
import { startMeeting } from '../support/meeting';
import { temporaryFolder } from '../support/server';
import { tracedServer } from '../support/traced-server';

const ENTRIES = 20;

/** What the server's main thread did to its log and to its sockets, in order. */
interface Trace {
  /** Socket writes that left while the log held bytes not yet on disk. */
  readonly tooEarly: readonly string[];
  readonly logWrites: number;
  readonly syncs: number;
  readonly socketWrites: number;
}

/** Reads what strace saw: SQLite writes its log with pwrite64 and syncs it with fdatasync; Node writes sockets itself. */
function readTrace(text: string): Trace {
  const tooEarly: string[] = [];
  let unsynced = 0;
  let logWrites = 0;
  let syncs = 0;
  let socketWrites = 0;
  for (const line of text.split('\n')) {
    if (/pwrite64\(\d+<[^>]*-wal>/.test(line)) {
      unsynced += 1;
      logWrites += 1;
    } else if (/f(data)?sync\(\d+<[^>]*-wal>\)\s+= 0/.test(line)) {
      unsynced = 0;
      syncs += 1;
    } else if (/(write|writev|sendto|sendmsg)\(\d+<(TCP|socket):/.test(line)) {
      socketWrites += 1;
      if (unsynced > 0) tooEarly.push(line);
    }
  }
  return { tooEarly, logWrites, syncs, socketWrites };
}

// A copy of the files would prove nothing: it is whole even without a single fsync.
const CALLS = 'trace=pwrite64,fsync,fdatasync,write,writev,sendto,sendmsg';

// strace exists on Linux only; there is nothing to run elsewhere, and nothing is skipped where it can.
if (process.platform === 'linux')
  test('not a byte leaves by a socket while the log holds a byte that is not on disk', async () => {
    const output = join(temporaryFolder(), 'trace');
    const server = await tracedServer({ dir: temporaryFolder(), output, args: ['-e', CALLS] });
    const meeting = await startMeeting(server, 8);
    const [group] = meeting.groups();
    const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
    const phone = await connect(meeting.rapporteur(group!.id));
    for (let at = 0; at < ENTRIES; at += 1) {
      phone.write(...appendEntry(root, phone.read(root), entryId(`e-${at}`), `mot ${at}`));
      await phone.allSaved();
    }
    await server.stop();
    const trace = readTrace(server.trace());
    expect(trace.tooEarly).toEqual([]);
    expect(trace.syncs).toBeGreaterThanOrEqual(ENTRIES);
    expect(trace.logWrites).toBeGreaterThan(ENTRIES);
    expect(trace.socketWrites).toBeGreaterThan(ENTRIES);
  });
