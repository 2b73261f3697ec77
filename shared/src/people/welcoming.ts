import type { MeetingState } from '../document/state';
import { dayInParis } from '../time/paris';

/** What tells whether people are being welcomed: the meeting's day, its step and its timer. */
export type WelcomeFacts = {
  readonly info: Pick<MeetingState['info'], 'date'>;
  readonly step: Pick<MeetingState['step'], 'step'>;
  readonly timer: MeetingState['timer'];
};

/**
 * Whether whoever joins now is there (`method.md`, step 0: people join and attendance is ticked): from the meeting's day on, as
 * Paris counts it; before that day once the facilitators have begun, with the timer of the welcome or with a later step; always
 * when no day was said. Before, members join to read the candidacies, and joining says nothing of their presence. `now`: ms.
 */
export function isWelcoming({ info, step, timer }: WelcomeFacts, now: number): boolean {
  if (info.date === null || step.step !== 'welcome' || timer !== null) return true;
  return dayInParis(now) >= info.date.slice(0, 10);
}
