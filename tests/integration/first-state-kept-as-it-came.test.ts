import { appendEntry } from '@tdt/shared/document/list';
import { groupRoot } from '@tdt/shared/document/sections';
import { entryId } from '@tdt/shared/ids';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { handFirstState } from '../../client/src/meeting/first-state';
import { connect, TestDevice } from '../support/device';
import { startMeeting } from '../support/meeting';
import { startServer } from '../support/server';
import { waitUntil } from '../support/wait';

/** What the local copy of a phone keeps: the first state as it came, then each update. */
class Copy {
  readonly kept: Uint8Array[] = [];
  /** First states that it was handed. */
  handed = 0;
  readonly #keep = (update: Uint8Array) => this.kept.push(update);

  constructor(readonly doc: Y.Doc) {
    doc.on('update', this.#keep);
  }

  readonly first = (state: Uint8Array, apply: () => void): void => {
    this.doc.off('update', this.#keep);
    apply();
    this.doc.on('update', this.#keep);
    this.kept.push(state);
    this.handed += 1;
  };

  read(): Y.Doc {
    const doc = new Y.Doc();
    for (const update of this.kept) Y.applyUpdate(doc, update);
    return doc;
  }
}

const stateOf = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex');

async function begin() {
  const server = await startServer();
  const meeting = await startMeeting(server, 24);
  await meeting.facilitator.command('step.set', { step: 'profiles' });
  const [group] = meeting.groups();
  const root = groupRoot(group!.id, meeting.tasks[0]!, 'qualities');
  return { meeting, agent: meeting.rapporteur(group!.id), root };
}

test('a phone that has nothing keeps the first state as it came; what follows, of others and its own, is kept and sent as ever', async () => {
  const { meeting, agent, root } = await begin();
  const device = new TestDevice(agent);
  const copy = new Copy(device.doc);
  handFirstState(device.provider, device.doc, copy.first);
  await device.synced();
  expect([copy.handed, copy.kept.length]).toEqual([1, 1]);
  expect(stateOf(copy.read())).toBe(stateOf(device.doc));

  device.write(...appendEntry(root, device.read(root), entryId('e1'), 'Écoute'));
  await device.allSaved();
  await meeting.facilitator.command('step.set', { step: 'proposals' });
  await waitUntil('the step', () => device.meeting?.step.step === 'proposals');
  expect(copy.handed).toBe(1);
  expect(copy.kept.length).toBeGreaterThan(2);
  expect(stateOf(copy.read())).toBe(stateOf(device.doc));
});

test('a phone that comes back with what it had, and words that nobody has, sends them: nothing is taken for a first state', async () => {
  const { agent, root } = await begin();
  const before = await connect(agent);
  before.close();
  before.write(...appendEntry(root, before.read(root), entryId('e1'), 'Écoute'));

  const device = new TestDevice(agent, { doc: before.doc });
  const copy = new Copy(device.doc);
  handFirstState(device.provider, device.doc, copy.first);
  await device.allSaved();
  expect(copy.handed).toBe(0);

  const other = await connect(agent);
  expect(other.read(root)).toEqual(device.read(root));
});
