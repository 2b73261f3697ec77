import type { MeetingState } from '@tdt/shared/document/state';
import type { Screen } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';

/** Why a view cannot be projected now: nothing is revealed, or nothing is acted, or no check is open. */
export type Lock = 'reveal' | 'decision' | 'check' | null;

/** One view that can be put on the screen of the room; `screen` is null while it is locked without a target. */
export interface Offer {
  readonly view: Screen['view'];
  readonly screen: Screen | null;
  readonly lock: Lock;
}

/**
 * The views of the room's screen, in the order of the meeting. `task` is the one that the facilitator looks at: grid,
 * profiles, check and act are about it.
 */
export function offersOf(meeting: MeetingState, task: TaskId | null): readonly Offer[] {
  const revealed = task !== null && meeting.reveals.has(task);
  const decided = task !== null && meeting.decisions.has(task);
  const check = task === null ? null : latestCheck(meeting, task);
  const free = (screen: Screen): Offer => ({ view: screen.view, screen, lock: null });
  const kept = (screen: Screen, lock: Exclude<Lock, null>, open: boolean): Offer => ({
    view: screen.view,
    screen: open ? screen : null,
    lock: open ? null : lock,
  });
  const step = meeting.step.step;
  const offers: Offer[] = [free({ view: 'welcome' })];
  if (step === 'frame' || step === 'tasks') offers.push(free({ view: 'text', step }));
  offers.push(free({ view: 'groups' }));
  if (task !== null) offers.push(free({ view: 'task', task }), free({ view: 'profiles', task }));
  offers.push(kept({ view: 'ladder' }, 'reveal', meeting.reveals.size > 0));
  if (task !== null) offers.push(kept({ view: 'grid', task }, 'reveal', revealed));
  if (check !== null) offers.push(free({ view: 'check', check }));
  if (task !== null && decided) offers.push(free({ view: 'decision', task }));
  offers.push(kept({ view: 'decisions' }, 'decision', meeting.decisions.size > 0));
  return offers;
}

/** The last round of a task, open or closed. */
function latestCheck(meeting: MeetingState, task: TaskId) {
  const rounds = [...meeting.checks.values()].filter((check) => check.task === task);
  return rounds.sort((a, b) => b.round - a.round)[0]?.id ?? null;
}
