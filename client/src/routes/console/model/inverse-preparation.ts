import { TaskIdSchema } from '@tdt/shared/ids';
import { checkMeetingFields } from '@tdt/shared/preparation/meeting-fields';
import type { Command, PayloadOf } from '@tdt/shared/protocol/commands';
import { templateOf } from '@tdt/shared/template/of-meeting';
import type { Before } from './inverse';

/*
 * What takes back the acts of the preparation. An edit is given back field by field, with what it wrote as what was seen: a
 * field that somebody else changed since is left to them.
 */

/** A value without one of its keys. */
function without<T extends object, K extends keyof T>(of: T, ...keys: readonly K[]): Omit<T, K> {
  const kept = { ...of };
  for (const key of keys) Reflect.deleteProperty(kept, key);
  return kept;
}

/** What an edited value held in the fields that an edit changed. */
function former<T extends object>(current: T, changes: object): Partial<T> {
  const kept: Partial<T> = { ...current };
  for (const key of Object.keys(kept)) if (!(key in changes)) Reflect.deleteProperty(kept, key);
  return kept;
}

function meetingBack(payload: PayloadOf<'meeting.edit'>, { meeting }: Before): Command[] {
  // As the server keeps them: trimmed, the department in capitals.
  const checked = checkMeetingFields(without(payload, 'seen'));
  if (!checked.ok) return [];
  const fields = former(
    without(meeting.info, 'id', 'code', 'epoch', 'locale', 'createdAt'),
    checked.value,
  );
  return [{ type: 'meeting.edit', payload: { ...fields, seen: checked.value } }];
}

/** A task that was added goes; its id is in the answer. */
function addedTaskBack({ result }: Before): Command[] {
  const task = Object.entries(result ?? {}).find(([key]) => key === 'task')?.[1] as unknown;
  const id = TaskIdSchema.safeParse(task);
  return id.success ? [{ type: 'task.remove', payload: { task: id.data } }] : [];
}

/** The server may have cut the short name, or made one: what stands there now is not known, so it is not `seen`. */
function editedTaskBack(payload: PayloadOf<'task.edit'>, { meeting }: Before): Command[] {
  const current = meeting.tasks.find(({ id }) => id === payload.task);
  if (!current) return [];
  const changes = without(payload, 'task', 'seen');
  const texts = former({ liaison: null, ...without(current, 'id', 'position') }, changes);
  const seen = without(changes, 'short');
  return [{ type: 'task.edit', payload: { ...texts, task: payload.task, seen } }];
}

function movedTaskBack({ task }: PayloadOf<'task.move'>, { meeting }: Before): Command[] {
  const to = meeting.tasks.findIndex(({ id }) => id === task);
  return to < 0 ? [] : [{ type: 'task.move', payload: { task, to } }];
}

/** A task comes back at its place, as a new one. Candidacies that went with it do not: then there is no way back. */
function removedTaskBack(payload: PayloadOf<'task.remove'>, { meeting }: Before): Command[] {
  const task = meeting.tasks.find(({ id }) => id === payload.task);
  if (!task || (payload.candidacies ?? 0) > 0) return [];
  return [{ type: 'task.add', payload: without(task, 'id') }];
}

function editedStepBack(payload: PayloadOf<'step.edit'>, { meeting }: Before): Command[] {
  const current = meeting.steps.get(payload.step);
  if (!current) return [];
  const seen = without(payload, 'step', 'seen');
  const texts = former(without(current, 'step'), seen);
  return [{ type: 'step.edit', payload: { ...texts, step: payload.step, seen } }];
}

function editedSettingsBack(payload: PayloadOf<'settings.edit'>, { meeting }: Before): Command[] {
  const seen = without(payload, 'seen');
  return [{ type: 'settings.edit', payload: { ...former(meeting.settings, seen), seen } }];
}

function editedTextsBack(payload: PayloadOf<'texts.edit'>, { meeting }: Before): Command[] {
  const seen = without(payload, 'seen');
  return [{ type: 'texts.edit', payload: { ...former(meeting.texts, seen), seen } }];
}

/** The former method comes back whole, as long as no candidacy went. */
const appliedTemplateBack = (
  payload: PayloadOf<'template.apply'>,
  { meeting }: Before,
): Command[] =>
  (payload.candidacies ?? 0) > 0
    ? []
    : [{ type: 'template.apply', payload: { template: templateOf(meeting) } }];

/** The commands that take back an act of the preparation; null for a command of another part. */
export function preparationBack(command: Command, before: Before): readonly Command[] | null {
  switch (command.type) {
    case 'meeting.edit':
      return meetingBack(command.payload, before);
    case 'checklist.tick':
      return [
        { type: 'checklist.tick', payload: { ...command.payload, done: !command.payload.done } },
      ];
    case 'task.add':
      return addedTaskBack(before);
    case 'task.edit':
      return editedTaskBack(command.payload, before);
    case 'task.move':
      return movedTaskBack(command.payload, before);
    case 'task.remove':
      return removedTaskBack(command.payload, before);
    case 'step.edit':
      return editedStepBack(command.payload, before);
    case 'settings.edit':
      return editedSettingsBack(command.payload, before);
    case 'texts.edit':
      return editedTextsBack(command.payload, before);
    case 'template.apply':
      return appliedTemplateBack(command.payload, before);
    default:
      return null;
  }
}
