import * as z from 'zod/mini';
import { CHECKLIST_MARKS } from '../document/values';
import { TaskIdSchema } from '../ids';
import { LocalizedSchema } from '../locale';
import { MEETING_FIELD_SHAPES } from '../preparation/meeting-fields';
import { StepSchema } from '../steps';
import { SETTING_SHAPES, StepTextSchema, TaskSchema } from '../template/template';

const text = z.exactOptional(LocalizedSchema);
const { questions, aliases } = TaskSchema.shape;
const { paragraphs, minutes } = StepTextSchema.shape;

/** What may be changed of a task; `liaison` null takes it away. */
const TASK_CHANGES = {
  label: text,
  short: text,
  text,
  questions: z.exactOptional(questions),
  liaison: z.exactOptional(z.nullable(LocalizedSchema)),
  aliases,
};
const STEP_CHANGES = {
  title: text,
  lead: text,
  paragraphs: z.exactOptional(paragraphs),
  minutes: z.exactOptional(minutes),
};
const SETTING_CHANGES = {
  groupSize: z.exactOptional(SETTING_SHAPES.groupSize),
  remoteGroupMin: z.exactOptional(SETTING_SHAPES.remoteGroupMin),
  advisedNames: z.exactOptional(SETTING_SHAPES.advisedNames),
  exactShare: z.exactOptional(SETTING_SHAPES.exactShare),
  togetherShare: z.exactOptional(SETTING_SHAPES.togetherShare),
  minGroups: z.exactOptional(SETTING_SHAPES.minGroups),
  wideShare: z.exactOptional(SETTING_SHAPES.wideShare),
  oppositionShare: z.exactOptional(SETTING_SHAPES.oppositionShare),
  candidatesAbstain: z.exactOptional(SETTING_SHAPES.candidatesAbstain),
  speakSeconds: z.exactOptional(SETTING_SHAPES.speakSeconds),
  parity: z.exactOptional(SETTING_SHAPES.parity),
  retentionDays: z.exactOptional(SETTING_SHAPES.retentionDays),
  accent: z.exactOptional(SETTING_SHAPES.accent),
};
const PAPER_CHANGES = { whoChooses: text, newCall: text, nextPurpose: text };
/** How many candidacies the person was told would go along. */
const candidacies = z.exactOptional(z.int().check(z.minimum(0)));

/**
 * Payloads of the preparation. A command that edits carries only what changes; `seen` is what each of these fields held
 * for the person who changes it, so that the last one to save never undoes unseen work.
 */
export const PREPARATION_PAYLOADS = {
  'meeting.edit': z.object({
    ...MEETING_FIELD_SHAPES,
    seen: z.exactOptional(z.object(MEETING_FIELD_SHAPES)),
  }),
  'checklist.tick': z.object({ mark: z.enum(CHECKLIST_MARKS), done: z.boolean() }),
  'task.add': z.object({
    label: LocalizedSchema,
    short: LocalizedSchema,
    text: LocalizedSchema,
    questions: z.exactOptional(questions),
    liaison: text,
    aliases,
    /** Place in the order, from 0; at the end without. */
    position: z.exactOptional(z.int().check(z.minimum(0))),
  }),
  'task.edit': z.object({
    task: TaskIdSchema,
    ...TASK_CHANGES,
    seen: z.exactOptional(z.object(TASK_CHANGES)),
  }),
  /** To a place in the order, from 0; the others close up. */
  'task.move': z.object({ task: TaskIdSchema, to: z.int().check(z.minimum(0)) }),
  'task.remove': z.object({ task: TaskIdSchema, candidacies }),
  'step.edit': z.object({
    step: StepSchema,
    ...STEP_CHANGES,
    seen: z.exactOptional(z.object(STEP_CHANGES)),
  }),
  'settings.edit': z.object({
    ...SETTING_CHANGES,
    seen: z.exactOptional(z.object(SETTING_CHANGES)),
  }),
  'texts.edit': z.object({
    ...PAPER_CHANGES,
    seen: z.exactOptional(z.object(PAPER_CHANGES)),
  }),
  /** The id of a template of the product, or a whole template; read by `validateTemplate`, which tells what is wrong. */
  'template.apply': z.object({ template: z.unknown(), candidacies }),
} as const;
