import { appendEntry, editEntry } from '@tdt/shared/document/list';
import type { RootWrite } from '@tdt/shared/document/roots';
import { groupRoot, MEETING } from '@tdt/shared/document/sections';
import { PROFILE_LISTS } from '@tdt/shared/document/values';
import type { Group } from '@tdt/shared/document/values';
import { CLOSE } from '@tdt/shared/errors';
import { entryId, groupId } from '@tdt/shared/ids';
import { LOOP_TEMPLATE } from '@tdt/shared/template/loop';
import type { Logger } from 'pino';
import { NOBODY } from '../observer';
import { openMemory } from '../storage/memory';
import type { Meeting } from './meeting';
import type { MeetingView } from './meeting-view';
import { Registry } from './registry';
import type { CreatedMeeting, RegistryDeps } from './registry';

/** As long as a start may wait for it, in ms. */
const WITHIN_MS = 250;

const WORDS = 'disponible le samedi matin, à l’aise avec les chiffres, connaît la presse locale';

const GROUPS = Array.from({ length: 4 }, (_, at): Group => ({
  id: groupId(`g${at + 1}`),
  number: at + 1,
  remote: false,
  rapporteurs: [],
  taskOrder: [],
  shared: false,
}));

/** Every list of every group: an entry more, or the one that is there with other words. */
function typed({ read }: MeetingView, round: number): RootWrite[] {
  const text = WORDS.slice(0, 4 + ((7 * round) % WORDS.length));
  return GROUPS.flatMap((group) =>
    LOOP_TEMPLATE.tasks.flatMap((task) =>
      PROFILE_LISTS.flatMap((list) => {
        const root = groupRoot(group.id, task.id, list);
        const id = entryId(`${list}-${Math.floor(round / 5)}`);
        const write = read(root).has(`t:${id}`) ? editEntry : appendEntry;
        return write(root, read(root), id, text);
      }),
    ),
  );
}

/** A device that asks for the whole state, gets it and goes. */
async function visit(meeting: Meeting, { seat }: CreatedMeeting): Promise<void> {
  const record = meeting.seat(seat);
  if (!record) throw new Error('The rehearsal lost its seat.');
  await new Promise<void>((resolve) => {
    let told = 0;
    const device = meeting.attach(record, {
      // The server's own question, then the state.
      send: () => {
        told += 1;
        if (told === 2) resolve();
      },
      close: () => resolve(),
    });
    meeting.receive(device, { kind: 'step1', stateVector: new Map() });
  });
}

/**
 * Plays a small meeting in memory before anybody comes: opened, typed in, published, read, stored, opened again. A server that
 * just started runs code that V8 has not compiled yet, at the very moment at which a whole room comes back to it.
 */
async function play(log: Logger): Promise<void> {
  const deadline = performance.now() + WITHIN_MS;
  const deps: RegistryDeps = {
    storage: openMemory(),
    log,
    observer: NOBODY,
    now: Date.now,
    turnMs: 0,
    compactAfter: 500,
    unloadAfterMs: 0,
  };
  const created = await new Registry(deps).create({
    title: 'Répétition',
    locale: 'fr',
    template: LOOP_TEMPLATE,
    ...{ date: null, place: null, department: null, videoLink: null, window: null },
    ...{ candidaciesSentOn: null, reportDeadline: null, nextWindow: null },
  });
  for (let round = 0; performance.now() < deadline; round += 1) {
    const registry = new Registry(deps);
    const meeting = await registry.open(created.id);
    if (!meeting) throw new Error('The rehearsal lost its meeting.');
    const groups = GROUPS.map((value) => ({ root: MEETING.groups, key: value.id, value }));
    await meeting.change((view) => ({
      writes: round === 0 ? groups : typed(view, round),
      result: null,
    }));
    await visit(meeting, created);
    await registry.close(CLOSE.unavailable);
  }
}

/** See `play`. It saves time and does nothing else: what goes wrong in it keeps no server from starting. */
export async function rehearse(log: Logger): Promise<void> {
  try {
    await play(log);
  } catch (error) {
    log.warn({ err: error }, 'the rehearsal failed');
  }
}
