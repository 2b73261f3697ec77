import { MEETING } from '../document/sections';
import { ok, refuse } from '../errors';
import { taskId } from '../ids';
import { findTask, requireSteps } from './lookup';
import type { Decide } from './outcome';

/** Adds a task at the end, before the groups begin. */
export const addTask: Decide<'task.add'> = ({ label, short, text }, context) => {
  const step = requireSteps(context, 'welcome', 'tasks');
  if (!step.ok) return step;
  if (label.fr.trim() === '')
    return refuse('invalid', 'field_invalid', { field: 'label', params: { field: 'label' } });
  const { state, newId } = context;
  const id = taskId(newId('t'));
  const position = 1 + Math.max(-1, ...state.tasks.map((task) => task.position));
  const task = { id, position, label, short: shortened(short, label), text, questions: [] };
  return ok({
    writes: [{ root: MEETING.tasks, key: id, value: task }],
    journal: { task: id },
    result: { task: id },
  });
};

const SHORT_MAX = 24;

function shortened<T extends { fr: string; en?: string | undefined }>(short: T, label: T): T {
  const fr = (short.fr.trim() || label.fr).slice(0, SHORT_MAX);
  const en = (short.en?.trim() || label.en)?.slice(0, SHORT_MAX);
  return { ...short, fr, ...(en === undefined ? {} : { en }) };
}

/** Changes the texts of a task. */
export const editTask: Decide<'task.edit'> = ({ task: id, label, short, text }, { state }) => {
  const found = findTask(state, id);
  if (!found.ok) return found;
  const next = {
    ...found.value,
    ...(label ? { label } : {}),
    ...(short ? { short: shortened(short, label ?? found.value.label) } : {}),
    ...(text ? { text } : {}),
  };
  return ok({ writes: [{ root: MEETING.tasks, key: id, value: next }], journal: { task: id } });
};

/** Removes a task that nobody worked on yet; its candidacies go with it. */
export const removeTask: Decide<'task.remove'> = ({ task: id }, context) => {
  const step = requireSteps(context, 'welcome', 'tasks');
  if (!step.ok) return step;
  const found = findTask(context.state, id);
  if (!found.ok) return found;
  const { state } = context;
  const isUsed =
    state.reveals.has(id) ||
    state.decisions.has(id) ||
    state.groups.some((group) => context.published(group.id, id).progress.state !== 'todo');
  if (isUsed) return refuse('conflict', 'task_in_use', { field: 'task' });
  const candidacies = [...state.candidacies.values()].filter((c) => c.task === id);
  return ok({
    writes: [
      { root: MEETING.tasks, key: id, value: undefined },
      ...candidacies.map((c) => ({ root: MEETING.candidacies, key: c.id, value: undefined })),
    ],
    journal: { task: id, candidacies: candidacies.map((c) => c.id) },
  });
};
