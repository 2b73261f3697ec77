import { FUNDS, PREMISES, PRESS, STRUGGLES, UNITY } from '../hall';
import type { Hall } from '../hall';
import { lastCheck } from '../moments';
import type { PageState } from '../state';

const check = (hall: Hall) => {
  const open = lastCheck(hall);
  return open ? ({ view: 'check', check: open.id } as const) : ({ view: 'ladder' } as const);
};

const screen = (
  name: string,
  at: PageState['at'],
  show: NonNullable<PageState['screen']>,
  more: Partial<PageState> = {},
): PageState => ({
  name: `plenary-${name}`,
  surface: 'plenary',
  as: 'screen',
  at,
  screen: show,
  ...more,
});

/** The screen of the room. */
export const PLENARY: readonly PageState[] = [
  screen('welcome', 'welcome', () => ({ view: 'welcome' }), { looks: true }),
  screen('frame', 'frame', () => ({ view: 'text', step: 'frame' })),
  screen('tasks', 'tasks', () => ({ view: 'text', step: 'tasks' })),
  screen('task', 'tasks', () => ({ view: 'task', task: FUNDS })),
  screen('groups-start', 'formed', () => ({ view: 'groups' })),
  screen('groups', 'proposals', () => ({ view: 'groups' }), { looks: true }),
  screen('profiles', 'profiles', () => ({ view: 'profiles', task: FUNDS })),
  screen('neutral', 'proposals', () => ({ view: 'neutral' })),
  screen('ladder', 'pooling', () => ({ view: 'ladder' }), { looks: true }),
  screen('grid-15', 'pooling', () => ({ view: 'grid', task: FUNDS }), { looks: true }),
  screen('grid-2', 'pooling', () => ({ view: 'grid', task: UNITY })),
  screen('grid-tied', 'pooling', () => ({ view: 'grid', task: STRUGGLES })),
  screen('grid-names-only', 'pooling', () => ({ view: 'grid', task: PRESS })),
  screen('speakers', 'speaking', () => ({ view: 'grid', task: PREMISES })),
  screen('check-aloud', 'oral', check),
  screen('check-by-phone', 'phone', check),
  screen('gauge', 'closed', check, { looks: true }),
  screen('act', 'acted', () => ({ view: 'decision', task: FUNDS })),
  screen('act-debated', 'acted', () => ({ view: 'decision', task: STRUGGLES })),
  screen('act-none', 'acted', () => ({ view: 'decision', task: PRESS })),
  screen('acts', 'closing', () => ({ view: 'decisions' })),
  screen('groups-30', 'proposals', () => ({ view: 'groups' }), { hall: 'thirty' }),
  screen('ladder-30', 'pooling', () => ({ view: 'ladder' }), { hall: 'thirty' }),
  screen('grid-30', 'pooling', () => ({ view: 'grid', task: FUNDS }), { hall: 'thirty' }),
  screen('ladder-two-groups', 'pooling', () => ({ view: 'ladder' }), { hall: 'two' }),
  screen('grid-two-groups', 'pooling', () => ({ view: 'grid', task: FUNDS }), { hall: 'two' }),
];
