import { watchOverwrites } from '@tdt/client/meeting/overwritten';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

const ROOT = 'group:g/t/qualities';
const KEY = 't:a';

const exchange = (a: Y.Doc, b: Y.Doc): void => {
  const toB = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  const toA = Y.encodeStateAsUpdate(b, Y.encodeStateVector(a));
  Y.applyUpdate(b, toB, 'network');
  Y.applyUpdate(a, toA, 'network');
};

/** A device with its losses; a higher number wins a concurrent change. */
function device(clientID: number) {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const lost: string[] = [];
  const watch = watchOverwrites(doc, (field, text) => lost.push(`${field}: ${text}`));
  const write = (text: string) => {
    doc.getMap(ROOT).set(KEY, text);
    watch.wrote('t/qualities/a', ROOT, KEY, text);
  };
  return { doc, lost, write };
}

describe('two devices that change the same text without having seen each other', () => {
  it('tells the one whose words lost, and it alone', () => {
    const low = device(1);
    const high = device(2);
    low.write('Calme');
    exchange(low.doc, high.doc);
    low.write('Calme et posé');
    high.write('Calme en réunion');
    exchange(low.doc, high.doc);
    expect(low.doc.getMap(ROOT).get(KEY)).toBe('Calme en réunion');
    expect(low.lost).toEqual(['t/qualities/a: Calme et posé']);
    expect(high.lost).toEqual([]);
  });

  it('also when the winner went on typing before the exchange', () => {
    const low = device(1);
    const high = device(2);
    low.write('Calme');
    exchange(low.doc, high.doc);
    low.write('Libre le soir');
    high.write('Calme en');
    high.write('Calme en réunion');
    exchange(low.doc, high.doc);
    expect(low.lost).toEqual(['t/qualities/a: Libre le soir']);
  });

  it('says nothing when the other device had read the text that it replaced', () => {
    const low = device(1);
    const high = device(2);
    low.write('Calme');
    exchange(low.doc, high.doc);
    high.write('Calme en réunion');
    exchange(low.doc, high.doc);
    high.write('Calme en manifestation');
    exchange(low.doc, high.doc);
    expect(low.lost).toEqual([]);
    expect(high.lost).toEqual([]);
  });

  it('says nothing when both typed the same words, or when the text was removed', () => {
    const low = device(1);
    const high = device(2);
    low.write('Calme');
    exchange(low.doc, high.doc);
    low.write('Posé');
    high.write('Posé');
    exchange(low.doc, high.doc);
    high.doc.getMap(ROOT).delete(KEY);
    exchange(low.doc, high.doc);
    expect(low.lost).toEqual([]);
  });
});
