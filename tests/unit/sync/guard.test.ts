import { DEFAULT_LIMITS } from '@tdt/server/sync/limits';
import { guardUpdate } from '@tdt/server/sync/guard';
import type { GuardContext, Verdict } from '@tdt/server/sync/guard';
import { SectionedDocument } from '@tdt/server/sync/sectioned-document';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { anyContent, rawUpdate, varUint } from '../../support/raw-update';
import {
  COLLEAGUE,
  NEIGHBOUR,
  READER,
  ROOTS,
  WRITER,
  buildScene,
  deviceDoc,
  write,
} from '../../support/sectioned-meeting';
import type { Scene } from '../../support/sectioned-meeting';

const contextOf = ({ meeting }: Scene, rights = WRITER): GuardContext => ({
  ...rights,
  sections: new Map(meeting.sectionNames.map((name) => [name, meeting.doc(name)])),
  owners: meeting.owners,
});

/** A device that has seen all of the meeting, and what it would answer to an empty server. */
function syncedDevice({ meeting }: Scene, clientID: number): Y.Doc {
  const doc = deviceDoc(clientID);
  Y.applyUpdate(doc, meeting.diff(meeting.sectionNames, new Map()));
  return doc;
}

function accepted(verdict: Verdict): Extract<Verdict, { kind: 'accept' }> {
  if (verdict.kind !== 'accept') throw new Error(JSON.stringify(verdict));
  return verdict;
}

describe('what is known already', () => {
  test('a full resend of every section is nothing, also from a seat that only reads', () => {
    const scene = buildScene();
    const bytes = Y.encodeStateAsUpdate(syncedDevice(scene, 31));
    for (const rights of [WRITER, READER, NEIGHBOUR])
      expect(guardUpdate(bytes, contextOf(scene, rights))).toEqual({ kind: 'nothing' });
  });

  test('an empty update is nothing', () => {
    expect(guardUpdate(new Uint8Array([0, 0]), contextOf(buildScene()))).toEqual({
      kind: 'nothing',
    });
  });

  test('only what is new of a full resend is accepted, and its foreign deletes are left out', () => {
    const scene = buildScene();
    const doc = syncedDevice(scene, 31);
    const edit = write(doc, () => doc.getMap(ROOTS.own).set('t:2', 'has much time'));
    const whole = accepted(guardUpdate(Y.encodeStateAsUpdate(doc), contextOf(scene)));
    expect(whole.newClients).toEqual([31]);
    expect(whole.update).toEqual(edit);
    expect(whole.update.length).toBeLessThan(Y.encodeStateAsUpdate(doc).length);
  });

  test('a known block is dropped, whatever a device says that it held', () => {
    const scene = buildScene();
    const forged = rawUpdate({
      blocks: [
        {
          client: scene.target.own.client,
          structs: [{ root: ROOTS.forbidden, key: 'c1', content: anyContent(1, 2, 3) }],
        },
        { client: scene.target.victim.client, structs: [{ root: 'nowhere', key: 'k' }] },
      ],
    });
    expect(guardUpdate(forged, contextOf(scene))).toEqual({ kind: 'nothing' });
  });

  test('an update that is all new passes as it came', () => {
    const scene = buildScene();
    const edit = write(scene.device, (doc) => doc.getMap(ROOTS.own).set('t:2', 'x'));
    expect(accepted(guardUpdate(edit, contextOf(scene))).update).toBe(edit);
  });
});

describe('an overlap with what is known is trimmed', () => {
  test('between structs, inside a run of values and inside a tombstone', () => {
    for (const content of [anyContent('a', 'b', 'c', 'd'), varUint(4)]) {
      const ref = content.length === 1 ? 1 : 8;
      const struct = { root: ROOTS.own, key: 'run', ref };
      const first = ref === 1 ? varUint(2) : anyContent('a', 'b');
      const { meeting, target } = buildScene();
      const send = (part: Uint8Array, clock = 0) =>
        meeting.receive(
          rawUpdate({
            blocks: [{ client: target.fresh, clock, structs: [{ ...struct, content: part }] }],
          }),
          WRITER,
        );
      expect(send(first).kind).toBe('accept');
      expect(accepted(send(content) as Verdict).newClients).toEqual([]);
      expect(meeting.stateVector(['group:g1']).get(target.fresh)).toBe(4);
      expect(meeting.doc('group:g1').getMap(ROOTS.own).get('run')).toBe(
        ref === 1 ? undefined : 'd',
      );
    }
  });

  test('typing during the handshake: an update, then a step 2 that holds it again', () => {
    const { meeting, device } = buildScene();
    const known = Y.encodeStateVector(device);
    const typed = write(device, (doc) => doc.getMap(ROOTS.own).set('t:2', 'has ti'));
    write(device, (doc) => doc.getMap(ROOTS.own).set('t:2', 'has time!'));
    expect(meeting.receive(typed, WRITER).kind).toBe('accept');
    expect(meeting.receive(Y.encodeStateAsUpdate(device, known), WRITER).kind).toBe('accept');
    expect(meeting.doc('group:g1').getMap(ROOTS.own).get('t:2')).toBe('has time!');
    expect(Y.encodeStateVector(device)).toEqual(
      Y.encodeStateVector(
        new Map([...meeting.stateVector(['group:g1'])].filter(([c]) => c === device.clientID)),
      ),
    );
  });
});

describe('a device back from offline work', () => {
  test('that types before it answers step 1 leaves a gap, which its step 2 fills whole', () => {
    const { meeting, device } = buildScene();
    write(device, (doc) => doc.getMap(ROOTS.own).set('t:2', 'offline'));
    const early = write(device, (doc) => doc.getMap(ROOTS.own).set('t:2', 'online again'));
    expect(meeting.receive(early, WRITER)).toMatchObject({ closeCode: 4403, reason: 'gap' });
    const known = Y.encodeStateVector(meeting.doc('group:g1'));
    const step2 = Y.encodeStateAsUpdate(device, known);
    expect(meeting.receive(step2, WRITER).kind).toBe('accept');
    expect(meeting.receive(early, WRITER)).toEqual({ kind: 'nothing' });
    expect(meeting.doc('group:g1').getMap(ROOTS.own).get('t:2')).toBe('online again');
  });
});

describe('the undo manager of a device', () => {
  test('keeps former values as one long run, which passes as it is deleted as a whole', () => {
    const { meeting } = buildScene();
    const doc = deviceDoc(31);
    const map = doc.getMap(ROOTS.own);
    const undo = new Y.UndoManager(map, { captureTimeout: 0 });
    for (let n = 0; n < 3000; n += 1) map.set('t:7', `text ${n}`);
    const run = Y.decodeUpdate(Y.encodeStateAsUpdate(doc)).structs[0]!;
    expect(run.length).toBe(2999);
    expect(meeting.receive(Y.encodeStateAsUpdate(doc), WRITER).kind).toBe('accept');
    const undone: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => undone.push(update));
    undo.undo();
    undo.undo();
    undo.redo();
    for (const update of undone) expect(meeting.receive(update, WRITER).kind).toBe('accept');
    expect(meeting.doc('group:g1').getMap(ROOTS.own).get('t:7')).toBe(map.get('t:7'));
  });
});

describe('origins', () => {
  test('may lie in the middle of a run that a colleague wrote', () => {
    const scene = buildScene();
    const { meeting, target } = scene;
    const run = rawUpdate({
      blocks: [
        {
          client: target.fresh,
          structs: [{ root: ROOTS.own, key: 'run', content: anyContent(1, 2, 3) }],
        },
      ],
    });
    const inside = rawUpdate({
      blocks: [
        { client: target.fresh + 1, structs: [{ origin: { client: target.fresh, clock: 1 } }] },
      ],
    });
    for (const bytes of [run, inside]) expect(meeting.receive(bytes, WRITER).kind).toBe('accept');
  });

  test('may wait for other clients of the same update, in any order of the blocks', () => {
    const { target, ...scene } = buildScene();
    const [a, b, c] = [target.fresh, target.fresh + 1, target.fresh + 2];
    const after = (client: number, clock: number) => ({ origin: { client, clock } });
    const blocks = [
      { client: a, structs: [{ root: ROOTS.own, key: 'k' }, after(c, 0), after(c, 1)] },
      { client: b, structs: [after(a, 0), after(a, 1)] },
      { client: c, structs: [after(b, 0), after(b, 1)] },
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [1, 0, 2],
    ]) {
      const { meeting } = buildScene();
      const bytes = rawUpdate({ blocks: order.map((index) => blocks[index]!) });
      const verdict = meeting.receive(bytes, WRITER);
      expect(verdict.kind === 'refuse' ? verdict.reason : verdict.kind).toBe('accept');
      expect(meeting.stateVector(['group:g1']).get(a)).toBe(3);
    }
    expect(scene.device).toBeDefined();
  });
});

describe('deletes', () => {
  test('of a colleague’s item in an open root are accepted, under the guard’s eyes only once', () => {
    const scene = buildScene();
    const doc = syncedDevice(scene, 31);
    const removal = write(doc, () => doc.getMap(ROOTS.own).delete('t:3'));
    const verdict = accepted(guardUpdate(removal, contextOf(scene)));
    expect(verdict.newClients).toEqual([]);
    expect(scene.meeting.receive(removal, WRITER).kind).toBe('accept');
    expect(scene.meeting.receive(removal, WRITER)).toEqual({ kind: 'nothing' });
    expect(scene.meeting.doc('group:g1').getMap(ROOTS.own).has('t:3')).toBe(false);
  });

  test('of what is deleted already are dropped, also in a root that is closed by now', () => {
    const scene = buildScene();
    const doc = syncedDevice(scene, 31);
    const removal = write(doc, () => doc.getMap(ROOTS.forbidden).delete('c1'));
    expect(scene.meeting.receive(removal, WRITER)).toMatchObject({ reason: 'delete-forbidden' });
    expect(scene.meeting.receive(removal, COLLEAGUE).kind).toBe('accept');
    expect(scene.meeting.receive(removal, WRITER)).toEqual({ kind: 'nothing' });
  });
});

describe('client ids', () => {
  test('that the owner map has lost are still those of their section', () => {
    const scene = buildScene();
    const { victim } = scene.target;
    const bytes = rawUpdate({ blocks: [{ ...victim, structs: [{ root: ROOTS.own, key: 'k' }] }] });
    const fromStart = rawUpdate({
      blocks: [
        {
          client: victim.client,
          structs: [{ root: ROOTS.own, key: 'k', content: anyContent(1, 2, 3) }],
        },
      ],
    });
    const context = { ...contextOf(scene), owners: new Map<number, string>() };
    for (const update of [bytes, fromStart])
      expect(guardUpdate(update, context)).toMatchObject({
        closeCode: 4403,
        reason: 'foreign-client',
      });
    const removal = rawUpdate({
      deletes: [{ client: victim.client, ranges: [[victim.clock - 1, 1]] }],
    });
    expect(guardUpdate(removal, context)).toMatchObject({ reason: 'delete-foreign' });
  });

  test('of the server in the own section may be resent but not continued, also after a restart', () => {
    const { meeting, device } = buildScene();
    meeting.edit('group:g1', (doc) => doc.getMap(ROOTS.own).set('t:4', 'from the paper sheet'));
    const server = meeting.doc('group:g1').clientID;
    const again = new SectionedDocument([['group:g1', [meeting.encodeSection('group:g1')]]]);
    for (const world of [meeting, again]) {
      const resent = world.encodeSection('group:g1');
      expect(world.receive(resent, WRITER)).toEqual({ kind: 'nothing' });
      const forged = rawUpdate({
        blocks: [{ client: server, clock: 1, structs: [{ root: ROOTS.own, key: 'k' }] }],
      });
      expect(world.receive(forged, WRITER)).toMatchObject({
        closeCode: 4403,
        reason: 'server-client',
      });
    }
    Y.applyUpdate(device, meeting.encodeSection('group:g1'));
    const overwrite = write(device, (doc) => doc.getMap(ROOTS.own).set('t:4', 'corrected'));
    expect(again.receive(overwrite, WRITER).kind).toBe('accept');
    expect(again.doc('group:g1').getMap(ROOTS.own).get('t:4')).toBe('corrected');
  });

  test('are counted per section', () => {
    const scene = buildScene();
    const edit = write(deviceDoc(31), (doc) => doc.getMap(ROOTS.own).set('k', 1));
    const limits = { ...DEFAULT_LIMITS, sectionClients: 2 };
    expect(guardUpdate(edit, contextOf(scene), limits)).toMatchObject({
      closeCode: 4413,
      reason: 'client-count',
    });
    const known = write(scene.device, (doc) => doc.getMap(ROOTS.own).set('k', 1));
    expect(guardUpdate(known, contextOf(scene), limits).kind).toBe('accept');
  });

  test('a section that does not exist is not written', () => {
    const edit = write(deviceDoc(31), (doc) => doc.getMap(ROOTS.own).set('k', 1));
    const context = {
      section: 'group:g1',
      mayWrite: () => true,
      sections: new Map(),
      owners: new Map(),
    };
    expect(guardUpdate(edit, context)).toMatchObject({ closeCode: 4403, reason: 'read-only' });
  });
});
