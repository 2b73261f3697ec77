import { GROUP_SUBSTEPS, timerLeft, timerWarns } from '@tdt/shared/steps';
import type { GroupSubstep, Step, Timer } from '@tdt/shared/steps';

/** The sub-step where the room is, or null while everybody sits together. */
export const substepOf = (step: Step): GroupSubstep | null =>
  GROUP_SUBSTEPS.find((substep) => substep === step) ?? null;

/** The timer as a phone says it. */
export type ClockView =
  | {
      readonly kind: 'running';
      readonly minutes: number;
      readonly endsAt: number;
      /** Little time is left. */
      readonly soon: boolean;
    }
  | { readonly kind: 'over'; readonly minutes: number }
  | { readonly kind: 'paused'; readonly minutes: number };

const MINUTE = 60_000;

/** Minutes are rounded up while time is left; once over they count the minutes gone by. */
export function clockView(timer: Timer | null, now: number): ClockView | null {
  if (!timer) return null;
  const left = timerLeft(timer, now);
  if (left <= 0) return { kind: 'over', minutes: Math.floor(Math.abs(left) / MINUTE) };
  const minutes = Math.ceil(left / MINUTE);
  return timer.state === 'paused'
    ? { kind: 'paused', minutes }
    : { kind: 'running', minutes, endsAt: timer.endsAt, soon: timerWarns(timer, now) };
}
