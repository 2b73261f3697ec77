/**
 * Number of letters to insert, delete, replace or swap with their neighbour to go from one text to the other
 * (optimal string alignment), counted up to `limit + 1` only. Cost: the product of the lengths.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [i, letter] of from.entries()) {
    const row = [i + 1];
    for (const [j, other] of to.entries()) {
      const replaced = at(previous, j) + (letter === other ? 0 : 1);
      const swapped =
        letter === to[j - 1] && other === from[i - 1] ? at(before, j - 1) + 1 : Infinity;
      row.push(Math.min(at(previous, j + 1) + 1, at(row, j) + 1, replaced, swapped));
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, previous] = [previous, row];
  }
  return Math.min(at(previous, to.length), limit + 1);
}

/** Whether one slip at most separates two words. */
export function withinOneEdit(a: string, b: string): boolean {
  return editDistance(a, b, 1) <= 1;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
