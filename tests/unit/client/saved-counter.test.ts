import { frameKind, SavedCounter } from '@tdt/client/meeting/saved-counter';
import { describe, expect, it } from 'vitest';
import * as syncProtocol from 'y-protocols/sync';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

describe('what a frame is', () => {
  const doc = new Y.Doc();

  it('tells step 1, step 2 and update of the protocol apart', () => {
    expect(frameKind(frame((e) => syncProtocol.writeSyncStep1(e, doc)))).toBe('other');
    expect(frameKind(frame((e) => syncProtocol.writeSyncStep2(e, doc)))).toBe('step2');
    const update = Y.encodeStateAsUpdate(doc);
    expect(frameKind(frame((e) => syncProtocol.writeUpdate(e, update)))).toBe('update');
    expect(frameKind(new Uint8Array([1, 2, 0]))).toBe('other');
  });
});

describe('counting what the server has on disk', () => {
  it('is settled only once the step 2 and every update are acknowledged', () => {
    const counter = new SavedCounter();
    counter.opened();
    expect(counter.settled).toBe(false);
    expect(counter.admit('step2')).toBe(true);
    expect(counter.admit('update')).toBe(true);
    counter.acknowledged(1);
    expect(counter.settled).toBe(false);
    counter.acknowledged(2);
    expect(counter.settled).toBe(true);
  });

  it('keeps back an update made before the step 2, which will carry it', () => {
    const counter = new SavedCounter();
    counter.opened();
    expect(counter.admit('update')).toBe(false);
    expect(counter.last).toBe(null);
    counter.admit('step2');
    expect(counter.last).toBe(1);
  });

  it('starts again with every connection and trusts no acknowledgement of more than was sent', () => {
    const counter = new SavedCounter();
    counter.opened();
    counter.admit('step2');
    counter.acknowledged(9);
    expect(counter.saved).toBe(1);
    counter.admit('update');
    expect(counter.settled).toBe(false);
    counter.closed();
    expect(counter.settled).toBe(false);
    expect(counter.admit('update')).toBe(false);
    counter.opened();
    counter.admit('step2');
    counter.acknowledged(1);
    expect(counter.settled).toBe(true);
  });

  it('lets everything else pass without counting it', () => {
    const counter = new SavedCounter();
    expect(counter.admit('other')).toBe(true);
    expect(counter.last).toBe(null);
  });
});
