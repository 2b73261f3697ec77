import { MOMENTS } from './moments';
import type { Moment } from './moments';
import type { PageState } from './state';
import { CONSOLE } from './states/console';
import { FOLLOWER } from './states/follower';
import { JOIN } from './states/join';
import { PAGES } from './states/pages';
import { PHONE } from './states/phone';
import { PLENARY } from './states/plenary';

/**
 * Every state of every surface: the one list from which `npm run pictures` takes its pictures and `npm test` its
 * accessibility checks. A new page, window or case of a page is added here.
 */
export const STATES: readonly PageState[] = [
  ...JOIN,
  ...PHONE,
  ...FOLLOWER,
  ...PLENARY,
  ...CONSOLE,
  ...PAGES,
];

export const hallOf = (state: PageState) => state.hall ?? 'main';

/** The states of one kind of meeting by moment, in the order in which it comes to them, and none after the last. */
export function byMoment(
  hall: 'main' | 'thirty' | 'two',
  states: readonly PageState[] = STATES,
): readonly (readonly [Moment, readonly PageState[]])[] {
  const own = states.filter((state) => hallOf(state) === hall);
  const order = (Object.keys(MOMENTS) as Moment[]).map(
    (moment) => [moment, own.filter(({ at }) => at === moment)] as const,
  );
  const last = order.findLastIndex(([, here]) => here.length > 0);
  return order.slice(0, last + 1);
}
