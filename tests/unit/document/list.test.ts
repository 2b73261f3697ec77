import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  ENTRY_MAX,
  LIST_MAX,
  appendEntry,
  editEntry,
  moveEntry,
  positionOf,
  readList,
  removeEntry,
  restoreEntry,
} from '@tdt/shared/document/list';
import type { RootWrite } from '@tdt/shared/document/roots';
import { applyWrites, rootsOf } from '@tdt/shared/document/yjs';
import { entryId } from '@tdt/shared/ids';

const ROOT = 'group:g1/luttes/qualities';
const SEED = 20241016;

class Device {
  readonly doc = new Y.Doc();
  constructor(clientId: number) {
    this.doc.clientID = clientId;
  }
  get map() {
    return rootsOf(this.doc)(ROOT);
  }
  get texts() {
    return readList(this.map).map(({ text }) => text);
  }
  do(writes: readonly RootWrite[]) {
    applyWrites(this.doc, writes);
    return this;
  }
  add(id: string, text: string) {
    return this.do(appendEntry(ROOT, this.map, entryId(id), text));
  }
  move(id: string, by: -1 | 1) {
    return this.do(moveEntry(ROOT, this.map, entryId(id), by));
  }
  edit(id: string, text: string) {
    return this.do(editEntry(ROOT, this.map, entryId(id), text));
  }
  remove(id: string) {
    return this.do(removeEntry(ROOT, entryId(id)));
  }
  restore(id: string, text: string, position: string | null = null) {
    return this.do(restoreEntry(ROOT, this.map, entryId(id), { text, position }));
  }
}

function exchange(...devices: Device[]) {
  for (const from of devices)
    for (const to of devices)
      if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
}

describe('a list', () => {
  it('keeps the order in which entries are added', () => {
    const device = new Device(1).add('z', 'un').add('a', 'deux').add('m', 'trois');
    expect(device.texts).toEqual(['un', 'deux', 'trois']);
  });

  it('moves an entry by one place, and nothing at the edges', () => {
    const device = new Device(1).add('a', 'un').add('b', 'deux').add('c', 'trois');
    expect(device.move('c', -1).texts).toEqual(['un', 'trois', 'deux']);
    expect(device.move('a', 1).texts).toEqual(['trois', 'un', 'deux']);
    expect(moveEntry(ROOT, device.map, entryId('c'), -1)).toEqual([]);
    expect(moveEntry(ROOT, device.map, entryId('b'), 1)).toEqual([]);
    expect(moveEntry(ROOT, device.map, entryId('none'), 1)).toEqual([]);
  });

  it('writes nothing when a text stays the same', () => {
    const device = new Device(1).add('a', 'un');
    expect(editEntry(ROOT, device.map, entryId('a'), 'un')).toEqual([]);
    expect(device.edit('a', 'deux').texts).toEqual(['deux']);
  });

  it('brings back a removed entry in its place, whatever was added or moved meanwhile', () => {
    const device = new Device(1).add('a', 'un').add('b', 'deux').add('c', 'trois');
    const place = positionOf(device.map, entryId('b'));
    expect(device.remove('b').texts).toEqual(['un', 'trois']);
    expect(positionOf(device.map, entryId('b'))).toBeNull();
    device.add('d', 'quatre');
    expect(device.restore('b', 'deux', place).texts).toEqual(['un', 'deux', 'trois', 'quatre']);
  });

  it('brings back at the end what had no place', () => {
    const device = new Device(1).add('a', 'un').add('b', 'deux').remove('a');
    expect(device.restore('a', 'un').texts).toEqual(['deux', 'un']);
  });

  it('caps texts and lengths, and sets aside what is no entry', () => {
    const map = new Map<string, unknown>([
      ['t:bad id!', 'x'],
      ['t:n', 3],
      ['p:alone', 'a0'],
      ['t:noplace', 'first'],
    ]);
    expect(readList(map)).toEqual([{ id: 'noplace', text: 'first' }]);
    expect(new Device(1).add('a', 'x'.repeat(2 * ENTRY_MAX)).texts[0]).toHaveLength(ENTRY_MAX);
    const many = new Map(Array.from({ length: LIST_MAX + 5 }, (_, at) => [`t:e${at}`, 'x']));
    expect(readList(many)).toHaveLength(LIST_MAX);
  });

  it('survives a position that is no index', () => {
    const map = new Map<string, unknown>([
      ['t:a', 'un'],
      ['p:a', '~not an index~'],
    ]);
    const writes = appendEntry(ROOT, map, entryId('b'), 'deux');
    expect(writes.map(({ key }) => key)).toEqual(['p:b', 't:b']);
  });
});

describe('two devices', () => {
  it('see one removal win over a text typed at the same time', () => {
    const [one, other] = [new Device(1).add('a', 'un'), new Device(2)];
    exchange(one, other);
    one.remove('a');
    other.edit('a', 'un, précisé').move('a', 1);
    exchange(one, other);
    expect([one.texts, other.texts]).toEqual([[], []]);
  });

  it('keep one entry of each when both move the same one', () => {
    const [one, other] = [
      new Device(1).add('a', 'un').add('b', 'deux').add('c', 'trois'),
      new Device(2),
    ];
    exchange(one, other);
    one.move('b', -1);
    other.move('b', 1);
    exchange(one, other);
    expect(one.texts).toEqual(other.texts);
    expect([...one.texts].sort()).toEqual(['deux', 'trois', 'un']);
  });

  it('keep both entries added at the same place', () => {
    const [one, other] = [new Device(1).add('a', 'un'), new Device(2).add('b', 'deux')];
    exchange(one, other);
    expect(one.texts).toEqual(['un', 'deux']);
    expect(other.texts).toEqual(one.texts);
    expect(one.move('b', -1).texts).toHaveLength(2);
  });
});

describe('entries added at once by two devices', () => {
  const tied = () => {
    const [one, other] = [new Device(1).add('a', 'A'), new Device(2).add('b', 'B')];
    exchange(one, other);
    return one.add('c', 'C');
  };

  it('let another one be moved between them', () => {
    expect(tied().move('c', -1).texts).toEqual(['A', 'C', 'B']);
    expect(tied().move('c', -1).move('c', -1).texts).toEqual(['C', 'A', 'B']);
    expect(tied().move('c', -1).move('c', -1).move('c', 1).texts).toEqual(['A', 'C', 'B']);
  });

  it('change places with each other', () => {
    expect(tied().move('a', 1).texts).toEqual(['B', 'A', 'C']);
    expect(tied().move('b', -1).texts).toEqual(['B', 'A', 'C']);
  });
});

describe('any edits at once', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const edit = fc.record({
    device: fc.nat({ max: 2 }),
    action: fc.constantFrom('add', 'edit', 'up', 'down', 'remove'),
    id: fc.constantFrom(...ids),
  });
  const act = (device: Device, action: string, id: string) => {
    const known = readList(device.map).some((entry) => entry.id === id);
    if (action === 'add' && !device.map.has(`d:${id}`) && !known) device.add(id, `texte ${id}`);
    if (!known) return;
    if (action === 'edit') device.edit(id, `texte ${id} de ${device.doc.clientID}`);
    if (action === 'up' || action === 'down') device.move(id, action === 'up' ? -1 : 1);
    if (action === 'remove') device.remove(id);
  };

  it('converge in whatever order they are delivered, removals win and moves never duplicate', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        (edits, draws) => {
          const devices = [new Device(11), new Device(22), new Device(33)];
          const updates: Uint8Array[] = [];
          for (const { doc } of devices)
            doc.on('update', (update: Uint8Array, origin: unknown) => {
              if (origin !== 'remote') updates.push(update);
            });
          const removed = new Set<string>();
          for (const [at, { device, action, id }] of edits.entries()) {
            const actor = devices[device]!;
            if (action === 'remove' && readList(actor.map).some((entry) => entry.id === id))
              removed.add(id);
            act(actor, action, id);
            if (at === 8) exchange(...devices);
          }
          for (const { doc } of devices) {
            const order = [...updates];
            while (order.length > 0) {
              const [next] = order.splice(draws.next().value % order.length, 1);
              Y.applyUpdate(doc, next!, 'remote');
            }
          }
          const [first, ...others] = devices.map((device) => readList(device.map));
          for (const other of others) expect(other).toEqual(first);
          const left = first!.map((entry) => entry.id);
          expect(new Set(left).size).toBe(left.length);
          for (const id of removed) expect(left).not.toContain(id);
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });
});
