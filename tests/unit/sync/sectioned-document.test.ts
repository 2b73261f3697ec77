import { SectionUnreadableError, SectionedDocument } from '@tdt/server/sync/sectioned-document';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bytesOf } from '../../support/raw-update';
import {
  CLIENTS,
  NEIGHBOUR,
  READER,
  ROOTS,
  WRITER,
  buildScene,
  deviceDoc,
  restarted,
  stateOf,
  write,
} from '../../support/sectioned-meeting';

describe('SectionedDocument', () => {
  test('knows after a restart whose every client id is', () => {
    const { meeting } = buildScene();
    const server = meeting.doc('meeting').clientID;
    expect(meeting.owners).toEqual(
      new Map([
        [CLIENTS.own, 'group:g1'],
        [CLIENTS.colleague, 'group:g1'],
        [CLIENTS.victim, 'group:g2'],
        [server, 'meeting'],
      ]),
    );
    expect(stateOf(restarted(meeting))).toEqual(stateOf(meeting));
  });

  test('binds the client ids that an accepted update brings, to its section only', () => {
    const { meeting } = buildScene();
    const edit = write(deviceDoc(31), (doc) => doc.getMap(ROOTS.own).set('k', 1));
    meeting.receive(edit, WRITER);
    expect(meeting.owners.get(31)).toBe('group:g1');
    const elsewhere = write(deviceDoc(31), (doc) => {
      doc.getMap(ROOTS.other).set('k', 1);
      doc.getMap(ROOTS.other).set('k', 2);
    });
    expect(meeting.receive(elsewhere, NEIGHBOUR)).toMatchObject({ reason: 'foreign-client' });
  });

  test('gives out each change once, one update per section, never the bytes received', () => {
    const { meeting, device } = buildScene();
    const viewer = deviceDoc(50);
    Y.applyUpdate(viewer, meeting.diff(meeting.sectionNames, new Map()));
    const first = write(device, (doc) => doc.getMap(ROOTS.own).set('t:2', 'a'));
    const resend = Y.encodeStateAsUpdate(device);
    write(device, (doc) => doc.getMap(ROOTS.own).set('t:2', 'b'));
    for (const bytes of [first, resend, Y.encodeStateAsUpdate(device)])
      meeting.receive(bytes, WRITER);
    meeting.edit('meeting', (doc) => doc.getMap(ROOTS.meeting).set('step', 'pooling'));
    const changes = meeting.takeChanges();
    expect([...changes.keys()].sort()).toEqual(['group:g1', 'meeting']);
    expect(changes.get('group:g1')!.length).toBeLessThan(resend.length);
    expect(meeting.takeChanges().size).toBe(0);
    for (const update of changes.values()) Y.applyUpdate(viewer, update);
    expect(viewer.getMap(ROOTS.own).get('t:2')).toBe('b');
    expect(viewer.getMap(ROOTS.meeting).get('step')).toBe('pooling');
    expect(viewer.store.pendingStructs).toBeNull();
  });

  test('merges a long turn into one update', () => {
    const { meeting, device } = buildScene();
    const before = meeting.encodeSection('group:g1');
    for (let n = 0; n < 300; n += 1) {
      const edit = write(device, (doc) => doc.getMap(ROOTS.own).set(`t:${n % 40}`, `text ${n}`));
      expect(meeting.receive(edit, WRITER).kind).toBe('accept');
    }
    const copy = new Y.Doc();
    Y.applyUpdate(copy, before);
    Y.applyUpdate(copy, meeting.takeChanges().get('group:g1')!);
    expect(copy.getMap(ROOTS.own).toJSON()).toEqual(
      meeting.doc('group:g1').getMap(ROOTS.own).toJSON(),
    );
    expect(copy.store.pendingStructs).toBeNull();
  });

  test('answers a device with one update that holds what it lacks of its sections, and no more', () => {
    const { meeting, device } = buildScene();
    const sections = ['meeting', 'group:g1'];
    const known = new Map([[CLIENTS.own, 3]]);
    const update = meeting.diff(sections, known);
    const clients = Y.decodeUpdate(update).structs.map(({ id }) => id.client);
    expect(new Set(clients)).toEqual(new Set([CLIENTS.colleague, meeting.doc('meeting').clientID]));
    Y.applyUpdate(device, update);
    expect(device.getMap(ROOTS.own).get('t:3')).toBe('keeps accounts');
    expect(device.getMap(ROOTS.meeting).get('step')).toBe('candidacies');
    expect(device.getMap(ROOTS.other).size).toBe(0);
    expect(Y.decodeStateVector(Y.encodeStateVector(device))).toEqual(meeting.stateVector(sections));
  });

  test('gives the same as one update per section merged', () => {
    const { meeting } = buildScene();
    const merged = Y.mergeUpdates(meeting.sectionNames.map((name) => meeting.encodeSection(name)));
    const states = [meeting.diff(meeting.sectionNames, new Map()), merged].map((update) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, update);
      return Y.encodeStateAsUpdate(doc);
    });
    expect(states[0]).toEqual(states[1]);
  });

  test('gives whoever knows nothing the same whether a section was just read, was written to, or was encoded before', () => {
    const { meeting, device } = buildScene();
    const stateOf = (from: SectionedDocument) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, from.diff(from.sectionNames, new Map()));
      expect(doc.store.pendingStructs).toBeNull();
      return Y.encodeStateAsUpdate(doc);
    };
    const snapshots = () =>
      meeting.sectionNames.map((name) => [name, [meeting.encodeSection(name)]] as const);
    const read = new SectionedDocument(snapshots());
    expect(stateOf(read)).toEqual(stateOf(meeting));
    expect(stateOf(read)).toEqual(stateOf(read));
    const edit = write(device, (doc) => doc.getMap(ROOTS.own).set('t:2', 'said otherwise'));
    for (const one of [read, meeting]) {
      expect(one.receive(edit, WRITER).kind).toBe('accept');
      one.edit('group:g2', (doc) => doc.getMap(ROOTS.other).delete('t:9'));
    }
    const given = new Y.Doc();
    Y.applyUpdate(given, read.diff(read.sectionNames, new Map()));
    expect(given.getMap(ROOTS.own).get('t:2')).toBe('said otherwise');
    expect(given.getMap(ROOTS.other).has('t:9')).toBe(false);
    read.forgetWholes();
    expect(stateOf(read)).toEqual(Y.encodeStateAsUpdate(given));
    const again = new SectionedDocument(snapshots());
    expect(Y.decodeUpdate(again.diff(again.sectionNames, new Map())).ds.clients.size).toBe(
      Y.decodeUpdate(meeting.diff(meeting.sectionNames, new Map())).ds.clients.size,
    );
  });

  test('has an empty section where nothing was written, and ignores what it does not know', () => {
    const meeting = new SectionedDocument();
    meeting.ensureSection('staff');
    expect(meeting.sectionNames).toEqual(['staff']);
    expect(meeting.stateVector(['staff', 'nowhere']).size).toBe(0);
    expect(meeting.diff(['staff', 'nowhere'], new Map([[9, 9]]))).toEqual(bytesOf(0, 0));
    expect(meeting.receive(bytesOf(0, 0), READER)).toEqual({ kind: 'nothing' });
    expect(meeting.takeChanges().size).toBe(0);
  });

  test('forgets what is deleted: garbage collection stays on', () => {
    const { meeting, device } = buildScene();
    const secret = 'a sentence that was taken back';
    for (const text of [secret, '']) {
      const edit = write(device, (doc) => doc.getMap(ROOTS.own).set('t:2', text));
      meeting.receive(edit, WRITER);
    }
    expect(Buffer.from(meeting.encodeSection('group:g1')).includes(secret)).toBe(false);
  });
});

describe('a section that breaks', () => {
  test('is reported, and is rebuilt from storage with its owners; the others never notice', () => {
    const { meeting, device } = buildScene();
    const stored = meeting.encodeSection('group:g1');
    const others = stateOf(
      new SectionedDocument([['group:g2', [meeting.encodeSection('group:g2')]]]),
    );
    const before = stateOf(meeting);
    meeting.doc('group:g1').once('beforeTransaction', () => {
      throw new Error('disk on fire');
    });
    const edit = write(device, (doc) => doc.getMap(ROOTS.own).set('t:2', 'x'));
    expect(meeting.receive(edit, WRITER)).toMatchObject({ kind: 'broken', section: 'group:g1' });
    meeting.replaceSection('group:g1', [stored]);
    expect(meeting.takeChanges().size).toBe(0);
    expect(stateOf(meeting)).toEqual(before);
    expect(
      stateOf(new SectionedDocument([['group:g2', [meeting.encodeSection('group:g2')]]])),
    ).toEqual(others);
    expect(meeting.receive(edit, WRITER).kind).toBe('accept');
  });

  test('is reported when something stays pending, and binds no client id', () => {
    const { meeting } = buildScene();
    const early = write(deviceDoc(31), (doc) => doc.getMap(ROOTS.own).set('k', 1));
    meeting.doc('group:g1').store.pendingDs = bytesOf(0, 1, 99, 1, 0, 0);
    expect(meeting.receive(early, WRITER)).toMatchObject({ kind: 'broken', section: 'group:g1' });
    expect(meeting.owners.has(31)).toBe(false);
  });

  test('forgets the client ids and changes that storage does not hold', () => {
    const { meeting } = buildScene();
    const stored = meeting.encodeSection('group:g1');
    meeting.receive(
      write(deviceDoc(31), (doc) => doc.getMap(ROOTS.own).set('k', 1)),
      WRITER,
    );
    meeting.replaceSection('group:g1', [stored]);
    expect(meeting.takeChanges().size).toBe(0);
    expect(meeting.owners.has(31)).toBe(false);
    expect(meeting.owners.get(CLIENTS.own)).toBe('group:g1');
  });

  test('cannot be opened from bytes that leave a gap, are damaged, or share a client with another section', () => {
    const doc = deviceDoc(31);
    write(doc, () => doc.getMap(ROOTS.own).set('k', 1));
    const second = write(doc, () => doc.getMap(ROOTS.own).set('k', 2));
    const whole = Y.encodeStateAsUpdate(doc);
    for (const updates of [[second], [whole.slice(0, 9)]])
      expect(() => new SectionedDocument([['group:g1', updates]])).toThrow(SectionUnreadableError);
    const twice = [
      ['group:g1', [whole]],
      ['group:g2', [whole]],
    ] as const;
    expect(() => new SectionedDocument(twice)).toThrow(SectionUnreadableError);
  });
});
