import type { RawBlock, RawStruct } from '../raw-update';
import { anyContent, bytesOf, rawUpdate, varUint } from '../raw-update';
import type { Attack, AttackTarget } from './target';

const tooMuch =
  (family: string) =>
  (name: string, reason: NonNullable<Attack['reason']>, bytes: Uint8Array): Attack => ({
    family,
    name,
    bytes,
    closeCode: 4413,
    reason,
  });

const one = (t: AttackTarget, struct: RawStruct): Uint8Array =>
  rawUpdate({ blocks: [{ client: t.fresh, structs: [{ root: t.ownRoot, key: 'k', ...struct }] }] });

const nested = (opening: readonly number[], times: number): Uint8Array =>
  bytesOf(...Array.from({ length: times }).flatMap(() => opening), 126);

/** Few bytes that claim or cause much. A claim is only believed as far as bytes follow. */
export function bombs(t: AttackTarget): Attack[] {
  const attack = tooMuch('length bomb');
  const huge = varUint(2 ** 40);
  const short = (name: string, bytes: Uint8Array): Attack => ({
    ...attack(name, 'truncated', bytes),
    closeCode: 4400,
    reason: null,
  });
  return [
    attack('claims 2^40 blocks', 'block-count', huge),
    attack('claims 2^40 structs', 'struct-count', bytesOf(1, huge)),
    attack('claims 2^40 clients with deletes', 'range-count', bytesOf(0, huge)),
    attack('claims 2^40 deletes', 'range-count', bytesOf(0, 1, 1, huge)),
    attack(
      'claims a tombstone of 2^30',
      'deleted-length',
      one(t, { ref: 1, content: varUint(2 ** 30) }),
    ),
    attack(
      'claims a string of 2^40 bytes',
      'string-size',
      one(t, { content: bytesOf(1, 119, huge) }),
    ),
    attack('claims a root name of 2^40 bytes', 'string-size', bytesOf(1, 1, 1, 0, 0x28, 1, huge)),
    attack('has a key of 300 bytes', 'string-size', one(t, { key: 'k'.repeat(300) })),
    attack(
      'has a text of 30 kB',
      'string-size',
      one(t, { content: anyContent('x'.repeat(30_000)) }),
    ),
    short('claims 2^40 values', one(t, { content: bytesOf(huge, 126) })),
    short('claims an array of 2^40', one(t, { content: bytesOf(1, 117, huge) })),
    short('claims an object of 2^40', one(t, { content: bytesOf(1, 118, huge) })),
  ];
}

/** Well formed to the end, and too much of it. */
export function excesses(t: AttackTarget): Attack[] {
  const attack = tooMuch('length bomb');
  const run = { content: bytesOf(varUint(2000), new Uint8Array(2000).fill(126)) };
  return [
    attack(
      'has 200,000 values',
      'element-count',
      one(t, {
        content: bytesOf(varUint(200_000), new Uint8Array(200_000).fill(126)),
      }),
    ),
    attack('has a live run of 2,000 values', 'run-length', one(t, run)),
    attack(
      'has a live run and deletes all of it but the end',
      'run-length',
      rawUpdate({
        blocks: [{ client: t.fresh, structs: [{ ...run, root: t.ownRoot, key: 'k' }] }],
        deletes: [{ client: t.fresh, ranges: [[0, 1999]] }],
      }),
    ),
    attack(
      'brings 65 clients',
      'client-count',
      rawUpdate({
        blocks: Array.from({ length: 65 }, (_, n) => ({
          client: t.fresh + n,
          structs: [{ root: t.ownRoot, key: `k${n}` }],
        })),
      }),
    ),
    attack('fills a section with tombstones', 'section-length', tombstones(t)),
    attack('makes conflicts that cost their square', 'conflict-work', conflicts(t)),
  ];
}

export function deepAttacks(t: AttackTarget): Attack[] {
  const deep = tooMuch('deep content');
  return [
    deep('is an array nine deep', 'depth', one(t, { content: bytesOf(1, nested([117, 1], 8)) })),
    deep(
      'is an object nine deep',
      'depth',
      one(t, { content: bytesOf(1, nested([118, 1, 1, 97], 8)) }),
    ),
    deep(
      'is an array 10,000 deep',
      'depth',
      one(t, { content: bytesOf(1, nested([117, 1], 10_000)) }),
    ),
  ];
}

function tombstones(t: AttackTarget): Uint8Array {
  const struct = { root: t.ownRoot, key: 'k', ref: 1, content: varUint(100_000) };
  return rawUpdate({
    blocks: [{ client: t.fresh, structs: Array.from({ length: 60 }, () => struct) }],
  });
}

/** Two clients build a long history of one key in turns; a third hangs something on every step of it. */
function conflicts(t: AttackTarget): Uint8Array {
  const [a, b, c] = [t.fresh, t.fresh + 1, t.fresh + 2];
  const first: RawStruct = { root: t.ownRoot, key: 'k', content: anyContent(0) };
  const after = (client: number, clock: number): RawStruct => ({
    origin: { client, clock },
    content: anyContent(0),
  });
  const steps = Array.from({ length: 1500 }, (_, clock) => clock);
  const blocks: RawBlock[] = [
    { client: a, structs: steps.map((clock) => (clock === 0 ? first : after(b, clock - 1))) },
    { client: b, structs: steps.map((clock) => after(a, clock)) },
    { client: c, structs: steps.map((clock) => after(a, clock)) },
  ];
  return rawUpdate({ blocks });
}
