import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { SimulatedDevice, SimulatedServer } from '../../support/simulated-devices';
import type { Seat } from '../../support/simulated-devices';

const SECTIONS = ['meeting', 'published:g1', 'group:g1', 'group:g2'];
const BASE = ['meeting', 'published:g1'];
const ROOTS_G1 = ['qualities', 'vigilance', 'proposal'].map((root) => `group:g1/caisse/${root}`);
const STUDY_G1 = 'group:g1/caisse/study';
const ROOTS_G2 = ['qualities', 'study'].map((root) => `group:g2/caisse/${root}`);
const SERVER_ROOTS: Record<string, string> = {
  meeting: 'meeting/state',
  'published:g1': 'published:g1/caisse',
  'group:g1': ROOTS_G1[0]!,
};

const writer = (section: string, roots: string[]): Seat => ({
  rights: { section, mayWrite: (root) => roots.includes(root) },
  reads: [...BASE, section],
  roots,
});
const reader = (reads: string[]): Seat => ({
  rights: { section: null, mayWrite: () => false },
  reads,
  roots: [],
});

type Step =
  | { kind: 'edit'; device: number; root: number; key: number; act: number; value: number }
  | { kind: 'undo' | 'redo' | 'toggle' | 'reload' | 'read'; device: number }
  | { kind: 'turn'; count: number }
  | { kind: 'server'; section: number; key: number; value: number }
  | { kind: 'restart' };

const int = (max: number) => fc.integer({ min: 0, max: max - 1 });
const device = int(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      device: int(3),
      root: int(4),
      key: int(5),
      act: int(8),
      value: int(1000),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'redo' as const),
      device: int(3),
    }),
  },
  { weight: 25, arbitrary: fc.record({ kind: fc.constant('read' as const), device }) },
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('turn' as const), count: int(6) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('toggle' as const), device }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reload' as const), device }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('server' as const),
      section: int(3),
      key: int(4),
      value: int(1000),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

class World {
  readonly devices = [
    new SimulatedDevice(writer('group:g1', [...ROOTS_G1, STUDY_G1])),
    new SimulatedDevice({ ...writer('group:g1', ROOTS_G1), undoesMuch: true }),
    new SimulatedDevice(writer('group:g2', ROOTS_G2)),
    new SimulatedDevice(reader([...BASE, 'group:g1'])),
    new SimulatedDevice(reader(BASE)),
  ];
  readonly server = new SimulatedServer(SECTIONS, this.devices);
  edits = 0;

  run(next: Step): void {
    if (next.kind === 'turn') return this.server.turn(next.count);
    if (next.kind === 'restart') return this.server.restart();
    if (next.kind === 'server') return this.#serverEdit(next);
    const chosen = this.devices[next.device]!;
    switch (next.kind) {
      case 'edit':
        return this.#edit(chosen, next);
      case 'undo':
      case 'redo':
        chosen.undo?.[next.kind]();
        return;
      case 'read':
        return chosen.takeOne();
      case 'reload':
        return chosen.reload();
      case 'toggle':
        return chosen.online ? chosen.disconnect() : chosen.connect(this.server);
    }
  }

  #edit(
    { doc, seat }: SimulatedDevice,
    { root, key, act, value }: Extract<Step, { kind: 'edit' }>,
  ): void {
    const map = doc.getMap(seat.roots[root % seat.roots.length]);
    this.edits += 1;
    doc.transact(() => {
      if (act === 0) map.delete(`t:${key}`);
      else if (act === 1) map.set(`d:${key}`, true);
      else if (act === 2)
        map.set('v', { kind: 'pair', candidacies: [`c${key}`, 'c9'], reported: value % 2 === 0 });
      else if (act === 3) {
        map.set(`p:${key}`, `a${value}`);
        map.set(`t:${key}`, '');
      } else
        for (let part = 0; part <= act - 4; part += 1)
          map.set(`t:${key}`, `texte ${value + part} é`);
    }, 'user');
  }

  #serverEdit({ section, key, value }: Extract<Step, { kind: 'server' }>): void {
    const name = SECTIONS[section]!;
    const root = SERVER_ROOTS[name]!;
    this.server.meeting.edit(name, (doc) => {
      if (value % 7 === 0) doc.getMap(root).delete(`t:${key}`);
      else doc.getMap(root).set(`t:${key}`, { value });
    });
  }

  /** Everybody comes back and everything that is on its way arrives. */
  settle(): void {
    for (const each of this.devices) if (!each.online) each.connect(this.server);
    const busy = (): boolean => this.devices.some((d) => d.toServer.length + d.toDevice.length > 0);
    this.server.giveOut();
    for (let round = 0; round < 10_000 && busy(); round += 1) {
      this.server.turn(100);
      for (const each of this.devices) while (each.toDevice.length > 0) each.takeOne();
    }
  }
}

const contents = (doc: Y.Doc, section: string): Record<string, unknown> =>
  Object.fromEntries(
    [...ROOTS_G1, STUDY_G1, ...ROOTS_G2, ...Object.values(SERVER_ROOTS)]
      .filter((root) => root.startsWith(section))
      .map((root) => [root, doc.getMap(root).toJSON()]),
  );

function expectConverged({ devices, server }: World): void {
  const { meeting } = server;
  const refusals = server.verdicts.filter(({ kind }) => kind !== 'accept' && kind !== 'nothing');
  expect(refusals).toEqual([]);
  for (const { doc, seat } of devices) {
    for (const section of seat.reads)
      expect(contents(doc, section)).toEqual(contents(meeting.doc(section), section));
    expect(Y.decodeStateVector(Y.encodeStateVector(doc))).toEqual(meeting.stateVector(seat.reads));
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
  for (const section of SECTIONS) {
    const fromStorage = new Y.Doc();
    for (const update of server.stored.get(section)!) Y.applyUpdate(fromStorage, update);
    expect(contents(fromStorage, section)).toEqual(contents(meeting.doc(section), section));
    expect(Y.encodeStateVector(fromStorage)).toEqual(Y.encodeStateVector(meeting.doc(section)));
  }
}

describe('genuine traffic of stock Yjs', () => {
  test('is never refused and converges: two phones, offline, undo, reloads, restarts', () => {
    let edits = 0;
    let verdicts = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 150, maxLength: 400, size: 'max' }), (steps) => {
        const world = new World();
        for (const each of world.devices) each.connect(world.server);
        for (const next of steps) world.run(next);
        world.settle();
        expectConverged(world);
        edits += world.edits;
        verdicts += world.server.verdicts.length;
      }),
      { seed: 2604, numRuns: 60 },
    );
    expect(edits).toBeGreaterThan(5000);
    expect(verdicts).toBeGreaterThan(1500);
  });
});
