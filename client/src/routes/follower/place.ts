import type { MeetingState } from '@tdt/shared/document/state';
import type { TaskId } from '@tdt/shared/ids';

/** What a follower looks at: one task, all of them, or the text of the step. */
export type Place =
  | { readonly kind: 'task'; readonly task: TaskId }
  | { readonly kind: 'tasks' }
  | { readonly kind: 'step' };

export const STEP: Place = { kind: 'step' };
export const TASKS: Place = { kind: 'tasks' };

/** Where the room is: what its screen shows, as a place of this page. */
export function livePlace({
  screen,
  checks,
  step,
}: Pick<MeetingState, 'screen' | 'checks' | 'step'>): Place {
  switch (screen.view) {
    case 'task':
    case 'profiles':
    case 'grid':
    case 'decision':
      return { kind: 'task', task: screen.task };
    case 'check': {
      const check = checks.get(screen.check);
      return check ? { kind: 'task', task: check.task } : TASKS;
    }
    case 'ladder':
    case 'decisions':
      return TASKS;
    case 'groups':
    case 'welcome':
    case 'text':
      return STEP;
    case 'neutral':
      return step.step === 'pooling' || step.step === 'closing' ? TASKS : STEP;
  }
}

export const samePlace = (a: Place, b: Place): boolean =>
  a.kind === b.kind && (a.kind !== 'task' || b.kind !== 'task' || a.task === b.task);
