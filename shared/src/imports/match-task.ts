import type { TaskId } from '../ids';
import { taskProposer } from './propose-task';
import { taskKey, textsOf, type ImportTask } from './task-names';

/** Answers given by the person who imports: the text of the file (compared folded) to a task. */
export type TaskMapping = Readonly<Record<string, TaskId>>;

/** What a cell of tasks says: the tasks it names, and the texts that name none, with the task probably meant. */
export type TaskMatches = { found: TaskId[]; unknown: { text: string; proposal: TaskId | null }[] };

/** A function that reads cells of tasks: one task, or several separated by `;` `|` `,` `/` or a line break. */
export function taskMatcher(
  tasks: readonly ImportTask[],
  mapping: TaskMapping = {},
): (cell: string) => TaskMatches {
  const exact = new Map<string, TaskId>();
  for (const task of tasks) {
    for (const text of textsOf(task))
      if (!exact.has(taskKey(text))) exact.set(taskKey(text), task.id);
  }
  for (const [text, id] of Object.entries(mapping)) {
    if (tasks.some((task) => task.id === id)) exact.set(taskKey(text), id);
  }
  const reading: Reading = {
    find: (text) => exact.get(taskKey(text)) ?? null,
    propose: taskProposer(tasks),
  };
  return (cell) => matchCell(cell.trim(), 0, reading);
}

type Reading = Record<'find' | 'propose', (text: string) => TaskId | null>;

const SEPARATORS = [/[;|\n]/, /,/, /\//] as const;

/** The whole cell first, as a label may hold a comma; it is divided only if one part at least names a task. */
function matchCell(text: string, from: number, reading: Reading): TaskMatches {
  const whole = reading.find(text);
  if (whole !== null) return { found: [whole], unknown: [] };
  for (const [at, separator] of SEPARATORS.entries()) {
    if (at < from) continue;
    const parts = text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => taskKey(part) !== '');
    if (parts.length < 2) continue;
    const matches = parts.map((part) => matchCell(part, at + 1, reading));
    const found = [...new Set(matches.flatMap((match) => match.found))];
    if (found.length > 0) return { found, unknown: matches.flatMap((match) => match.unknown) };
  }
  return { found: [], unknown: [{ text, proposal: reading.propose(text) }] };
}
