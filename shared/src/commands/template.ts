import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { taskOrder } from '../groups/task-order';
import { settingsProblems, stepProblems } from '../template/problems';
import type { Settings, StepText, Template } from '../template/template';
import { builtinTemplate, validateTemplate } from '../template/templates';
import { candidaciesGo } from './candidacies-go';
import { changedFields, checkSeen } from './edited-meanwhile';
import { groupWrite } from './group-writes';
import { requireSteps, stateWrite } from './lookup';
import type { CommandContext, Decide } from './outcome';
import { isTaskUsed, withoutTask } from './tasks';
import { templateRefusal } from './template-refusal';

/** Changes what is said at a step and how long it should last, at any step. */
export const editStep: Decide<'step.edit'> = ({ step, seen, ...changes }, { state }) => {
  const current = state.steps.get(step);
  if (!current) return refuse('not_found', 'not_found', { field: 'step' });
  const next: StepText = { ...current, ...changes };
  const [problem] = stepProblems(next);
  if (problem) return templateRefusal(problem);
  const unseen = checkSeen(current, seen, changes);
  if (!unseen.ok) return unseen;
  const fields = changedFields(current, next);
  if (fields.length === 0) return ok({ writes: [], journal: null });
  return ok({
    writes: [{ root: MEETING.steps, key: step, value: next }],
    journal: { step, fields },
  });
};

/** Changes what the papers say in the organisation's own words, at any step. */
export const editTexts: Decide<'texts.edit'> = ({ seen, ...changes }, { state: { texts } }) => {
  const unseen = checkSeen(texts, seen, changes);
  if (!unseen.ok) return unseen;
  const next = { ...texts, ...changes };
  const fields = changedFields(texts, next);
  if (fields.length === 0) return ok({ writes: [], journal: null });
  return ok({ writes: [stateWrite('texts', next)], journal: { fields } });
};

const reportedAnything = ({ state, published }: CommandContext): boolean =>
  state.groups.some((group) =>
    state.tasks.some((task) => published(group.id, task.id).progress.reportedAt !== null),
  );

/**
 * Until when each setting may change. Rules that already decided something keep what they decided: the merge's once a task
 * is revealed, those of the check once one was opened, parity once a group reported. Sizes, advice and colour at any time.
 */
const LOCKS: readonly {
  readonly settings: readonly (keyof Settings)[];
  readonly reason: 'settings_revealed' | 'settings_checked' | 'settings_reported';
  readonly locked: (context: CommandContext) => boolean;
}[] = [
  {
    settings: ['exactShare', 'togetherShare', 'minGroups', 'parity'],
    reason: 'settings_revealed',
    locked: ({ state }) => state.reveals.size > 0,
  },
  { settings: ['parity'], reason: 'settings_reported', locked: reportedAnything },
  {
    settings: ['wideShare', 'oppositionShare', 'candidatesAbstain'],
    reason: 'settings_checked',
    locked: ({ state }) => state.checks.size > 0,
  },
];

function checkLocks(
  context: CommandContext,
  next: Settings,
  fields: readonly string[],
): Result<null> {
  for (const { settings, reason, locked } of LOCKS) {
    const field = settings.find((setting) => fields.includes(setting));
    if (field !== undefined && locked(context))
      return refuse('out_of_step', reason, { field, params: { field } });
  }
  const { report, settings } = context.state;
  if (report !== null && next.retentionDays > settings.retentionDays)
    return refuse('out_of_step', 'retention_longer', { field: 'retentionDays' });
  return ok(null);
}

/** Changes thresholds, sizes, retention, parity, colour, as long as they have decided nothing yet. */
export const editSettings: Decide<'settings.edit'> = ({ seen, ...changes }, context) => {
  const { settings } = context.state;
  const next: Settings = { ...settings, ...changes };
  const fields = changedFields(settings, next);
  const locks = checkLocks(context, next, fields);
  if (!locks.ok) return locks;
  const [problem] = settingsProblems(next);
  if (problem) return templateRefusal(problem);
  const unseen = checkSeen(settings, seen, changes);
  if (!unseen.ok) return unseen;
  if (fields.length === 0) return ok({ writes: [], journal: null });
  return ok({ writes: [stateWrite('settings', next)], journal: { fields } });
};

/** The writes that put a template in the place of the meeting's own method; groups get its tasks in their order. */
function templateWrites({ state }: CommandContext, template: Template): RootWrite[] {
  const ids = template.tasks.map(({ id }) => id);
  return [
    stateWrite('settings', template.settings),
    stateWrite('texts', template.texts),
    ...template.tasks.map((task) => ({ root: MEETING.tasks, key: task.id, value: task })),
    ...template.steps.map((text) => ({ root: MEETING.steps, key: text.step, value: text })),
    ...state.groups.map((group, at) =>
      groupWrite({ ...group, taskOrder: taskOrder(ids, at, new Set()) }),
    ),
  ];
}

/**
 * Replaces tasks, texts, durations and settings by those of a template, whole or not at all, while the meeting is prepared:
 * at the welcome, before any group wrote. Candidacies to tasks that it does not have go, once the person was told how many.
 */
export const applyTemplate: Decide<'template.apply'> = (payload, context) => {
  const { state } = context;
  if (state.tasks.some(({ id }) => isTaskUsed(context, id)))
    return refuse('conflict', 'template_late', { field: 'template' });
  const step = requireSteps(context, 'welcome', 'welcome');
  if (!step.ok) return step;
  const asked = payload.template;
  const builtin = typeof asked === 'string' ? builtinTemplate(asked) : null;
  const read = builtin ? ok(builtin) : validateTemplate(asked);
  if (!read.ok) return read;
  const template = read.value;
  const kept = new Set<string>(template.tasks.map(({ id }) => id));
  const going = candidaciesGo(context, ({ task }) => !kept.has(task), payload.candidacies);
  if (!going.ok) return going;
  const former = state.tasks.filter(({ id }) => !kept.has(id));
  return ok({
    writes: [
      ...former.flatMap(({ id }) =>
        withoutTask(
          state,
          id,
          going.value.candidacies.filter((candidacy) => candidacy.task === id),
        ),
      ),
      ...going.value.writes,
      ...templateWrites(context, template),
    ],
    journal: {
      template: template.id,
      tasks: template.tasks.length,
      candidacies: going.value.candidacies.map(({ id }) => id),
    },
  });
};
