import { meetingId } from '@tdt/shared/ids';
import { openSqlite } from '@tdt/server/storage/sqlite';
import type { TurnWrite } from '@tdt/server/storage/storage';
import * as Y from 'yjs';

/*
 * Commits one numbered edit after the other and compacts every third time, until it is killed. Each number is printed
 * once its commit has resolved: what the parent has read must be there afterwards.
 */

const MEETING = meetingId('m-compacting');
const SECTION = 'group:g1';
const EVERY = 3;
/** Long enough for a snapshot that takes several writes of the log. */
const PADDING = 'x'.repeat(8000);

const turn = (sections: TurnWrite['sections']): TurnWrite => ({
  sections,
  publications: [],
  seats: [],
  journal: [],
  acks: [],
  contacts: [],
});

const storage = await openSqlite({ dir: process.argv[2] ?? '' });
const record = { id: MEETING, code: 'ABCDEF', epoch: 'e1', createdAt: 1 };
if ((await storage.load(MEETING)) === null) await storage.createMeeting(record, turn(new Map()));
const doc = new Y.Doc();
const updates = (await storage.load(MEETING))?.sections.get(SECTION) ?? [];
for (const update of updates) Y.applyUpdate(doc, update);
let stored = updates.length;
const root = doc.getMap<string>(SECTION);
const begun = root.size;
for (let at = begun; ; at += 1) {
  const before = Y.encodeStateVector(doc);
  root.set(`n${at}`, `${at} ${PADDING}`);
  await storage.commit(MEETING, turn(new Map([[SECTION, Y.encodeStateAsUpdate(doc, before)]])));
  process.stdout.write(`${at}\n`);
  stored += 1;
  if (stored < EVERY) continue;
  await storage.compact(MEETING, SECTION, Y.encodeStateAsUpdate(doc), stored);
  stored = 1;
}
