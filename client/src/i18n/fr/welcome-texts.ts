/** Who runs the meeting, the card of those who arrive late, and what is kept of a person. */
export const welcomeTexts = {
  team: {
    title: 'Qui conduit la réunion',
    facilitators: 'Animation : {{names}}',
    rapporteur: 'Rapporteur·e de la réunion : {{names}}',
    nobody: 'pas encore nommé·e',
  },
  late: {
    title: 'La réunion a commencé',
    step: 'En ce moment : {{step}}',
    left_one: 'Il reste {{count}} min.',
    left_other: 'Il reste {{count}} min.',
    over: 'Le temps prévu est écoulé.',
    group: 'Votre place : groupe {{number}}, avec {{names}}.',
    groupAlone: 'Votre place : groupe {{number}}.',
    noGroup: 'Vous n’avez pas encore de groupe : l’animation vous en donne un.',
    ask: 'Une question ? Demandez à {{names}}.',
    askAnybody: 'Une question ? Demandez à l’animation.',
    done: 'C’est noté',
  },
  self: { legend: 'Vous participez', room: 'Dans la salle', remote: 'À distance' },
  ownData: {
    title: 'Vos données',
    lead: 'Tout ce que la réunion garde de vous, dans un fichier. Pour le corriger ou l’effacer, demandez à l’animation.',
    file: 'Télécharger mes données (.json)',
  },
} as const;
