import { MEETING } from '../document/sections';
import { pageNow } from '../document/paging';
import type { Paging } from '../document/paging';
import type { MeetingState } from '../document/state';
import type { Screen } from '../document/values';
import { ok, refuse } from '../errors';
import { findTask, stateWrite } from './lookup';
import type { CommandContext, Decide, Outcome } from './outcome';

/** Why a screen may not be projected: it would show what is not revealed, or what does not exist. */
function screenRefusal(screen: Screen, context: CommandContext) {
  const { state } = context;
  if ('task' in screen) {
    const task = findTask(state, screen.task);
    if (!task.ok) return task;
    if (screen.view === 'grid' && !state.reveals.has(screen.task))
      return refuse('out_of_step', 'not_revealed', { field: 'task' });
    if (screen.view === 'decision' && !state.decisions.has(screen.task))
      return refuse('not_found', 'no_decision', { field: 'task' });
  }
  if (screen.view === 'check' && !state.checks.has(screen.check))
    return refuse('not_found', 'unknown_check', { field: 'check' });
  return null;
}

/** Projects a view on the plenary screen; projecting what is already there changes nothing, its page included. */
export const showScreen: Decide<'screen.show'> = ({ screen }, context) =>
  screenRefusal(screen, context) ?? ok({ writes: [stateWrite('screen', screen)], journal: null });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a command does, and the first page of the screen that it brings up, if it brings up another one. */
export function fromFirstPage(
  outcome: Outcome,
  { state, now }: Pick<CommandContext, 'state' | 'now'>,
): Outcome {
  const shown = outcome.writes.find(({ root, key }) => root === MEETING.state && key === 'screen');
  if (!shown || same(shown.value, state.screen)) return outcome;
  const first: Paging = { since: now, page: 0, paused: false };
  return { ...outcome, writes: [...outcome.writes, stateWrite('paging', first)] };
}

function turned(
  { paging, screen }: Pick<MeetingState, 'paging' | 'screen'>,
  action: Parameters<Decide<'screen.turn'>>[0],
  now: number,
): Paging {
  const page = pageNow(paging, screen.view, now);
  if (action.action === 'turn') return { ...paging, since: now, page: page + action.pages };
  if (action.paused === paging.paused) return paging;
  return { since: now, page, paused: action.paused };
}

/** Turns a page of the screen on or back, stops the pages or lets them turn: the same on every picture of it. */
export const turnScreen: Decide<'screen.turn'> = (payload, { state, now }) =>
  ok({ writes: [stateWrite('paging', turned(state, payload, now))], journal: null });

/** Sorts a task's grid by what is published now: until then what the reveal showed keeps its place. */
export const sortScreen: Decide<'screen.sort'> = ({ task }, { state, now }) => {
  const found = findTask(state, task);
  if (!found.ok) return found;
  if (!state.reveals.has(task)) return refuse('out_of_step', 'not_revealed', { field: 'task' });
  return ok({ writes: [stateWrite('sorted', { ...state.sorted, [task]: now })], journal: null });
};
