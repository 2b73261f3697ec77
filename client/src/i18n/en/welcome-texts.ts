/** Who runs the meeting, the card of those who arrive late, and what is kept of a person. */
export const welcomeTexts = {
  team: {
    title: 'Who runs the meeting',
    facilitators: 'Facilitators: {{names}}',
    rapporteur: 'Meeting rapporteur: {{names}}',
    nobody: 'not named yet',
  },
  late: {
    title: 'The meeting has begun',
    step: 'Now: {{step}}',
    left_one: '{{count}} min left.',
    left_other: '{{count}} min left.',
    over: 'The planned time is over.',
    group: 'Your place: group {{number}}, with {{names}}.',
    groupAlone: 'Your place: group {{number}}.',
    noGroup: 'You have no group yet: the facilitators give you one.',
    ask: 'A question? Ask {{names}}.',
    askAnybody: 'A question? Ask the facilitators.',
    done: 'Got it',
  },
  self: { legend: 'You take part', room: 'In the room', remote: 'Remotely' },
  ownData: {
    title: 'Your data',
    lead: 'Everything that the meeting keeps of you, in one file. To correct or erase it, ask the facilitators.',
    file: 'Download my data (.json)',
  },
} as const;
