import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { MeetingState } from '../document/state';
import type { Candidacy } from '../document/values';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { taskId } from '../ids';
import type { TaskId } from '../ids';
import { taskProblems } from '../template/problems';
import type { Task } from '../template/template';
import { candidaciesGo } from './candidacies-go';
import { changedFields, checkSeen } from './edited-meanwhile';
import { findTask, requireSteps, stateWrite } from './lookup';
import type { CommandContext, Decide } from './outcome';
import { screenOf } from './run-sheet';
import { templateRefusal } from './template-refusal';

/** As many as the ladder of the plenary shows. */
const MAX_TASKS = 12;

const taskWrite = (task: Task): RootWrite => ({ root: MEETING.tasks, key: task.id, value: task });

/** The writes that put tasks in this order; those that are there already are not written again. */
const inOrder = (tasks: readonly Task[]): RootWrite[] =>
  tasks.flatMap((task, position) =>
    task.position === position ? [] : [taskWrite({ ...task, position })],
  );

function checkTexts(task: Task): Result<null> {
  const [problem] = taskProblems(task);
  return problem ? templateRefusal(problem) : ok(null);
}

/** Adds a task at the end, or at a place in the order, before the groups begin. */
export const addTask: Decide<'task.add'> = (payload, context) => {
  const step = requireSteps(context, 'welcome', 'tasks');
  if (!step.ok) return step;
  const { state, newId } = context;
  if (state.tasks.length >= MAX_TASKS)
    return refuse('conflict', 'too_many_tasks', { params: { limit: MAX_TASKS } });
  const { position = state.tasks.length, short, questions = [], ...texts } = payload;
  const id = taskId(newId('t'));
  const task: Task = {
    ...texts,
    id,
    // No place of the order yet, so that the one it gets is written.
    position: MAX_TASKS,
    short: shortened(short, texts.label),
    questions,
  };
  const checked = checkTexts(task);
  if (!checked.ok) return checked;
  const tasks = [...state.tasks];
  tasks.splice(position, 0, task);
  return ok({ writes: inOrder(tasks), journal: { task: id }, result: { task: id } });
};

const SHORT_MAX = 24;

function shortened<T extends { fr: string; en?: string | undefined }>(short: T, label: T): T {
  const cut = (text: string) => Array.from(text).slice(0, SHORT_MAX).join('');
  const fr = cut(short.fr.trim() || label.fr);
  const en = short.en?.trim() || label.en;
  return { ...short, fr, ...(en === undefined ? {} : { en: cut(en) }) };
}

/** Changes the texts of a task, its questions and whom the pair works with, at any step; null takes the liaison away. */
export const editTask: Decide<'task.edit'> = ({ task: id, seen, ...changes }, { state }) => {
  const found = findTask(state, id);
  if (!found.ok) return found;
  const { liaison: former, ...before } = found.value;
  const { liaison = former, short, ...texts } = changes;
  const next: Task = {
    ...before,
    ...texts,
    ...(short ? { short: shortened(short, texts.label ?? before.label) } : {}),
    ...(liaison ? { liaison } : {}),
  };
  const checked = checkTexts(next);
  if (!checked.ok) return checked;
  const unseen = checkSeen({ liaison: null, ...found.value }, seen, changes);
  if (!unseen.ok) return unseen;
  const fields = changedFields(found.value, next);
  if (fields.length === 0) return ok({ writes: [], journal: null });
  return ok({ writes: [taskWrite(next)], journal: { task: id, fields } });
};

/** Moves a task to another place in the order of the meeting, before the groups begin. */
export const moveTask: Decide<'task.move'> = ({ task: id, to }, context) => {
  const step = requireSteps(context, 'welcome', 'tasks');
  if (!step.ok) return step;
  const found = findTask(context.state, id);
  if (!found.ok) return found;
  const tasks = context.state.tasks.filter((task) => task.id !== id);
  tasks.splice(to, 0, found.value);
  const writes = inOrder(tasks);
  return ok({ writes, journal: writes.length === 0 ? null : { task: id, to } });
};

/** Whether anybody worked on a task: a group, present or former, wrote, or the plenary knows of it. */
export function isTaskUsed({ state, published }: CommandContext, task: TaskId): boolean {
  const groups = [
    ...state.groups.map(({ id }) => id),
    ...[...state.former.values()].map(({ group }) => group.id),
  ];
  return (
    state.reveals.has(task) ||
    state.decisions.has(task) ||
    groups.some((group) => published(group, task).progress.state !== 'todo')
  );
}

/** The writes that take a task away, with its candidacies and the screen that showed it. */
export function withoutTask(
  { step, screen }: Pick<MeetingState, 'step' | 'screen'>,
  task: TaskId,
  candidacies: readonly Candidacy[],
): RootWrite[] {
  const shown = 'task' in screen && screen.task === task;
  return [
    { root: MEETING.tasks, key: task, value: undefined },
    ...candidacies.map(({ id }) => ({ root: MEETING.candidacies, key: id, value: undefined })),
    ...(shown ? [stateWrite('screen', screenOf(step.step))] : []),
  ];
}

/**
 * Removes a task that nobody worked on yet. Its candidacies go with it, once the person was told how many: `candidacies` is
 * that number.
 */
export const removeTask: Decide<'task.remove'> = ({ task: id, candidacies: told }, context) => {
  const { state } = context;
  const found = findTask(state, id);
  if (!found.ok) return found;
  if (isTaskUsed(context, id)) return refuse('conflict', 'task_in_use', { field: 'task' });
  const step = requireSteps(context, 'welcome', 'tasks');
  if (!step.ok) return step;
  const others = state.tasks.filter((task) => task.id !== id);
  if (others.length === 0) return refuse('conflict', 'last_task', { field: 'task' });
  const going = candidaciesGo(context, (candidacy) => candidacy.task === id, told);
  if (!going.ok) return going;
  return ok({
    writes: [
      ...withoutTask(state, id, going.value.candidacies),
      ...going.value.writes,
      ...inOrder(others),
    ],
    journal: { task: id, candidacies: going.value.candidacies.map((c) => c.id) },
  });
};
