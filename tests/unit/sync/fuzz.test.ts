import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { craftAttacks } from '../../support/attacks';
import type { SectionedDocument } from '@tdt/server/sync/sectioned-document';
import {
  COLLEAGUE,
  ROOTS,
  WRITER,
  buildScene,
  deviceDoc,
  restarted,
  stateOf,
  write,
} from '../../support/sectioned-meeting';
import type { Scene } from '../../support/sectioned-meeting';

/** `npm run fuzz` asks for a hundred thousand; the seed of a run is printed, and can be given again. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 5000);
const SEED = Number(process.env['SEED'] ?? 77);
/** What one update may take of the server's time, in ms, and all of them of its memory, in MiB. */
const LONGEST_MS = 250;
const MEMORY_MIB = 300;

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

/** What a reader of the section sees, root by root. */
function seen(doc: Y.Doc): unknown {
  const roots = [...doc.share.keys()].sort();
  return roots.map((root) => [root, doc.getMap(root).toJSON()]);
}

/** A device that reads the section, as step 2 brings it up to date from nothing. */
function reader(meeting: SectionedDocument): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, meeting.diff(['group:g1'], new Map()));
  for (const root of Object.values(ROOTS)) doc.getMap(root);
  return doc;
}

/** Who was there before and received the turn's frame sees the same as who comes after a restart. */
function expectPeersToAgree(live: Y.Doc, meeting: SectionedDocument): void {
  const update = meeting.takeChanges().get('group:g1');
  if (update) Y.applyUpdate(live, update);
  expect(seen(reader(restarted(meeting)))).toEqual(seen(live));
}

const memoryMiB = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
};

/** Whether the garbage of the runs before is gone: what is left would be kept by the server. */
const collected = (limit: number) => {
  globalThis.gc?.();
  return memoryMiB() < limit;
};

test(`${RUNS} mutated updates crash nothing, leave nothing pending and reach no other section (SEED=${SEED})`, () => {
  const scene = buildScene();
  const corpus = seeds(scene);
  const others = (meeting: SectionedDocument): unknown =>
    ['meeting', 'group:g2'].map((name) => Buffer.from(meeting.encodeSection(name)).toString('hex'));
  const before = others(scene.meeting);
  const counts = new Map<string, number>();
  const memory = memoryMiB();
  let longest = 0;
  fc.assert(
    fc.property(
      fc.oneof(fc.nat(HONEST - 1), fc.nat(corpus.length - 1)),
      fc.nat(corpus.length - 1),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (first, second, mutations, recused) => {
        const bytes = mutate(corpus[first]!, mutations, corpus[second]!);
        const meeting = restarted(scene.meeting);
        const live = reader(meeting);
        const state = stateOf(meeting);
        const started = performance.now();
        const verdict = meeting.receive(bytes, recused ? WRITER : COLLEAGUE);
        longest = Math.max(longest, performance.now() - started);
        counts.set(verdict.kind, (counts.get(verdict.kind) ?? 0) + 1);
        expect(verdict.kind).not.toBe('broken');
        if (verdict.kind === 'accept') expectPeersToAgree(live, meeting);
        else expect(stateOf(meeting)).toEqual(state);
        const { pendingStructs, pendingDs } = meeting.doc('group:g1').store;
        expect([pendingStructs, pendingDs]).toEqual([null, null]);
        expect(others(meeting)).toEqual(before);
        for (const [client, section] of meeting.owners)
          expect(scene.meeting.owners.get(client) ?? 'group:g1').toBe(section);
      },
    ),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
  expect(longest).toBeLessThan(LONGEST_MS);
  expect(collected(memory + MEMORY_MIB)).toBe(true);
  expect(counts.get('refuse')).toBeGreaterThan(RUNS / 2);
  expect(counts.get('accept')).toBeGreaterThan(RUNS / 40);
}, 600_000);
