import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { craftAttacks } from '../../support/attacks';
import type { SectionedDocument } from '@tdt/server/sync/sectioned-document';
import {
  COLLEAGUE,
  WRITER,
  buildScene,
  deviceDoc,
  restarted,
  stateOf,
  write,
} from '../../support/sectioned-meeting';
import type { Scene } from '../../support/sectioned-meeting';

/** How many of the seeds are honest. */
const HONEST = 4;

/** What mutations start from: honest updates of every shape, and every attack. */
function seeds({ device, meeting, target }: Scene): Uint8Array[] {
  const copy = deviceDoc(31);
  Y.applyUpdate(copy, meeting.diff(meeting.sectionNames, new Map()));
  const edits = [
    write(copy, (doc) => doc.getMap(target.ownRoot).set('t:2', { a: [1, 'é'] })),
    write(copy, (doc) => doc.getMap(target.ownRoot).delete('t:3')),
    write(device, (doc) => {
      for (let n = 0; n < 6; n += 1) doc.getMap(target.ownRoot).set(`t:${n % 3}`, `text ${n}`);
    }),
  ];
  const attacks = craftAttacks(target).filter(
    ({ family, bytes }) => family !== 'truncation' && bytes.length < 2000,
  );
  return [...edits, Y.encodeStateAsUpdate(copy), ...attacks.map(({ bytes }) => bytes)];
}

interface Mutation {
  readonly act: number;
  readonly at: number;
  readonly byte: number;
}

function mutate(bytes: Uint8Array, mutations: readonly Mutation[], other: Uint8Array): Uint8Array {
  let out = [...bytes];
  for (const { act, at, byte } of mutations) {
    const place = Math.floor(at * (out.length + 1));
    if (act === 0) out[Math.min(place, out.length - 1)] = byte;
    else if (act === 1) out.splice(place, 1);
    else if (act === 2) out.splice(place, 0, byte);
    else if (act === 3) out[Math.min(place, out.length - 1)]! ^= 1 << (byte % 8);
    else if (act === 4)
      out = [...out.slice(0, place), ...other.slice(Math.floor(at * other.length))];
    else out.splice(place, 0, ...out.slice(place, place + (byte % 16)));
  }
  return Uint8Array.from(out);
}

const mutation = fc.record({
  act: fc.integer({ min: 0, max: 5 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.constantFrom(0, 1, 2, 8, 10, 0x28, 0x7f, 0x80, 0x88, 0xa8, 0xff, 99),
});

test('2,000 mutated updates crash nothing, leave nothing pending and reach no other section', () => {
  const scene = buildScene();
  const corpus = seeds(scene);
  const others = (meeting: SectionedDocument): unknown =>
    ['meeting', 'group:g2'].map((name) => Buffer.from(meeting.encodeSection(name)).toString('hex'));
  const before = others(scene.meeting);
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(HONEST - 1), fc.nat(corpus.length - 1)),
      fc.nat(corpus.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (first, second, mutations, recused) => {
        const bytes = mutate(corpus[first]!, mutations, corpus[second]!);
        const meeting = restarted(scene.meeting);
        const started = performance.now();
        const state = stateOf(meeting);
        const verdict = meeting.receive(bytes, recused ? WRITER : COLLEAGUE);
        counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
        expect(verdict.kind).not.toBe('broken');
        if (verdict.kind !== 'accept') expect(stateOf(meeting)).toEqual(state);
        const { pendingStructs, pendingDs } = meeting.doc('group:g1').store;
        expect([pendingStructs, pendingDs]).toEqual([null, null]);
        expect(others(meeting)).toEqual(before);
        for (const [client, section] of meeting.owners)
          expect(scene.meeting.owners.get(client) ?? 'group:g1').toBe(section);
        expect(performance.now() - started).toBeLessThan(1000);
      },
    ),
    { seed: 77, numRuns: 2000, endOnFailure: true },
  );
  expect(counts.get('refuse')).toBeGreaterThan(1000);
  expect(counts.get('accept')).toBeGreaterThan(50);
});
