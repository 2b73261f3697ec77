import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { STEPS } from '../steps';
import { ASSOCIATION_TEMPLATE } from './association';
import { LOOP_TEMPLATE } from './loop';
import { TemplateSchema } from './template';
import type { Template } from './template';

/** The templates that come with the product; the first one is the default. */
export const BUILTIN_TEMPLATES: readonly Template[] = [LOOP_TEMPLATE, ASSOCIATION_TEMPLATE];

/** A template by its id, or null. */
export const builtinTemplate = (id: string): Template | null =>
  BUILTIN_TEMPLATES.find((template) => template.id === id) ?? null;

/** Longest short name of a task, in code points: titles of the plenary and columns. */
const SHORT_MAX = 24;

/**
 * Checks a template that somebody wrote: its shape, one text per step, different task ids, short names short enough,
 * sizes that can be kept. Refuses with `field_invalid` naming the first field to mend.
 */
export function validateTemplate(value: unknown): Result<Template> {
  const parsed = TemplateSchema.safeParse(value);
  if (!parsed.success) return invalid(parsed.error.issues[0]?.path.join('.') || 'template');
  const template = parsed.data;
  const field = stepProblem(template) ?? taskProblem(template) ?? settingsProblem(template);
  return field ? invalid(field) : ok(template);
}

const invalid = (field: string) => refuse('invalid', 'field_invalid', { field, params: { field } });

const stepProblem = ({ steps }: Template): string | null =>
  STEPS.every((step) => steps.some((text) => text.step === step)) ? null : 'steps';

function taskProblem({ tasks }: Template): string | null {
  if (new Set(tasks.map((task) => task.id)).size < tasks.length) return 'tasks';
  const long = tasks.findIndex(({ short }) =>
    [short.fr, short.en ?? ''].some((text) => Array.from(text).length > SHORT_MAX),
  );
  return long < 0 ? null : `tasks.${long}.short`;
}

const settingsProblem = ({ settings }: Template): string | null =>
  settings.remoteGroupMin > settings.groupSize ? 'settings.remoteGroupMin' : null;
