import { mergeTask } from '@tdt/shared/consensus/merge';
import { mergeMeeting } from '@tdt/shared/consensus/merge-all';
import type { MeetingMerge } from '@tdt/shared/consensus/merge-all';
import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { MeetingState, PublishedTask } from '@tdt/shared/document/state';
import type { GroupId, TaskId } from '@tdt/shared/ids';

/**
 * The merge of each task, computed when a view asks for it and at most once per snapshot. Merges whose sources did
 * not change are the very same objects as before.
 */
export function createMerger(published: (group: GroupId, task: TaskId) => PublishedTask) {
  let previous: MeetingMerge | null = null;

  /** Made anew for each snapshot. */
  return (state: MeetingState): ((task: TaskId) => TaskMerge) => {
    let current: MeetingMerge | null = null;
    return (task) => {
      if (!current) previous = current = mergeMeeting(state, published, previous);
      const found = current.remembered.get(task);
      return found?.merge ?? mergeTask(task, [], () => 'unknown', state.settings);
    };
  };
}
