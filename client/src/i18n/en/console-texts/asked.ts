import type { asked as fr } from '../../fr/console-texts/asked';
import type { Shape } from '../../shape';

export const asked: Shape<typeof fr> = {
  asked: {
    mark: 'to be confirmed by the group',
    title: 'To confirm',
    line: 'Group {{number}}: “{{task}}” reported, to confirm or reopen.',
    settleTitle: '{{name}} withdrew from “{{task}}” after the reveal.',
    settleLead: 'Pairs that hold this name are set aside. What now?',
    askAgain: 'Ask the groups again',
    plenary: 'Go on in plenary',
    askAgainSaid: 'The groups concerned choose again.',
    plenarySaid: 'The plenary goes on with the names that are left.',
    decided: 'An act designates this person: reopen it.',
    restore: 'Take back the withdrawal',
    restoreNamed: 'Take back the withdrawal of {{name}} ({{task}})',
    restored: '{{name}} stands again.',
  },
  paper: {
    take: 'Enter the paper sheet',
    lead: 'This group has no phone. You write from one of its seats: everybody sees it and it is in the journal.',
    label: 'Sheet of group {{number}}',
    open: 'Open the sheet',
    taken: 'You are entering the sheet of group {{number}}.',
    back: 'Give the seat back',
    given: 'The seat of group {{number}} is given back.',
  },
};
