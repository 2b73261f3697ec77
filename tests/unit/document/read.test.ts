import { parseKey } from '@tdt/shared/document/read';
import { DoorSchema } from '@tdt/shared/document/values';
import { expect, test } from 'vitest';

test('a key that is missing, or whose value does not parse, is the fallback', () => {
  const map = new Map<string, unknown>([
    ['kept', 'closed'],
    ['number', 3],
    ['nothing', undefined],
  ]);
  const door = (key: string) => parseKey(map, key, DoorSchema, null);
  expect(['kept', 'number', 'nothing', 'missing'].map(door)).toEqual(['closed', null, null, null]);
});
