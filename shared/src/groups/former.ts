import type { MeetingState } from '../document/state';
import type { GroupId } from '../ids';

/**
 * The groups whose published profiles are gathered: those that there are, then those that were dissolved, so that
 * nothing that a group wrote for everybody goes with it.
 */
export const profileSources = ({
  groups,
  former,
}: Pick<MeetingState, 'groups' | 'former'>): readonly GroupId[] => [
  ...groups.map(({ id }) => id),
  ...[...former.keys()].sort().flatMap((key) => former.get(key)?.group.id ?? []),
];
