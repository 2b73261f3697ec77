import * as Y from 'yjs';
import type { RawStruct, RawUpdate } from '../raw-update';
import { anyContent, bytesOf, rawUpdate, varString, varUint } from '../raw-update';
import type { Attack, AttackTarget } from './target';

type Reason = NonNullable<Attack['reason']>;

const malformed =
  (family: string) =>
  (name: string, reason: Reason | null, bytes: Uint8Array): Attack => ({
    family,
    name,
    bytes,
    closeCode: 4400,
    reason,
  });

const one = (t: AttackTarget, struct: RawStruct): Uint8Array =>
  rawUpdate({ blocks: [{ client: t.fresh, structs: [{ root: t.ownRoot, key: 'k', ...struct }] }] });

/** An update that the guard accepts: what is broken by hand below starts from it. */
export function honestUpdate(t: AttackTarget): Uint8Array {
  return rawUpdate({
    blocks: [
      {
        client: t.fresh,
        structs: [
          { root: t.ownRoot, key: 'honest', content: anyContent({ a: [1, 2.5, 'é', null, true] }) },
          { origin: { client: t.fresh, clock: 0 }, content: anyContent('next') },
        ],
      },
    ],
    deletes: [{ client: t.fresh, ranges: [[0, 1]] }],
  });
}

export function structAttacks(t: AttackTarget): Attack[] {
  const attack = malformed('struct');
  const content = malformed('content');
  const id = { client: t.own.client, clock: 0 };
  const bare = (struct: RawStruct): Uint8Array =>
    rawUpdate({ blocks: [{ client: t.fresh, structs: [struct] }] });
  const text = varString('x');
  const contents: [string, number, Uint8Array][] = [
    ['JSON', 2, bytesOf(varUint(1), varString('{}'))],
    ['binary', 3, bytesOf(2, 1, 1)],
    ['string', 4, text],
    ['embed', 5, varString('{}')],
    ['format', 6, bytesOf(text, varString('true'))],
    ['a nested map', 7, bytesOf(1)],
    ['a subdocument', 9, bytesOf(text, anyContent({}).subarray(1))],
    ['an unknown kind 11', 11, bytesOf(0)],
    ['an unknown kind 31', 31, bytesOf(0)],
  ];
  return [
    attack('carries a GC', 'gc', bare({ ref: 0, content: varUint(3) })),
    attack(
      'carries a GC with an origin bit',
      'gc',
      bare({ ref: 0, origin: id, content: varUint(3) }),
    ),
    attack('carries a Skip', 'skip', bare({ ref: 10, content: varUint(3) })),
    attack('carries a Skip with a key bit', 'skip', bare({ ref: 10 | 0x20, content: varUint(3) })),
    attack('has a right origin', 'right-origin', bare({ origin: id, rightOrigin: id })),
    attack('has a right origin alone', 'right-origin', bare({ rightOrigin: id })),
    attack('names its parent by id', 'parent-by-id', bare({ parentId: id, key: 'k' })),
    attack('has neither parent nor origin', null, bare({ key: 'k' })),
    attack('is a list element of a map', 'no-key', bare({ root: t.ownRoot })),
    attack('has length zero', 'zero-length', one(t, { content: varUint(0) })),
    attack('is a tombstone of length zero', 'zero-length', one(t, { ref: 1, content: varUint(0) })),
    ...contents.map(([name, ref, bytes]) =>
      content(`carries ${name}`, 'content', one(t, { ref, content: bytes })),
    ),
  ];
}

export function valueAttacks(t: AttackTarget): Attack[] {
  const attack = malformed('value');
  const proto = malformed('prototype keys');
  const raw = (...parts: (number | Uint8Array)[]): Uint8Array =>
    one(t, { content: bytesOf(1, ...parts) });
  const object = (key: string): Uint8Array => bytesOf(118, 1, varString(key), 126);
  return [
    attack('is undefined', 'value-type', raw(127)),
    attack('is a bigint', 'value-type', raw(122, new Uint8Array(8))),
    attack('is binary', 'value-type', raw(116, 1, 1)),
    attack('is binary inside an array', 'value-type', raw(117, 1, 116, 1, 1)),
    attack('has an unknown type', 'value-type', raw(5)),
    attack('has invalid UTF-8', 'bad-utf8', raw(119, 2, 0xc3, 0x28)),
    attack('has a lone surrogate', 'bad-utf8', raw(119, 3, 0xed, 0xa0, 0x80)),
    attack('has invalid UTF-8 as a key', 'bad-utf8', raw(118, 1, 1, 0xff, 126)),
    attack(
      'has an integer out of range',
      'varint-range',
      raw(125, new Uint8Array(9).fill(0xff), 1),
    ),
    attack('has an over-long integer', 'overlong-varint', raw(125, 0x81, 0)),
    ...['__proto__', 'constructor', 'prototype'].flatMap((key) => [
      proto(`writes the map key ${key}`, 'prototype-key', one(t, { key })),
      proto(`has ${key} in a value`, 'prototype-key', raw(object(key))),
      proto(
        `has ${key} deep in a value`,
        'prototype-key',
        raw(117, 1, 118, 1, varString('a'), object(key)),
      ),
    ]),
  ];
}

export function frameAttacks(t: AttackTarget): Attack[] {
  const attack = malformed('frame');
  const struct: RawStruct = { root: t.ownRoot, key: 'k' };
  const update = (raw: RawUpdate): Uint8Array => rawUpdate(raw);
  const block = { client: t.fresh, structs: [struct] };
  const ranges = (...list: [number, number][]): Uint8Array =>
    update({ deletes: [{ client: t.own.client, ranges: list }] });
  const long = { root: t.ownRoot, key: 'k', ref: 1, content: varUint(100_000) };
  return [
    attack('is empty', 'truncated', new Uint8Array()),
    attack('has trailing bytes', 'trailing-bytes', update({ blocks: [block], tail: bytesOf(0) })),
    attack('has a block twice', 'duplicate-client', update({ blocks: [block, block] })),
    attack(
      'has an empty block',
      'empty-block',
      update({ blocks: [{ client: t.fresh, structs: [] }] }),
    ),
    attack(
      'has clocks over 2^31',
      'clock-range',
      update({ blocks: [{ ...block, clock: 2 ** 31 }] }),
    ),
    attack(
      'runs over 2^31',
      'clock-range',
      update({ blocks: [{ ...block, clock: 2 ** 31 - 5, structs: [long] }] }),
    ),
    attack(
      'follows a clock over 2^31',
      'clock-range',
      update({
        blocks: [
          { client: t.fresh, structs: [{ origin: { client: t.own.client, clock: 2 ** 40 } }] },
        ],
      }),
    ),
    attack('has an over-long number of blocks', 'overlong-varint', bytesOf(0x80, 0, 0)),
    attack('has an endless number', 'varint-range', new Uint8Array(20).fill(0xff)),
    attack('has overlapping deletes', 'delete-order', ranges([0, 2], [1, 1])),
    attack('has deletes that touch', 'delete-order', ranges([0, 1], [1, 1])),
    attack('has unsorted deletes', 'delete-order', ranges([1, 1], [0, 1])),
    attack('has an empty delete', 'zero-length', ranges([0, 0])),
    attack('has a client without deletes', 'empty-block', ranges()),
    attack('deletes over 2^31', 'clock-range', ranges([1, 2 ** 31])),
    attack(
      'deletes for a client twice',
      'duplicate-client',
      update({
        deletes: [
          { client: t.own.client, ranges: [[0, 1]] },
          { client: t.own.client, ranges: [[0, 1]] },
        ],
      }),
    ),
    attack('is a V2 update', null, Y.convertUpdateFormatV1ToV2(honestUpdate(t))),
  ];
}

/** Every proper prefix of an honest update. */
export function truncations(t: AttackTarget): Attack[] {
  const attack = malformed('truncation');
  const honest = honestUpdate(t);
  return Array.from({ length: honest.length }, (_, length) =>
    attack(`stops after ${length} bytes`, 'truncated', honest.slice(0, length)),
  );
}
