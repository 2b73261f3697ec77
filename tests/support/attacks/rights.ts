import type { RawBlock, RawStruct, RawUpdate } from '../raw-update';
import { anyContent, rawUpdate } from '../raw-update';
import type { Attack, AttackTarget } from './target';

const refused =
  (family: string) =>
  (name: string, reason: NonNullable<Attack['reason']>, update: RawUpdate): Attack => ({
    family,
    name,
    bytes: rawUpdate(update),
    closeCode: 4403,
    reason,
  });

/** Roots, parents and origins that are not the seat's to write. */
export function rootAttacks(t: AttackTarget): Attack[] {
  const attack = refused('root');
  const write = (root: string): RawUpdate => ({
    blocks: [{ client: t.fresh, structs: [{ root, key: 'k' }] }],
  });
  const honest: RawStruct = { root: t.ownRoot, key: 'honest' };
  return [
    attack("writes another section's root", 'root-forbidden', write(t.otherRoot)),
    attack('writes a root closed to a recused seat', 'root-forbidden', write(t.forbiddenRoot)),
    attack("writes the server's root", 'root-forbidden', write(t.serverRoot)),
    attack('writes a root of its own invention', 'root-forbidden', write(`${t.ownRoot}2`)),
    attack('writes a root with an empty name', 'root-forbidden', write('')),
    attack('joins root and key with a NUL', 'root-forbidden', write(`${t.ownRoot}\0k`)),
    attack('writes an own root first, a closed one next', 'root-forbidden', {
      blocks: [{ client: t.fresh, structs: [honest, { root: t.forbiddenRoot, key: 'k' }] }],
    }),
    attack('writes a closed root under a known client id', 'root-forbidden', {
      blocks: [{ ...t.own, structs: [{ root: t.forbiddenRoot, key: 'k' }] }],
    }),
  ];
}

export function originAttacks(t: AttackTarget): Attack[] {
  const attack = refused('origin');
  const after = (origin: RawStruct['origin'] & object): RawUpdate => ({
    blocks: [{ client: t.fresh, structs: [{ origin }] }],
  });
  return [
    attack('follows an item of another section', 'origin-unknown', after(t.otherItem)),
    attack('follows an item of the server', 'origin-unknown', after(t.serverItem)),
    attack('follows an item in a closed root', 'root-forbidden', after(t.forbiddenItem)),
    attack('leaves an own key for a closed root through a chain', 'root-forbidden', {
      blocks: [
        {
          client: t.fresh,
          structs: [{ root: t.ownRoot, key: 'k' }, { origin: t.forbiddenItem }],
        },
      ],
    }),
    attack('follows an id that nobody wrote', 'origin-unknown', after({ client: 77, clock: 3 })),
    attack('follows the next clock of a known client', 'origin-unknown', after(t.own)),
    attack('follows far beyond a known client', 'origin-unknown', after({ ...t.own, clock: 9e6 })),
    attack('follows a block that the guard drops', 'origin-unknown', {
      blocks: [
        {
          client: t.otherItem.client,
          clock: t.otherItem.clock,
          structs: [{ root: 'x', key: 'y' }],
        },
        { client: t.fresh, structs: [{ origin: t.otherItem }] },
      ],
    }),
    attack('names another root in the known part of a run', 'origin-elsewhere', {
      blocks: [
        {
          client: t.own.client,
          clock: t.own.clock - 1,
          structs: [{ root: t.forbiddenRoot, key: 'k', content: anyContent('a', 'b') }],
        },
      ],
    }),
    attack('names another key in the known part of a run', 'origin-elsewhere', {
      blocks: [
        {
          client: t.own.client,
          clock: t.own.clock - 1,
          structs: [{ root: t.ownRoot, key: 'another', content: anyContent('a', 'b') }],
        },
      ],
    }),
  ];
}

export function clientAttacks(t: AttackTarget): Attack[] {
  const attack = refused('client id');
  const as = (block: Omit<RawBlock, 'structs'>): RawUpdate => ({
    blocks: [{ ...block, structs: [{ root: t.ownRoot, key: 'k', content: anyContent('a', 'b') }] }],
  });
  return [
    attack('continues a client of another section', 'foreign-client', as(t.victim)),
    attack('overlaps the end of a client of another section', 'foreign-client', {
      ...as({ ...t.victim, clock: t.victim.clock - 1 }),
    }),
    attack('leaves a gap in a client of another section', 'foreign-client', {
      ...as({ ...t.victim, clock: t.victim.clock + 4 }),
    }),
    attack("continues the server's own client", 'foreign-client', as(t.server)),
    attack("takes an unused id from the server's range", 'server-client', as({ client: 2 ** 33 })),
    attack('hides a foreign block behind an honest one', 'foreign-client', {
      blocks: [
        { client: t.fresh, structs: [{ root: t.ownRoot, key: 'honest' }] },
        { ...t.victim, structs: [{ root: t.otherRoot, key: 'k' }] },
      ],
    }),
  ];
}

export function deleteAttacks(t: AttackTarget): Attack[] {
  const attack = refused('delete set');
  const remove = (client: number, ...ranges: [number, number][]): RawUpdate => ({
    deletes: [{ client, ranges }],
  });
  const one = ({ client, clock }: { client: number; clock: number }): RawUpdate =>
    remove(client, [clock, 1]);
  return [
    attack('deletes a live item of another section', 'delete-foreign', one(t.otherItem)),
    attack('deletes a live item of the server', 'delete-foreign', one(t.serverItem)),
    attack('deletes what another section does not hold yet', 'delete-unknown', one(t.victim)),
    attack(
      'deletes under a client that nobody knows',
      'delete-unknown',
      one({ client: 77, clock: 0 }),
    ),
    attack('deletes own items that do not exist yet', 'delete-unknown', one(t.own)),
    attack('deletes beyond the end of an own client', 'delete-unknown', {
      ...remove(t.own.client, [0, t.own.clock + 5]),
    }),
    attack('deletes in a root closed to a recused seat', 'delete-forbidden', one(t.forbiddenItem)),
    attack('sweeps over a closed root with one range', 'delete-forbidden', {
      ...remove(t.forbiddenItem.client, [0, t.forbiddenItem.clock + 1]),
    }),
    attack('hides a foreign delete behind an honest block', 'delete-foreign', {
      blocks: [{ client: t.fresh, structs: [{ root: t.ownRoot, key: 'honest' }] }],
      ...one(t.otherItem),
    }),
    attack('deletes beyond the block that it brings', 'delete-unknown', {
      blocks: [{ client: t.fresh, structs: [{ root: t.ownRoot, key: 'honest' }] }],
      ...remove(t.fresh, [0, 2]),
    }),
  ];
}

export function orderAttacks(t: AttackTarget): Attack[] {
  const gap = refused('gap');
  const cycle = refused('cycle');
  const [a, b, c] = [t.fresh, t.fresh + 1, t.fresh + 2];
  const honest: RawStruct = { root: t.ownRoot, key: 'k' };
  const follow = (client: number, origin: number, clock = 0): RawBlock => ({
    client,
    structs: [{ origin: { client: origin, clock } }],
  });
  return [
    gap('leaves a gap in an own client', 'gap', {
      blocks: [{ client: t.own.client, clock: t.own.clock + 1, structs: [honest] }],
    }),
    gap('starts a new client at clock 1', 'gap', {
      blocks: [{ client: a, clock: 1, structs: [honest] }],
    }),
    cycle('follows itself', 'origin-unknown', { blocks: [follow(a, a)] }),
    cycle('follows its own next struct', 'origin-unknown', {
      blocks: [{ client: a, structs: [{ origin: { client: a, clock: 1 } }, honest] }],
    }),
    cycle('follows what another block of the update does not hold', 'origin-unknown', {
      blocks: [follow(a, b, 1), { client: b, structs: [honest] }],
    }),
    cycle('makes two clients wait for each other', 'origin-cycle', {
      blocks: [follow(a, b), follow(b, a)],
    }),
    cycle('makes three clients wait in a ring', 'origin-cycle', {
      blocks: [follow(a, b), follow(b, c), follow(c, a)],
    }),
    cycle('hides a ring behind honest structs', 'origin-cycle', {
      blocks: [
        { client: a, structs: [honest, { origin: { client: b, clock: 1 } }] },
        {
          client: b,
          structs: [{ origin: { client: a, clock: 0 } }, { origin: { client: a, clock: 1 } }],
        },
      ],
    }),
  ];
}
