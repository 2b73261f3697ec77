import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { ASSOCIATION_TEMPLATE } from './association';
import { LOOP_TEMPLATE } from './loop';
import { readTemplate } from './problems';
import type { Template } from './template';

/** The templates that come with the product; the first one is the default. */
export const BUILTIN_TEMPLATES: readonly Template[] = [LOOP_TEMPLATE, ASSOCIATION_TEMPLATE];

/** A template by its id, or null. */
export const builtinTemplate = (id: string): Template | null =>
  BUILTIN_TEMPLATES.find((template) => template.id === id) ?? null;

/**
 * Checks a template that somebody wrote (`readTemplate`). Refuses with `template_invalid` naming the first place to mend
 * and how many there are.
 */
export function validateTemplate(value: unknown): Result<Template> {
  const { template, problems } = readTemplate(value);
  if (template) return ok(template);
  const field = problems[0]?.path.join('.') || 'template';
  return refuse('invalid', 'template_invalid', {
    field,
    params: { place: field, count: problems.length },
  });
}
