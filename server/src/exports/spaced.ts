import { frenchSpaces } from '@tdt/shared/typography';

type Leaf = string | ((...args: never[]) => string);
interface Tree {
  readonly [key: string]: Leaf | Tree;
}

/** French spacing put into every text of a catalogue, those that are made from values included. */
export function spaced<T>(catalogue: T): T {
  const walk = (one: Leaf | Tree): unknown => {
    if (typeof one === 'string') return frenchSpaces(one);
    if (typeof one === 'function') return (...args: never[]) => frenchSpaces(one(...args));
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(catalogue as Tree) as T;
}
