import type * as z from 'zod/mini';
import type { Localized } from '../locale';
import { STEPS } from '../steps';
import { isAccentLegible } from './accent';
import type { Settings, StepText, Task, Template } from './template';
import { TemplateSchema } from './template';

/** Where something stands in a template: `['tasks', 1, 'short', 'fr']`. */
export type TemplatePath = readonly (string | number)[];

/** What is wrong at one place of a template that somebody wrote. */
export interface TemplateProblem {
  readonly path: TemplatePath;
  readonly code: TemplateProblemCode;
  /** The bound that was passed. */
  readonly limit?: number;
  /** What else the sentence needs: a step, an id. */
  readonly value?: string;
}
export type TemplateProblemCode =
  | 'missing'
  | 'not_text'
  | 'not_number'
  | 'not_whole'
  | 'not_list'
  | 'not_object'
  | 'not_yes_or_no'
  | 'empty'
  | 'too_long'
  | 'too_many'
  | 'too_few'
  | 'too_small'
  | 'too_large'
  | 'bad_form'
  | 'step_missing'
  | 'task_twice'
  | 'remote_above_size'
  | 'accent_pale';

/** Longest texts, in code points: a short name fits the plenary's columns, a name fits its titles. */
const TASK_LIMITS = { short: 24, label: 200, question: 500, liaison: 300 } as const;

const EXPECTED: Readonly<Record<string, TemplateProblemCode>> = {
  string: 'not_text',
  number: 'not_number',
  int: 'not_whole',
  array: 'not_list',
  object: 'not_object',
  boolean: 'not_yes_or_no',
};

type Issue = z.core.$ZodIssue;

function valueAt(value: unknown, path: TemplatePath): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.getOwnPropertyDescriptor(found, part)?.value;
  }
  return found;
}

const tooMuch = (origin: string): TemplateProblemCode =>
  origin === 'string' ? 'too_long' : origin === 'array' ? 'too_many' : 'too_large';
const tooLittle = (origin: string): TemplateProblemCode =>
  origin === 'string' ? 'empty' : origin === 'array' ? 'too_few' : 'too_small';

/** An issue of the schema in words of our own. */
function fromIssue(issue: Issue, value: unknown): TemplateProblem {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (valueAt(value, path) === undefined && path.length > 0) return { path, code: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { path, code: EXPECTED[issue.expected] ?? 'bad_form' };
    case 'too_big':
      return { path, code: tooMuch(issue.origin), limit: Number(issue.maximum) };
    case 'too_small':
      return { path, code: tooLittle(issue.origin), limit: Number(issue.minimum) };
    case 'invalid_format':
    case 'invalid_value':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'custom':
      return { path, code: 'bad_form' };
  }
}

const length = (text: string): number => Array.from(text).length;

/** A text in either language that passes `limit` code points; the French one must not be empty when `needed`. */
function textProblems(
  text: Localized | undefined,
  path: TemplatePath,
  limit: number,
  needed = false,
): TemplateProblem[] {
  const found: TemplateProblem[] = [];
  if (needed && text?.fr.trim() === '') found.push({ path: [...path, 'fr'], code: 'empty' });
  for (const locale of ['fr', 'en'] as const)
    if (length(text?.[locale] ?? '') > limit)
      found.push({ path: [...path, locale], code: 'too_long', limit });
  return found;
}

/** What is wrong with the texts of a task of the right shape; paths begin inside the task. */
export const taskProblems = (
  task: Pick<Task, 'label' | 'short' | 'questions' | 'liaison'>,
): TemplateProblem[] => [
  ...textProblems(task.label, ['label'], TASK_LIMITS.label, true),
  ...textProblems(task.short, ['short'], TASK_LIMITS.short),
  ...task.questions.flatMap((question, at) =>
    textProblems(question, ['questions', at], TASK_LIMITS.question),
  ),
  ...textProblems(task.liaison, ['liaison'], TASK_LIMITS.liaison),
];

/** What is wrong with the texts of a step of the right shape. */
export const stepProblems = (text: Pick<StepText, 'title'>): TemplateProblem[] =>
  textProblems(text.title, ['title'], TASK_LIMITS.label, true);

/** What is wrong with settings that are each within their bounds. */
export function settingsProblems(settings: Settings): TemplateProblem[] {
  const found: TemplateProblem[] = [];
  if (settings.remoteGroupMin > settings.groupSize)
    found.push({ path: ['remoteGroupMin'], code: 'remote_above_size', limit: settings.groupSize });
  if (!isAccentLegible(settings.accent)) found.push({ path: ['accent'], code: 'accent_pale' });
  return found;
}

const under = (path: TemplatePath, problems: readonly TemplateProblem[]): TemplateProblem[] =>
  problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));

/** What no schema of single values says: every step once, every task once, texts that fit, sizes that go together. */
function ruleProblems({ tasks, steps, settings }: Template): TemplateProblem[] {
  const ids = tasks.map(({ id }) => id);
  const missing = STEPS.filter((step) => !steps.some((text) => text.step === step));
  return [
    ...ids.flatMap((id, at): TemplateProblem[] =>
      ids.indexOf(id) < at ? [{ path: ['tasks', at, 'id'], code: 'task_twice', value: id }] : [],
    ),
    ...tasks.flatMap((task, at) => under(['tasks', at], taskProblems(task))),
    ...missing.map((value): TemplateProblem => ({ path: ['steps'], code: 'step_missing', value })),
    ...steps.flatMap((text, at) => under(['steps', at], stepProblems(text))),
    ...under(['settings'], settingsProblems(settings)),
  ];
}

/**
 * Reads a template that somebody wrote: the template, its tasks in the order of the list whatever their positions say, or
 * everything that is wrong with it, each with its place. Keys that are not known are left out.
 */
export function readTemplate(
  value: unknown,
):
  | { readonly template: Template; readonly problems: readonly [] }
  | { readonly template: null; readonly problems: readonly TemplateProblem[] } {
  const parsed = TemplateSchema.safeParse(value);
  const problems = parsed.success
    ? ruleProblems(parsed.data)
    : parsed.error.issues.map((issue) => fromIssue(issue, value));
  if (!parsed.success || problems.length > 0) return { template: null, problems };
  const tasks = parsed.data.tasks.map((task, position) => ({ ...task, position }));
  return { template: { ...parsed.data, tasks }, problems: [] };
}
