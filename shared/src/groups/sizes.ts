import type { Settings } from '../template/template';

/** How many people each group takes, remote groups apart; `joining` remote people sit in a group of the room. */
export interface GroupSizes {
  readonly room: readonly number[];
  readonly remote: readonly number[];
  /** Remote people who join a group of the room, all of them the same one: one call to hold. */
  readonly joining: number;
}

/**
 * The sizes of the groups (`method.md`, "In the small groups"): as few as keep everyone within `groupSize`, within one
 * of each other. Remote people too few for a group of their own join the room, when there is one.
 */
export function groupSizes(
  room: number,
  remote: number,
  settings: Pick<Settings, 'groupSize' | 'remoteGroupMin'>,
): GroupSizes {
  const { groupSize, remoteGroupMin } = settings;
  const joining = room > 0 && remote < remoteGroupMin ? remote : 0;
  const apart = remote - joining;
  // A group of remote people too small to talk is worse than one above the size, which is warned about.
  const most = Math.max(1, Math.floor(apart / remoteGroupMin));
  return {
    room: evenly(room + joining, Math.ceil((room + joining) / groupSize)),
    remote: evenly(apart, Math.min(most, Math.ceil(apart / groupSize))),
    joining,
  };
}

function evenly(people: number, groups: number): number[] {
  if (people === 0) return [];
  const least = Math.floor(people / groups);
  const larger = people % groups;
  return Array.from({ length: groups }, (_, at) => least + (at < larger ? 1 : 0));
}
