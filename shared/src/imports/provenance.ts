import type { ValueOrigin } from '../document/origins';

/** Which file speaks. */
export type ImportSource = Exclude<ValueOrigin, 'hand'>;

type Values<F extends string, V extends string> = Readonly<
  Partial<Record<F, V | null | undefined>>
>;
type Origins<F extends string> = Readonly<Partial<Record<F, ValueOrigin>>>;

/** What an import changes: the new values, where they come from, and the fields that had another value before. */
export type Followed<F extends string, V extends string> = {
  values: Partial<Record<F, V>>;
  from: Partial<Record<F, ValueOrigin>>;
  corrected: F[];
};

const isBlank = (value: string | null): boolean => value === null || value === '';

const RANK = { hand: 3, list: 2, candidacy: 1 } as const;

/**
 * The rule of imports that come again: what somebody typed by hand stays, blank or not; otherwise the list of members
 * decides over the candidacies, and the last file over the former ones. A blank in a file erases nothing.
 */
export function follow<F extends string, V extends string>(
  fields: readonly F[],
  known: Values<F, V>,
  from: Origins<F>,
  incoming: Values<F, V>,
  source: ImportSource,
): Followed<F, V> {
  const result: Followed<F, V> = { values: {}, from: { ...from }, corrected: [] };
  for (const field of fields) {
    const before: V | null = known[field] ?? null;
    const said: V | null = incoming[field] ?? null;
    const wasBlank = isBlank(before);
    const origin = from[field] ?? (wasBlank ? null : 'list');
    if (said === null || isBlank(said) || said === before) continue;
    if (origin !== null && RANK[source] < RANK[origin]) continue;
    result.values[field] = said;
    if (source === 'candidacy' || from[field] !== undefined) result.from[field] = source;
    if (!wasBlank) result.corrected.push(field);
  }
  return result;
}

/** The origins once somebody typed some fields. */
export function byHand<F extends string>(
  from: Origins<F> | undefined,
  fields: readonly F[],
): Partial<Record<F, ValueOrigin>> {
  const next: Partial<Record<F, ValueOrigin>> = { ...from };
  for (const field of fields) next[field] = 'hand';
  return next;
}
