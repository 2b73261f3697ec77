import type { Limits } from './limits';
import type { ByteReader } from './reader';
import { malformed, tooMuch } from './refusal';

/** Type bytes of lib0's `writeAny`; undefined (127), bigint (122) and binary (116) are not JSON: refused. */
const ANY = {
  array: 117,
  object: 118,
  string: 119,
  true: 120,
  false: 121,
  float64: 123,
  float32: 124,
  integer: 125,
  null: 126,
} as const;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Values still allowed in this update. */
export interface ElementBudget {
  left: number;
}

/** Refuses a key that, assigned to a plain object, would reach its prototype. */
export function readKey(reader: ByteReader, limits: Limits): string {
  const key = reader.string(limits.keyBytes);
  if (FORBIDDEN_KEYS.has(key)) malformed('prototype-key');
  return key;
}

/** Walks over one value without building it. */
export function skipValue(
  reader: ByteReader,
  limits: Limits,
  budget: ElementBudget,
  depth = 1,
): void {
  budget.left -= 1;
  if (budget.left < 0) tooMuch('element-count');
  if (depth > limits.depth) tooMuch('depth');
  switch (reader.byte()) {
    case ANY.null:
    case ANY.true:
    case ANY.false:
      return;
    case ANY.integer:
      return reader.skipVarInt();
    case ANY.float32:
      return reader.skip(4);
    case ANY.float64:
      return reader.skip(8);
    case ANY.string:
      return reader.skipString(limits.stringBytes);
    case ANY.array:
      return skipMembers(reader, limits, budget, depth, false);
    case ANY.object:
      return skipMembers(reader, limits, budget, depth, true);
    default:
      malformed('value-type');
  }
}

function skipMembers(
  reader: ByteReader,
  limits: Limits,
  budget: ElementBudget,
  depth: number,
  keyed: boolean,
): void {
  for (let left = reader.varUint(); left > 0; left -= 1) {
    if (keyed) readKey(reader, limits);
    skipValue(reader, limits, budget, depth + 1);
  }
}
