import type { TaskId } from '../ids';

/**
 * A group's own order of the tasks (`method.md`, "In the small groups"): each group starts one task further than the
 * one before, so that time running out does not hit the same task everywhere; the tasks for which somebody steps aside
 * follow each other, so that they leave the table once.
 */
export function taskOrder(
  tasks: readonly TaskId[],
  group: number,
  recused: ReadonlySet<TaskId>,
): TaskId[] {
  const start = tasks.length === 0 ? 0 : group % tasks.length;
  const rotated = [...tasks.slice(start), ...tasks.slice(0, start)];
  const first = rotated.findIndex((task) => recused.has(task));
  if (first < 0) return rotated;
  const after = rotated.slice(first);
  return [
    ...rotated.slice(0, first),
    ...after.filter((task) => recused.has(task)),
    ...after.filter((task) => !recused.has(task)),
  ];
}
