import { STEPS, stepIndex } from '@tdt/shared/steps';
import type { Step } from '@tdt/shared/steps';

/** A line of the run-sheet: when the step begins (ms), or how long it lasts when no beginning is known. */
export interface RunSheetLine {
  readonly step: Step;
  readonly state: 'done' | 'current' | 'next';
  readonly startsAt: number | null;
  readonly minutes: number;
}

export interface RunSheetFacts {
  readonly current: Step;
  /** When the current step began, ms. */
  readonly since: number;
  /** When the meeting is called for, ms, or null. */
  readonly planned: number | null;
  readonly minutes: (step: Step) => number;
}

const MINUTE = 60_000;

/**
 * The steps with their times. Until the meeting moves they follow from its hour; once it has moved, the steps to come
 * follow from the real beginning of the current one, so that the sheet forecasts the end instead of recalling a plan.
 */
export function runSheet(facts: RunSheetFacts): readonly RunSheetLine[] {
  const at = stepIndex(facts.current);
  const starts = at === 0 ? plannedStarts(facts) : forecast(facts, at);
  return STEPS.map((step, index) => ({
    step,
    state: index < at ? 'done' : index === at ? 'current' : 'next',
    startsAt: starts[index] ?? null,
    minutes: facts.minutes(step),
  }));
}

function plannedStarts({ planned, minutes }: RunSheetFacts): readonly (number | null)[] {
  let time = planned;
  return STEPS.map((step) => {
    const start = time;
    if (time !== null) time += minutes(step) * MINUTE;
    return start;
  });
}

/** Planned times of what is over are kept only where they do not contradict what happened. */
function forecast(facts: RunSheetFacts, at: number): readonly (number | null)[] {
  const before = plannedStarts(facts).slice(0, at);
  const past = before.map((time) => (time !== null && near(time, facts.since) ? time : null));
  let time = facts.since;
  const rest = STEPS.slice(at).map((step) => {
    const start = time;
    time += facts.minutes(step) * MINUTE;
    return start;
  });
  return [...past, ...rest];
}

const near = (time: number, since: number): boolean =>
  time <= since && since - time < 12 * 60 * MINUTE;
