import * as z from 'zod/mini';

/** The steps of a meeting, in order (`method.md`, "The steps"). */
export const STEPS = [
  'welcome',
  'frame',
  'tasks',
  'profiles',
  'candidacies',
  'proposals',
  'pooling',
  'closing',
] as const;
export const StepSchema = z.enum(STEPS);
export type Step = z.infer<typeof StepSchema>;

/** Where a step takes place. */
export type Place = 'plenary' | 'groups';

const GROUP_STEPS: ReadonlySet<Step> = new Set(['profiles', 'candidacies', 'proposals']);

/** Whether the assembly sits together or in small groups at this step. */
export const placeOf = (step: Step): Place => (GROUP_STEPS.has(step) ? 'groups' : 'plenary');

/** Position in the run-sheet, from 0. */
export const stepIndex = (step: Step): number => STEPS.indexOf(step);

/** The step after, or null at the end. Facilitators may also go to any other step: moving is not closing. */
export const nextStep = (step: Step): Step | null => STEPS[stepIndex(step) + 1] ?? null;

/** The step before, or null at the start. */
export const previousStep = (step: Step): Step | null => STEPS[stepIndex(step) - 1] ?? null;

/** The three sub-steps of the phone; the room's step highlights one and never forces it. */
export const GROUP_SUBSTEPS = ['profiles', 'candidacies', 'proposals'] as const;
export type GroupSubstep = (typeof GROUP_SUBSTEPS)[number];

/** The timer of the current step: times are milliseconds of the server's clock. It locks nothing. */
export const TimerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), endsAt: z.number(), totalMs: z.number() }),
  z.object({ state: z.literal('paused'), leftMs: z.number(), totalMs: z.number() }),
]);
export type Timer = z.infer<typeof TimerSchema>;

/** Milliseconds left at `now` (server clock); negative once the time is over and counting on. */
export const timerLeft = (timer: Timer, now: number): number =>
  timer.state === 'running' ? timer.endsAt - now : timer.leftMs;

/** The warning comes when a quarter of the time is left, at most two minutes before the end. */
const WARNS_BEFORE = 120_000;

/** Whether a running timer warns at `now` (server clock): little is left and the time is not over. */
export function timerWarns(timer: Timer, now: number): boolean {
  const left = timerLeft(timer, now);
  return timer.state === 'running' && left > 0 && left <= Math.min(WARNS_BEFORE, timer.totalMs / 4);
}
