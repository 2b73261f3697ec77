/** Reports to confirm, withdrawals after the reveal, and paper sheets. */
export const asked = {
  asked: {
    mark: 'à confirmer par le groupe',
    title: 'À confirmer',
    line: 'Groupe {{number}} : « {{task}} » remontée, à confirmer ou à rouvrir.',
    settleTitle: '{{name}} s’est désisté·e de « {{task}} » après la révélation.',
    settleLead: 'Les binômes qui portent ce nom sont mis de côté. Que fait-on ?',
    askAgain: 'Redemander aux groupes',
    plenary: 'Continuer en plénière',
    askAgainSaid: 'Les groupes concernés choisissent à nouveau.',
    plenarySaid: 'La plénière continue avec les noms qui restent.',
    decided: 'Un acte désigne cette personne : rouvrez-le.',
    restore: 'Annuler le désistement',
    restoreNamed: 'Annuler le désistement de {{name}} ({{task}})',
    restored: '{{name}} se présente à nouveau.',
  },
  paper: {
    take: 'Saisir la feuille de papier',
    lead: 'Ce groupe n’a pas de téléphone. Vous écrivez depuis une de ses places : c’est affiché pour tout le monde et noté au journal.',
    label: 'Feuille du groupe {{number}}',
    open: 'Ouvrir la saisie',
    taken: 'Vous saisissez la feuille du groupe {{number}}.',
    back: 'Rendre la place',
    given: 'La place du groupe {{number}} est rendue.',
  },
} as const;
