import type { MeetingMerge } from '@tdt/shared/consensus/merge-all';
import type { TaskMerge } from '@tdt/shared/consensus/types';
import type { MeetingState, PublishedTask } from '@tdt/shared/document/state';
import type { GroupId, TaskId } from '@tdt/shared/ids';

type Published = (group: GroupId, task: TaskId) => PublishedTask;

/** How reports are merged: `merging.ts`, which the pages that show merges bring along. A phone that writes does without. */
export interface Arithmetic {
  readonly meeting: (
    state: MeetingState,
    published: Published,
    previous: MeetingMerge | null,
  ) => MeetingMerge;
  readonly nothing: (state: MeetingState, task: TaskId) => TaskMerge;
}

let arithmetic: Arithmetic | null = null;

/** Called once by `merging.ts`. */
export function provideArithmetic(provided: Arithmetic): void {
  arithmetic = provided;
}

/**
 * The merge of each task, computed when a view asks for it and at most once per snapshot. Merges whose sources did
 * not change are the very same objects as before.
 */
export function createMerger(published: Published) {
  let previous: MeetingMerge | null = null;

  /** Made anew for each snapshot. */
  return (state: MeetingState): ((task: TaskId) => TaskMerge) => {
    let current: MeetingMerge | null = null;
    return (task) => {
      if (!arithmetic) throw new Error('A page that shows merges imports meeting/merging');
      if (!current) previous = current = arithmetic.meeting(state, published, previous);
      return current.remembered.get(task)?.merge ?? arithmetic.nothing(state, task);
    };
  };
}
