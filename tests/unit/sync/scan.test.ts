import { encodeUpdate, trimBlock } from '@tdt/server/sync/encode-update';
import { DEFAULT_LIMITS } from '@tdt/server/sync/limits';
import { scanUpdate } from '@tdt/server/sync/scan';
import type { ScannedUpdate } from '@tdt/server/sync/scan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { anyContent, rawUpdate, varUint } from '../../support/raw-update';

const ROOT = 'group:g1/caisse/qualities';

function scanned(bytes: Uint8Array): ScannedUpdate {
  const result = scanUpdate(bytes);
  if (result.kind !== 'scanned') throw new Error(`refused: ${result.reason}`);
  return result.scanned;
}

function edited(change: (map: Y.Map<unknown>) => void): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 5;
  change(doc.getMap(ROOT));
  return doc;
}

describe('scanUpdate', () => {
  test('reads the structs and deletes of a genuine update', () => {
    const doc = edited((map) => {
      map.set('t:1', 'one');
      map.set('t:1', 'two');
      map.set('t:2', { deep: [1, null] });
    });
    const { blocks, deletes } = scanned(Y.encodeStateAsUpdate(doc));
    const common = { root: null, key: null, length: 1, deleted: false };
    expect(blocks).toMatchObject([
      {
        client: 5,
        clock: 0,
        end: 3,
        structs: [
          { ...common, clock: 0, root: ROOT, key: 't:1', deleted: true, origin: null },
          { ...common, clock: 1, origin: { client: 5, clock: 0 } },
          { ...common, clock: 2, root: ROOT, key: 't:2', origin: null },
        ],
      },
    ]);
    expect(deletes).toEqual([{ client: 5, ranges: [{ clock: 0, length: 1 }] }]);
  });

  test('sees what Yjs sees in any JSON value, and writes it back byte for byte', () => {
    const key = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((k) => !(k in {}));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.string({ unit: 'grapheme' }),
        fc.double(),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), (entries) => {
        const doc = edited((map) => {
          for (const [k, v] of entries) map.set(k, v);
        });
        const bytes = Y.encodeStateAsUpdate(doc);
        expect(encodeUpdate(scanned(bytes))).toEqual(bytes);
      }),
      { seed: 20_251, numRuns: 300 },
    );
  });

  test('never builds more than its input: a hostile claim costs no time', () => {
    const bytes = rawUpdate({
      blocks: [{ client: 1, structs: [{ root: ROOT, key: 'k', content: varUint(2 ** 45) }] }],
    });
    const started = performance.now();
    for (let round = 0; round < 1000; round += 1) expect(scanUpdate(bytes).kind).toBe('refused');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('refuses by its limits, each of which is a setting', () => {
    const bytes = Y.encodeStateAsUpdate(
      edited((map) => {
        map.set('t:1', ['abc', ['d']]);
        map.set('t:1', 'x');
        map.set('t:2', [['abc', 1]]);
      }),
    );
    const cases = [
      [{ blocks: 0 }, 'block-count'],
      [{ structs: 2 }, 'struct-count'],
      [{ deleteRanges: 0 }, 'range-count'],
      [{ elements: 3 }, 'element-count'],
      [{ stringBytes: 2 }, 'string-size'],
      [{ keyBytes: ROOT.length - 1 }, 'string-size'],
      [{ depth: 2 }, 'depth'],
      [{ deletedLength: 0 }, 'deleted-length'],
    ] as const;
    for (const [limit, reason] of cases)
      expect(scanUpdate(bytes, { ...DEFAULT_LIMITS, ...limit })).toEqual({
        kind: 'refused',
        closeCode: 4413,
        reason,
      });
    expect(scanUpdate(bytes).kind).toBe('scanned');
  });
});

describe('trimBlock', () => {
  test('keeps the end of a run of values, which then follows what is known', () => {
    const bytes = rawUpdate({
      blocks: [
        { client: 5, structs: [{ root: ROOT, key: 'k', content: anyContent(1, ['é'], 3) }] },
      ],
    });
    const { blocks } = scanned(bytes);
    const trimmed = trimBlock(bytes, blocks[0]!, 1, DEFAULT_LIMITS);
    expect(trimmed).toMatchObject({ client: 5, clock: 1, end: 3 });
    const rest = scanned(encodeUpdate({ bytes, blocks: [trimmed], deletes: [] }));
    expect(rest.blocks[0]!.structs).toMatchObject([
      { clock: 1, length: 2, origin: { client: 5, clock: 0 } },
    ]);
    const { from, to } = rest.blocks[0]!.structs[0]!;
    expect(rest.bytes.subarray(from, to)).toEqual(anyContent(['é'], 3).subarray(1));
  });

  test('drops whole structs and cuts a tombstone', () => {
    const bytes = rawUpdate({
      blocks: [
        {
          client: 5,
          structs: [
            { root: ROOT, key: 'k', content: anyContent('a') },
            { origin: { client: 5, clock: 0 }, ref: 1, content: varUint(10) },
          ],
        },
      ],
    });
    const trimmed = trimBlock(bytes, scanned(bytes).blocks[0]!, 4, DEFAULT_LIMITS);
    expect(trimmed.structs).toMatchObject([
      { clock: 4, length: 7, deleted: true, origin: { client: 5, clock: 3 } },
    ]);
  });
});
