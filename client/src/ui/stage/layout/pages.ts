/** The page shown at a count that only goes up or down by one: it starts again at the end. */
export const pageAt = (page: number, pages: number): number =>
  pages < 1 ? 0 : ((page % pages) + pages) % pages;

/** Cuts a list into pages of `most` at the most, each but the last full: nine then six, not eight then seven. */
export function fullPages<T>(items: readonly T[], most: number): T[][] {
  const pages: T[][] = [];
  for (let at = 0; at < items.length; at += most) pages.push(items.slice(at, at + most));
  return pages.length === 0 ? [[]] : pages;
}

/** Cuts a list into as few pages as fit, sizes within one of each other. */
export function evenPages<T>(items: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: count }, (_, page) =>
    items.slice(
      Math.round((page * items.length) / count),
      Math.round(((page + 1) * items.length) / count),
    ),
  );
}

/** The same pages in number, the highest as low as it can be: three and two, not four and one. */
export function balancedPages<T>(
  items: readonly T[],
  heightOf: (item: T) => number,
  room: number,
): T[][] {
  const highest = (pages: T[][]) =>
    Math.max(...pages.map((page) => page.reduce((sum, item) => sum + heightOf(item), 0)));
  let best = pagesByHeight(items, heightOf, room);
  for (;;) {
    const lower = pagesByHeight(items, heightOf, highest(best) - 1);
    if (lower.length > best.length || highest(lower) >= highest(best)) return best;
    best = lower;
  }
}

/** Fills pages of a height with items of their own heights, in order; an item higher than a page has its own. */
export function pagesByHeight<T>(
  items: readonly T[],
  heightOf: (item: T) => number,
  room: number,
): T[][] {
  const pages: T[][] = [];
  let current: T[] = [];
  let used = 0;
  for (const item of items) {
    const height = heightOf(item);
    if (current.length > 0 && used + height > room) {
      pages.push(current);
      current = [];
      used = 0;
    }
    current.push(item);
    used += height;
  }
  if (current.length > 0 || pages.length === 0) pages.push(current);
  return pages;
}
