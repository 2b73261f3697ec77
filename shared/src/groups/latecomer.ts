/** A group as the placing of a latecomer needs to know it. */
export interface GroupToJoin {
  readonly number: number;
  readonly remote: boolean;
  /** People sitting there. */
  readonly size: number;
}

/**
 * The group that a latecomer joins (`method.md`, "In the small groups"): the smallest of their kind, the lowest number
 * on a tie; any kind when there is none of theirs; null before groups exist.
 */
export function placeLatecomer<G extends GroupToJoin>(
  groups: readonly G[],
  presence: 'room' | 'remote',
): G | null {
  const own = groups.filter((group) => group.remote === (presence === 'remote'));
  const open = own.length > 0 ? own : groups;
  return [...open].sort((a, b) => a.size - b.size || a.number - b.number)[0] ?? null;
}
