import type { table as fr } from '../fr/phone-table';
import type { Shape } from '../shape';

export const table: Shape<typeof fr> = {
  second: {
    open: 'Name a second person',
    change: 'Change the second person',
    title: 'Who reports with you?',
    lead: 'Both of you write at the same time, each on their phone.',
    none: 'Nobody else',
    save: 'Confirm',
    failed: 'It was not done. {{message}}',
    phone: 'phone connected',
    noPhone: 'no phone connected',
  },
  order: {
    open: 'Change the order',
    title: 'In which order?',
    lead: 'The suggested order differs from group to group: time running out does not hit the same task everywhere, and people step aside once.',
    up: 'Move {{task}} up',
    down: 'Move {{task}} down',
    moved: '{{task}} is now number {{number}}.',
    suggested: 'Back to the suggested order',
    save: 'Keep this order',
  },
  left: {
    todo_one: '{{count}} task is not addressed yet.',
    todo_other: '{{count}} tasks are not addressed yet.',
    none: 'Every task is addressed.',
  },
  penless: {
    title: 'Nobody else has a phone connected',
    code: 'Somebody can enter the code {{code}} on another device.',
    paper:
      'Otherwise write your choice on the paper sheet and call the facilitators: they will enter it in front of everybody.',
  },
  call: {
    hold_one: 'You hold the video call: {{names}} follows from a distance.',
    hold_other: 'You hold the video call: {{names}} follow from a distance.',
  },
};
