/** A group as the placing of a latecomer needs to know it. */
export interface GroupToJoin {
  readonly number: number;
  readonly remote: boolean;
  /** People sitting there. */
  readonly size: number;
  /** Those of them who are remote: their rapporteur holds a call. */
  readonly remotePeople: number;
}

/**
 * The group that a latecomer joins (`method.md`, "In the small groups"): the smallest of their kind, the lowest number
 * on a tie. A remote person without a remote group joins the group of the room that holds a call already; any kind when
 * there is none of theirs; null before groups exist.
 */
export function placeLatecomer<G extends GroupToJoin>(
  groups: readonly G[],
  presence: 'room' | 'remote',
): G | null {
  const own = groups.filter((group) => group.remote === (presence === 'remote'));
  const calling = presence === 'remote' ? groups.filter((group) => group.remotePeople > 0) : [];
  const open = [own, calling, groups].find((some) => some.length > 0) ?? [];
  return [...open].sort((a, b) => a.size - b.size || a.number - b.number)[0] ?? null;
}
