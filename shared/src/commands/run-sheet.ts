import { MEETING } from '../document/sections';
import type { RootWrite } from '../document/roots';
import type { Screen } from '../document/values';
import { ok, refuse } from '../errors';
import { placeOf, timerLeft } from '../steps';
import type { Step, Timer } from '../steps';
import { findTask, requireSteps, stateWrite } from './lookup';
import type { Decide } from './outcome';
import { endTurn } from './speakers';

/** What the plenary screen shows when a step begins; facilitators may project something else at any time. */
export function screenOf(step: Step): Screen {
  switch (step) {
    case 'welcome':
      return { view: 'welcome' };
    case 'frame':
    case 'tasks':
      return { view: 'text', step };
    case 'profiles':
    case 'candidacies':
    case 'proposals':
      return { view: 'groups' };
    case 'pooling':
      return { view: 'ladder' };
    case 'closing':
      return { view: 'decisions' };
  }
}

/** Moves the meeting. Moving is not closing: nothing is lost and any step may follow any other. */
export const setStep: Decide<'step.set'> = ({ step }, { state, staff, now }) => {
  if (state.step.step === step) return ok({ writes: [], journal: null });
  return ok({
    writes: [
      stateWrite('step', { step, since: now }),
      stateWrite('timer', null),
      stateWrite('screen', screenOf(step)),
      ...(placeOf(step) === 'groups' ? endTurn(staff, now) : []),
    ],
    journal: { step, from: state.step.step },
  });
};

const MINUTE = 60_000;

function nextTimer(
  timer: Timer | null,
  action: Parameters<Decide<'timer.set'>>[0],
  now: number,
): Timer | null {
  if (action.action === 'start') {
    const totalMs = Math.round(action.minutes * MINUTE);
    return { state: 'running', endsAt: now + totalMs, totalMs };
  }
  if (action.action === 'end' || !timer) return null;
  switch (action.action) {
    case 'pause':
      return timer.state === 'paused'
        ? timer
        : { state: 'paused', leftMs: timerLeft(timer, now), totalMs: timer.totalMs };
    case 'resume':
      return timer.state === 'running'
        ? timer
        : { state: 'running', endsAt: now + timer.leftMs, totalMs: timer.totalMs };
    case 'extend': {
      const by = Math.round(action.minutes * MINUTE);
      const totalMs = Math.max(0, timer.totalMs + by);
      return timer.state === 'running'
        ? { ...timer, endsAt: timer.endsAt + by, totalMs }
        : { ...timer, leftMs: timer.leftMs + by, totalMs };
    }
  }
}

/** Starts, pauses, resumes, extends or ends the timer. It informs and locks nothing. */
export const setTimer: Decide<'timer.set'> = (payload, { state, now }) =>
  ok({ writes: [stateWrite('timer', nextTimer(state.timer, payload, now))], journal: null });

/** Opens or closes the entrance by code. */
export const setDoor: Decide<'door.set'> = ({ door }, { state }) =>
  ok({ writes: [stateWrite('door', door)], journal: state.door === door ? null : { door } });

/** Reveals a task, or all of them. One way: the payload must say that it was confirmed. */
export const revealTask: Decide<'task.reveal'> = ({ task, confirm }, { state, now }) => {
  if (!confirm) return refuse('invalid', 'confirm_reveal', { field: 'confirm' });
  if (task !== null) {
    const found = findTask(state, task);
    if (!found.ok) return found;
    if (state.reveals.has(task)) return refuse('conflict', 'already_revealed', { field: 'task' });
  }
  const tasks = (task === null ? state.tasks.map(({ id }) => id) : [task]).filter(
    (id) => !state.reveals.has(id),
  );
  if (tasks.length === 0) return refuse('conflict', 'already_revealed', { field: 'task' });
  const writes: RootWrite[] = tasks.map((id) => ({
    root: MEETING.reveals,
    key: id,
    value: { at: now },
  }));
  return ok({ writes, journal: { tasks } });
};

/** Marks a group "sans réponse" for a task, or takes the mark back: it then counts again. */
export const markSilent: Decide<'group.silent'> = ({ group, task, silent }, context) => {
  const step = requireSteps(context, 'proposals');
  if (!step.ok) return step;
  const found = findTask(context.state, task);
  if (!found.ok) return found;
  if (!context.state.groups.some(({ id }) => id === group))
    return refuse('not_found', 'unknown_group', { field: 'group' });
  const value = silent ? { at: context.now } : undefined;
  return ok({
    writes: [{ root: MEETING.silent, key: `${group}.${task}`, value }],
    journal: { group, task, silent },
  });
};
