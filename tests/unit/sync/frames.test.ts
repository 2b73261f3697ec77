import { decodeFrame } from '@tdt/server/sync/frames';
import type { FrameLimits } from '@tdt/server/sync/frames';
import {
  awarenessFrame,
  awarenessUpdate,
  savedFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '@tdt/server/sync/frame-encoding';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import { bytesOf, varString, varUint } from '../../support/raw-update';

const limits: FrameLimits = {
  frameBytes: 1000,
  stateVectorEntries: 3,
  awarenessEntries: 2,
  awarenessStateBytes: 50,
};

const message = (...parts: ((encoder: encoding.Encoder) => void)[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const part of parts) part(encoder);
  });
const type = (n: number) => (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, n);
const payload = (bytes: Uint8Array): Uint8Array => bytesOf(varUint(bytes.length), bytes);

describe('what the stock provider sends is understood', () => {
  const doc = new Y.Doc();
  doc.clientID = 7;
  doc.getMap('group:g1/caisse/qualities').set('t:1', 'patience');

  test('a step 1 gives its state vector', () => {
    const frame = decodeFrame(message(type(0), (e) => sync.writeSyncStep1(e, doc)));
    expect(frame).toEqual({ kind: 'step1', stateVector: new Map([[7, 1]]) });
  });

  test('a step 2 and an update give the bytes of the update', () => {
    const update = Y.encodeStateAsUpdate(doc);
    expect(decodeFrame(message(type(0), (e) => sync.writeSyncStep2(e, doc)))).toEqual({
      kind: 'update',
      step2: true,
      update,
    });
    expect(decodeFrame(message(type(0), (e) => sync.writeUpdate(e, update)))).toEqual({
      kind: 'update',
      step2: false,
      update,
    });
  });

  test('an awareness message gives its entries', () => {
    const awareness = new Awareness(doc);
    awareness.setLocalState({ at: 't:1' });
    const update = encodeAwarenessUpdate(awareness, [7]);
    awareness.destroy();
    const frame = decodeFrame(message(type(1), (e) => encoding.writeVarUint8Array(e, update)));
    expect(frame).toMatchObject({
      kind: 'awareness',
      entries: [{ client: 7, state: { at: 't:1' } }],
    });
  });

  test('a query for awareness is known', () => {
    expect(decodeFrame(bytesOf(3))).toEqual({ kind: 'queryAwareness' });
  });
});

describe('anything else is refused', () => {
  const malformed: [string, Uint8Array][] = [
    ['nothing', bytesOf()],
    ['an unknown message', bytesOf(9)],
    ['the auth message', bytesOf(2, 0)],
    ['the message that only the server sends', bytesOf(100, 1)],
    ['an unknown kind of sync', bytesOf(0, 3, 0)],
    ['a sync message without a kind', bytesOf(0)],
    ['a query with trailing bytes', bytesOf(3, 0)],
    ['an update with trailing bytes', bytesOf(0, 2, 2, 0, 0, 0)],
    ['an update cut short', bytesOf(0, 2, 3, 0, 0)],
    ['an over-long message type', bytesOf(0x83, 0)],
    ['an over-long length', bytesOf(0, 2, 0x82, 0, 0, 0)],
    ['an endless length', bytesOf(0, 2, new Uint8Array(30).fill(0xff))],
    ['a state vector cut short', bytesOf(0, 0, payload(bytesOf(2, 7, 1)))],
    ['a state vector with trailing bytes', bytesOf(0, 0, payload(bytesOf(1, 7, 1, 0)))],
    ['a state vector with a client twice', bytesOf(0, 0, payload(bytesOf(2, 7, 1, 7, 2)))],
    ['an awareness state that is no JSON', bytesOf(1, payload(bytesOf(1, 7, 1, varString('{'))))],
    ['an awareness state that is no text', bytesOf(1, payload(bytesOf(1, 7, 1, 1, 0xff)))],
    ['awareness with trailing bytes', bytesOf(1, payload(bytesOf(0, 0)))],
  ];
  test.each(malformed)('%s closes with 4400', (_, bytes) => {
    expect(decodeFrame(bytes, limits)).toMatchObject({ kind: 'refused', closeCode: 4400 });
  });

  const tooLarge: [string, Uint8Array][] = [
    ['a frame over the limit', bytesOf(0, 2, payload(new Uint8Array(1000)))],
    [
      'too many entries of a state vector',
      bytesOf(0, 0, payload(bytesOf(4, 1, 1, 2, 1, 3, 1, 4, 1))),
    ],
    ['a claim of 2^40 entries', bytesOf(0, 0, payload(varUint(2 ** 40)))],
    ['too many awareness entries', bytesOf(1, payload(bytesOf(3)))],
    [
      'a large awareness state',
      bytesOf(1, payload(bytesOf(1, 7, 1, varString(`"${'x'.repeat(60)}"`)))),
    ],
  ];
  test.each(tooLarge)('%s closes with 4413', (_, bytes) => {
    expect(decodeFrame(bytes, limits)).toMatchObject({ kind: 'refused', closeCode: 4413 });
  });
});

describe('what the server sends is understood by the stock libraries', () => {
  const source = new Y.Doc();
  source.getMap('meeting/state').set('step', 'profiles');

  test('step 1, step 2 and updates go through y-protocols', () => {
    const update = Y.encodeStateAsUpdate(source);
    const reply = encoding.createEncoder();
    const read = (bytes: Uint8Array, doc: Y.Doc): number => {
      const decoder = decoding.createDecoder(bytes);
      expect(decoding.readVarUint(decoder)).toBe(0);
      return sync.readSyncMessage(decoder, reply, doc, 'server');
    };
    for (const [frame, kind] of [
      [step2Frame(update), 1],
      [updateFrame(update), 2],
    ] as const) {
      const doc = new Y.Doc();
      expect(read(frame, doc)).toBe(kind);
      expect(doc.getMap('meeting/state').get('step')).toBe('profiles');
    }
    expect(read(step1Frame(new Map([[source.clientID, 1]])), source)).toBe(0);
    const answer = bytesOf(0, encoding.toUint8Array(reply));
    expect(decodeFrame(answer)).toEqual({ kind: 'update', step2: true, update: bytesOf(0, 0) });
  });

  test('awareness entries reach the other device, a null state removes them', () => {
    const awareness = new Awareness(new Y.Doc());
    const apply = (clock: number, state: unknown): void => {
      const decoder = decoding.createDecoder(
        awarenessFrame(awarenessUpdate([{ client: 5, clock, state }])),
      );
      expect(decoding.readVarUint(decoder)).toBe(1);
      applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'server');
    };
    apply(1, { at: 't:1' });
    expect(awareness.getStates().get(5)).toEqual({ at: 't:1' });
    apply(2, null);
    expect(awareness.getStates().has(5)).toBe(false);
    awareness.destroy();
  });

  test('a saved message is 100 and the count', () => {
    expect([...savedFrame(300)]).toEqual([100, 0xac, 2]);
  });
});
