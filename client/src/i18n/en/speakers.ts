import type { speakers as french } from '../fr/speakers';
import type { Shape } from '../shape';

/** The speakers' queue, as phones, followers and the console say it. */
export const speakers = {
  title: 'Speaking',
  speaks: '{{name}} is speaking',
  nobody: 'Nobody is speaking.',
  ask: 'Ask to speak',
  asking: 'Asking…',
  takeBack: 'Take my request back',
  failed: 'That did not work. {{message}}',
  asked: 'You have asked to speak.',
  before_one: '{{count}} person before you',
  before_other: '{{count}} people before you',
  next: 'You speak next',
  first: 'You are first in the list',
  yours: 'It is your turn',
  done: 'I have finished',
  clock: {
    running: '{{time}} left',
    soon: 'nearly over, {{time}}',
    over: 'time is up, +{{time}}',
  },
  warn: {
    running: 'You may speak for {{minutes}}.',
    soon: 'Your time is nearly over.',
    over: 'Your time is up: finish your sentence.',
  },
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
  rule: 'The order: first those who have not yet spoken in this meeting, then genders alternate, then the order of asking.',
  moves: 'Your place may change.',
  waiting_one: '{{count}} person waiting',
  waiting_other: '{{count}} people waiting',
  remote: 'remote',
  you: 'you',
} as const satisfies Shape<typeof french>;
