import type { MeetingState } from '@tdt/shared/document/state';
import { taskOrder } from '@tdt/shared/groups/task-order';
import type { TaskId } from '@tdt/shared/ids';
import { recusalsOf } from './group';
import type { GroupView } from './group';

/** The order with one task moved one place up (-1) or down (+1); the same at the edge. */
export function movedTask(order: readonly TaskId[], task: TaskId, by: -1 | 1): readonly TaskId[] {
  const from = order.indexOf(task);
  const other = order[from + by];
  if (from < 0 || other === undefined) return order;
  return order.map((id) => (id === task ? other : id === other ? task : id));
}

/** The order that is suggested to the group as it sits now: its own start, and people step aside once. */
export function suggestedOrder(
  view: GroupView,
  meeting: Pick<MeetingState, 'tasks' | 'candidacies'>,
): readonly TaskId[] {
  const recused = meeting.tasks
    .map(({ id }) => id)
    .filter((id) => recusalsOf(view, meeting.candidacies.values(), id).people.length > 0);
  const tasks = meeting.tasks.map(({ id }) => id);
  return taskOrder(tasks, view.group.number - 1, new Set(recused));
}
