import type { Draw } from './draw';
import { shuffled } from './draw';

/** Somebody to seat: what should be spread (a task applied to, a gender, an origin, a phone), each with its weight. */
export interface Seated<P> {
  readonly person: P;
  readonly traits: ReadonlyMap<string, number>;
}

interface Table<P> {
  readonly size: number;
  readonly seated: Seated<P>[];
  readonly counts: Map<string, number>;
}

/** A table is worth the sum over traits of weight × (number of people having it)²: the lower, the more spread. */
const MOST_PASSES = 6;

/**
 * Seats people at tables of the sizes given so that every trait is spread: those with most to spread first, each where
 * it costs least, then exchanges between tables as long as one improves. `fixed` people sit together at the last table.
 */
export function spread<P>(
  people: readonly Seated<P>[],
  sizes: readonly number[],
  fixed: readonly Seated<P>[],
  draw: Draw,
): P[][] {
  const tables: Table<P>[] = sizes.map((size) => ({ size, seated: [], counts: new Map() }));
  const host = tables.at(-1);
  if (host) for (const one of fixed) sit(one, host);
  const order = shuffled(people, draw).sort((a, b) => weightOf(b) - weightOf(a));
  for (const one of order) {
    const table = bestTable(one, tables);
    if (table) sit(one, table);
  }
  const bound = new Set(fixed);
  for (let pass = 0; pass < MOST_PASSES && exchange(tables, bound); pass += 1);
  return tables.map(({ seated }) => seated.map(({ person }) => person));
}

const weightOf = ({ traits }: Seated<unknown>): number =>
  [...traits.values()].reduce((sum, weight) => sum + weight, 0);

function sit<P>(one: Seated<P>, table: Table<P>): void {
  table.seated.push(one);
  for (const trait of one.traits.keys())
    table.counts.set(trait, (table.counts.get(trait) ?? 0) + 1);
}

/** What somebody adds to a table where `without` others have each of their traits. */
function costAt(one: Seated<unknown>, table: Table<unknown>, without?: Seated<unknown>): number {
  let cost = 0;
  for (const [trait, weight] of one.traits) {
    const others = (table.counts.get(trait) ?? 0) - (without?.traits.has(trait) ? 1 : 0);
    cost += weight * (2 * others + 1);
  }
  return cost;
}

function bestTable<P>(one: Seated<P>, tables: readonly Table<P>[]): Table<P> | null {
  let best: Table<P> | null = null;
  let least: readonly [number, number] = [Infinity, Infinity];
  for (const table of tables) {
    if (table.seated.length >= table.size) continue;
    const cost = [costAt(one, table), table.seated.length / table.size] as const;
    if (cost[0] < least[0] || (cost[0] === least[0] && cost[1] < least[1]))
      [best, least] = [table, cost];
  }
  return best;
}

/** One pass over all pairs of people at different tables; whether any exchange was made. */
function exchange<P>(tables: readonly Table<P>[], bound: ReadonlySet<Seated<P>>): boolean {
  let changed = false;
  for (const [at, from] of tables.entries())
    for (const to of tables.slice(at + 1))
      for (const [i, a] of from.seated.entries())
        for (const [j, b] of to.seated.entries()) {
          const one = from.seated[i] ?? a;
          if (bound.has(one) || bound.has(b) || gain(one, from, b, to) <= 0) continue;
          swap(from, i, one, to, j, b);
          changed = true;
        }
  return changed;
}

function gain<P>(a: Seated<P>, from: Table<P>, b: Seated<P>, to: Table<P>): number {
  const now = costAt(a, from, a) + costAt(b, to, b);
  return now - costAt(b, from, a) - costAt(a, to, b);
}

function swap<P>(
  from: Table<P>,
  i: number,
  a: Seated<P>,
  to: Table<P>,
  j: number,
  b: Seated<P>,
): void {
  from.seated[i] = b;
  to.seated[j] = a;
  for (const trait of a.traits.keys()) shift(trait, from, to);
  for (const trait of b.traits.keys()) shift(trait, to, from);
}

function shift(trait: string, from: Table<unknown>, to: Table<unknown>): void {
  from.counts.set(trait, (from.counts.get(trait) ?? 0) - 1);
  to.counts.set(trait, (to.counts.get(trait) ?? 0) + 1);
}
