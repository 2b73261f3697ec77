import type * as z from 'zod/mini';

type Parsed = ReadonlyMap<string, unknown>;
interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

/*
 * Parsing is remembered by the identity of the root's map and of the schema: a view that asks again after a change
 * elsewhere gets the very same object, so that neither merge nor rendering runs for nothing.
 */
const remembered = new WeakMap<ReadonlyMap<string, unknown>, Map<unknown, Parsed>>();

/** The values of a root that parse, by key; the others are set aside. Same map, same result object. */
export function parseRoot<T>(
  map: ReadonlyMap<string, unknown>,
  schema: Schema<T>,
): ReadonlyMap<string, T> {
  const bySchema = remembered.get(map) ?? new Map<unknown, Parsed>();
  remembered.set(map, bySchema);
  const known = bySchema.get(schema);
  // The entry was stored below under this very schema.
  if (known) return known as ReadonlyMap<string, T>;
  const values = new Map<string, T>();
  for (const [key, value] of map) {
    const parsed = parseValue(value, schema);
    if (parsed) values.set(key, parsed.data);
  }
  bySchema.set(schema, values);
  return values;
}

/** By schema and value: of a list of thousands in which one changed, one is parsed. */
const parsedValues = new WeakMap<object, WeakMap<object, { readonly data: unknown } | null>>();

function parseValue<T>(value: unknown, schema: Schema<T>): { readonly data: T } | null {
  if (typeof value !== 'object' || value === null) return parsedOnce(value, schema);
  const bySchema =
    parsedValues.get(schema) ?? new WeakMap<object, { readonly data: unknown } | null>();
  parsedValues.set(schema, bySchema);
  const known = bySchema.get(value);
  // The entry was stored below under this very schema.
  if (known !== undefined) return known as { readonly data: T } | null;
  const parsed = parsedOnce(value, schema);
  bySchema.set(value, parsed);
  return parsed;
}

function parsedOnce<T>(value: unknown, schema: Schema<T>): { readonly data: T } | null {
  const parsed = schema.safeParse(value);
  return parsed.success ? { data: parsed.data } : null;
}

/** The value under one key, or `fallback` when it is missing or does not parse. */
export function parseKey<S extends z.ZodMiniType, F>(
  map: ReadonlyMap<string, unknown>,
  key: string,
  schema: S,
  fallback: F,
): z.infer<S> | F {
  const value = map.get(key);
  // Most keys are missing most of the time, and what refuses a value says at length why.
  if (value === undefined) return fallback;
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : fallback;
}
