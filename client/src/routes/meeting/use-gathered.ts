import { gatherProfiles } from '@tdt/shared/consensus/profiles';
import type { GatheredEntry } from '@tdt/shared/consensus/types';
import type { ProfileList } from '@tdt/shared/document/values';
import { profileSources } from '@tdt/shared/groups/former';
import type { TaskId } from '@tdt/shared/ids';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useMeeting } from '../../stores/meeting-store';

/** The profiles of all groups for a task, near-duplicates gathered, live. */
export function useGathered(task: TaskId): Readonly<Record<ProfileList, readonly GatheredEntry[]>> {
  const groups = useMeeting(useShallow(({ meeting }) => profileSources(meeting)));
  // What each group published keeps its identity while it says the same.
  const published = useMeeting(
    useShallow((snapshot) =>
      profileSources(snapshot.meeting).map((id) => snapshot.published(id, task)),
    ),
  );
  return useMemo(() => {
    const gather = (list: ProfileList) =>
      gatherProfiles(
        groups.map((group, at) => ({ group, entries: published[at]?.lists[list] ?? [] })),
      );
    return {
      qualities: gather('qualities'),
      pastPractice: gather('pastPractice'),
      goodExperiences: gather('goodExperiences'),
      vigilance: gather('vigilance'),
    };
  }, [groups, published]);
}
