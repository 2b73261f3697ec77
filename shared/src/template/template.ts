import * as z from 'zod/mini';
import { TaskIdSchema } from '../ids';
import { LocalizedSchema } from '../locale';
import { StepSchema } from '../steps';

/** A task as a template says it, and as the meeting keeps it (`method.md`, "Before the meeting"). */
export const TaskSchema = z.object({
  id: TaskIdSchema,
  /** Place in the order of the meeting, from 0. */
  position: z.int().check(z.minimum(0)),
  label: LocalizedSchema,
  /** At most 24 characters: titles of the plenary and columns. */
  short: LocalizedSchema,
  text: LocalizedSchema,
  questions: z.array(LocalizedSchema).check(z.maxLength(12)),
  /** Whom the pair works with. */
  liaison: z.exactOptional(LocalizedSchema),
  /** Other spellings met in imported files. */
  aliases: z.exactOptional(z.array(z.string().check(z.maxLength(120))).check(z.maxLength(20))),
});
export type Task = z.infer<typeof TaskSchema>;

/** Texts and suggested duration of one step. */
export const StepTextSchema = z.object({
  step: StepSchema,
  title: LocalizedSchema,
  /** One line under the title. */
  lead: LocalizedSchema,
  /** Paragraphs read aloud or shown on the plenary screen. */
  paragraphs: z.array(LocalizedSchema).check(z.maxLength(20)),
  minutes: z.int().check(z.minimum(0), z.maximum(600)),
});
export type StepText = z.infer<typeof StepTextSchema>;

/** Each setting with its bounds; `SettingsSchema` adds what older templates leave out. */
export const SETTING_SHAPES = {
  /** Largest small group. */
  groupSize: z.int().check(z.minimum(2), z.maximum(30)),
  /** Smallest and largest group of remote people of their own. */
  remoteGroupMin: z.int().check(z.minimum(2), z.maximum(30)),
  /** Names advised at most when a group does not agree on a pair; one more asks for a confirmation. */
  advisedNames: z.int().check(z.minimum(1), z.maximum(15)),
  /** `converging`: share of the reports that propose exactly one pair (0–1), and the least number of groups. */
  exactShare: z.number().check(z.minimum(0), z.maximum(1)),
  /** `converging`: share of the reports in which both names stand together (0–1). */
  togetherShare: z.number().check(z.minimum(0), z.maximum(1)),
  minGroups: z.int().check(z.minimum(1), z.maximum(30)),
  /** Reading of a check: least share of adhesions among the answers that count (0–1). */
  wideShare: z.number().check(z.minimum(0), z.maximum(1)),
  /** Reading of a check: largest share of oppositions (0–1); a single one is always borne. */
  oppositionShare: z.number().check(z.minimum(0), z.maximum(1)),
  /** Candidates to a task do not answer the check of a pair for it. */
  candidatesAbstain: z.boolean(),
  /** Time of one turn to speak, in seconds. */
  speakSeconds: z.int().check(z.minimum(15), z.maximum(1800)),
  /** Whether a pair must unite two different known genders. */
  parity: z.boolean(),
  /** Days after the report until the meeting is erased. */
  retentionDays: z.int().check(z.minimum(1), z.maximum(730)),
  /** Accent colour as #rrggbb. */
  accent: z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/)),
} as const;

/** Thresholds and sizes of the method: settings, printed beside the words they decide. */
export const SettingsSchema = z.object({
  ...SETTING_SHAPES,
  oppositionShare: z._default(SETTING_SHAPES.oppositionShare, 0.05),
  candidatesAbstain: z._default(SETTING_SHAPES.candidatesAbstain, true),
  speakSeconds: z._default(SETTING_SHAPES.speakSeconds, 120),
});
export type Settings = z.infer<typeof SettingsSchema>;

/** What the papers of the meeting say in the organisation's own words. */
export const PaperTextsSchema = z.object({
  /** Report: who will now choose, when a task was debated without consensus. */
  whoChooses: LocalizedSchema,
  /** Report: the call for candidacies, when none was relevant. */
  newCall: LocalizedSchema,
  /** What the next meeting is for. */
  nextPurpose: LocalizedSchema,
});
export type PaperTexts = z.infer<typeof PaperTextsSchema>;

/** Said by templates and meetings that have no words of their own. */
export const DEFAULT_PAPER_TEXTS: PaperTexts = {
  whoChooses: {
    fr: 'Le choix revient à l’instance à laquelle ces remontées sont envoyées.',
    en: 'The choice is up to the body to which this report is sent.',
  },
  newCall: {
    fr: 'Un nouvel appel à candidatures est lancé auprès des membres.',
    en: 'A new call for candidacies goes out to the members.',
  },
  nextPurpose: { fr: 'Suite de cette réunion', en: 'To follow up this meeting' },
};

/** A method as data: any organisation can write its own. */
export const TemplateSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  name: LocalizedSchema,
  texts: z._default(PaperTextsSchema, DEFAULT_PAPER_TEXTS),
  tasks: z.array(TaskSchema).check(z.minLength(1), z.maxLength(12)),
  steps: z.array(StepTextSchema).check(z.length(8)),
  settings: SettingsSchema,
});
export type Template = z.infer<typeof TemplateSchema>;
