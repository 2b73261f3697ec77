import type { forming as fr } from '../../fr/console-texts/forming';
import type { Shape } from '../../shape';

export const forming: Shape<typeof fr> = {
  forming: {
    open: 'Form the groups…',
    title: 'Form the groups',
    againTitle: 'Form all the groups again',
    do: 'Form these groups',
    againDo: 'Form again like this',
    redraw: 'Draw again',
    room_one: '{{count}} group of {{sizes}}',
    room_other: '{{count}} groups of {{sizes}}',
    roomToo_one: '{{count}} group of {{sizes}} in the room',
    roomToo_other: '{{count}} groups of {{sizes}} in the room',
    remote_one: '{{count}} remote group of {{sizes}}',
    remote_other: '{{count}} remote groups of {{sizes}}',
    or: '{{least}} or {{most}}',
    to: '{{least}} to {{most}}',
    facilitators: 'Facilitators who sit in a group',
    facilitatorsHint:
      'Without a group they walk from table to table. The pen goes to somebody who stays.',
    replaced_one:
      'The present group is dissolved. What it wrote is kept: profiles stay visible, the rest comes back if you undo.',
    replaced_other:
      'The {{count}} present groups are dissolved. What they wrote is kept: profiles stay visible, the rest comes back if you undo.',
    replacedWrote:
      'Groups have already written. For somebody late or leaving, rather move one person.',
    replacedRevealed:
      'Some tasks are already revealed: answers of dissolved groups will no longer count.',
    said_one: '{{count}} group is formed: {{sizes}}.',
    said_other: '{{count}} groups are formed: {{sizes}}.',
    quality: 'How people are spread',
    apart: 'No group has two candidates to the same task.',
    together_one: 'Candidates to the same task: at most {{count}} a group.',
    together_other: 'Candidates to the same task: at most {{count}} a group.',
    noCandidates: 'Nobody present is a candidate.',
    crowded:
      'Group {{number}}: {{candidates}} candidates to “{{task}}”, where {{best}} at most would be possible.',
    genders_one: 'Genders: within {{count}} person of the assembly.',
    genders_other: 'Genders: within {{count}} people of the assembly.',
    gendersUnknown_one: '{{count}} gender is still to be asked.',
    gendersUnknown_other: '{{count}} genders are still to be asked.',
    origins_one: 'Groups of origin: at most {{count}} person of the same one at a table.',
    origins_other: 'Groups of origin: at most {{count}} people of the same one at a table.',
    originsPossible: 'It could go down to {{best}}.',
    moot: 'Group {{number}}: everybody is a candidate for “{{task}}”, which will not apply there.',
    noRapporteur: 'Group {{number}}: nobody has a phone yet. Name who holds the pen.',
    call_one: 'Group {{number}}: {{count}} remote person joins it; its rapporteur holds the call.',
    call_other: 'Group {{number}}: {{count}} remote people join it; its rapporteur holds the call.',
    aboveSize: 'Group {{number}}: {{count}} people, more than planned.',
    former: 'Dissolved groups ({{count}})',
    formerWrote: 'It had written: that is kept.',
    restore: 'Bring back',
    restoreNamed: 'Bring back group {{number}}',
    restoreAll: 'Go back to the groups of {{time}}',
    restoreTitle: 'Go back to the groups of {{time}}?',
    restoreLead:
      'The present groups are dissolved, and those of before come back with their members who are here and all that they wrote.',
    restored: 'The groups of {{time}} are back.',
    restoredOne: 'Group {{number}} is back.',
    willBe: 'Group {{number}} will have {{count}} people: more than the {{size}} planned.',
    removeWrote:
      'This group has written. What it wrote is kept and it counts no more; you can bring it back.',
  },
};
