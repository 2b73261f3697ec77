/** What a candidate who does not write is told of stepping aside. */
export const recusalTexts = {
  recusal: {
    title: 'Vous êtes en retrait',
    why_one: 'Vous êtes candidat·e à cette tâche : votre groupe l’étudie sans vous.',
    why_other: 'Vous êtes candidat·e à ces tâches : votre groupe les étudie sans vous.',
    wait: 'Il vous rappellera sur cette page.',
    calls: 'Le groupe vous rappelle',
    over: 'L’étude est finie : votre place vous attend.',
    back: 'Je reviens à la table',
    list: 'Quand vous vous retirez',
    later: 'vous serez en retrait pendant l’étude',
    aside: 'vous êtes en retrait',
    called: 'le groupe vous rappelle',
    done: 'étude finie, proposition remontée',
    moot: 'sans objet : tout le groupe est candidat',
  },
} as const;
