import type { table as fr } from '../fr/phone-table';
import type { Shape } from '../shape';
import { phoneFirst } from './phone-first';

export const table: Shape<typeof fr> = {
  second: {
    ...phoneFirst.second,
    title: 'Who reports with you?',
    lead: 'Both of you write at the same time, each on their phone.',
    none: 'Nobody else',
    save: 'Confirm',
    failed: 'It was not done. {{message}}',
    phone: 'phone connected',
    noPhone: 'no phone connected',
  },
  order: {
    ...phoneFirst.order,
    title: 'In which order?',
    lead: 'The suggested order differs from group to group: time running out does not hit the same task everywhere, and people step aside once.',
    up: 'Move {{task}} up',
    down: 'Move {{task}} down',
    moved: '{{task}} is now number {{number}}.',
    suggested: 'Back to the suggested order',
    save: 'Keep this order',
  },
  tick: {
    ...phoneFirst.tick,
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
  again: {
    ...phoneFirst.again,
    arrivedTitle: 'Somebody has applied since your report',
    goneTitle: 'Somebody has withdrawn since your report',
    keep: 'Keep our choice',
    lead: 'Confirm your choice, or reopen it.',
    setAside: 'Your pair is set aside: reopen to choose again.',
  },
  details: {
    title: 'Contact details',
    lead: 'Hand the phone to {{name}}, who types them. Only the facilitators and the meeting’s rapporteur will read them; they do not stay on this phone.',
    someone: 'the person',
    email: 'E-mail',
    phone: 'Phone',
    missing: 'Write an e-mail or a phone number.',
    send: 'Give these details',
    later: 'Later, to the facilitators',
  },
  half: 'Only one name: kept on this phone until you have chosen two.',
  renewal: {
    kept: 'Same pair again: two outgoing members.',
    half: 'Pair half renewed: one outgoing member.',
    replaced: 'Pair renewed: no outgoing member.',
  },
};
