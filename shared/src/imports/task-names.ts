import type { TaskId } from '../ids';
import type { Localized } from '../locale';
import { fold } from '../people/fold';

/** What an import needs to know of a task; a `Task` of a template will do. */
export type ImportTask = {
  id: TaskId;
  label: Localized;
  short: Localized;
  aliases?: readonly string[] | undefined;
};

/** The form in which names of tasks are compared. */
export function taskKey(text: string): string {
  return fold(text.replaceAll('&', ' et '));
}

/** Label, short label and other spellings, in every language. */
export function textsOf(task: ImportTask): string[] {
  const { label, short, aliases = [] } = task;
  return [label.fr, label.en, short.fr, short.en, ...aliases].filter(
    (text): text is string => text !== undefined && taskKey(text) !== '',
  );
}
