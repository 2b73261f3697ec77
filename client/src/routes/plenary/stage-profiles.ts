import { gatherProfiles } from '@tdt/shared/consensus/profiles';
import type { GatheredEntry } from '@tdt/shared/consensus/types';
import type { ListEntry, ProfileList } from '@tdt/shared/document/values';
import { profileSources } from '@tdt/shared/groups/former';
import type { TaskId } from '@tdt/shared/ids';
import type { MeetingSnapshot } from '../../stores/meeting-store';
import { calm } from '../../ui/stage/layout/profile-pages';

interface Known {
  readonly sources: readonly (readonly ListEntry[])[];
  readonly entries: readonly GatheredEntry[];
}

/** Reads the merged profiles of a list; as long as one reader is kept, lines stay where they were first shown. */
export type ProfileReader = (
  snapshot: Pick<MeetingSnapshot, 'meeting' | 'published'>,
  task: TaskId,
  list: ProfileList,
) => readonly GatheredEntry[];

/** A new reader sorts anew: make one when a page turns, never while people read it. */
export function profileReader(): ProfileReader {
  const known = new Map<string, Known>();
  return ({ meeting, published }, task, list) => {
    const key = `${task}/${list}`;
    const before = known.get(key);
    const groups = profileSources(meeting);
    const sources = groups.map((id) => published(id, task).lists[list]);
    if (before && same(before.sources, sources)) return before.entries;
    const lists = groups.map((group, at) => ({ group, entries: sources[at] ?? [] }));
    const entries = calm(
      (before?.entries ?? []).map(({ label }) => label),
      gatherProfiles(lists),
    );
    known.set(key, { sources, entries });
    return entries;
  };
}

const same = (a: Known['sources'], b: Known['sources']): boolean =>
  a.length === b.length && a.every((list, at) => list === b[at]);
