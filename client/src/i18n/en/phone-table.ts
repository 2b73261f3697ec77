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
  tick: {
    open: 'Tick who is at the table',
    title: 'Who is at your table?',
    lead: 'Tick the people without a phone. Those who have one come in by themselves.',
    name: 'Name of the person',
    hint: 'Write at least three letters.',
    found_one: '{{count}} person found',
    found_other: '{{count}} people found',
    nobody: 'Nobody on the list has this name. The facilitators can add them.',
    add: 'Tick {{name}}',
    added: '{{name}} is at your table.',
    here: 'At the table already',
    remove: 'Untick {{name}}',
    removed: '{{name}} is no longer at your table.',
    close: 'Done',
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
