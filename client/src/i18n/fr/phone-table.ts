/** The words of a table on its phone: who writes, in which order, who steps aside. */
export const table = {
  second: {
    open: 'Nommer une deuxième personne',
    change: 'Changer la deuxième personne',
    title: 'Qui rapporte avec vous ?',
    lead: 'Vous écrivez à deux en même temps, chacun·e sur son téléphone.',
    none: 'Personne d’autre',
    save: 'Valider',
    failed: 'Ce n’est pas fait. {{message}}',
    phone: 'téléphone relié',
    noPhone: 'pas de téléphone relié',
  },
  order: {
    open: 'Changer l’ordre',
    title: 'Dans quel ordre ?',
    lead: 'L’ordre conseillé change d’un groupe à l’autre : le temps qui manque ne touche pas partout la même tâche, et l’on se retire une seule fois.',
    up: 'Monter {{task}}',
    down: 'Descendre {{task}}',
    moved: '{{task}} passe en position {{number}}.',
    suggested: 'Remettre l’ordre conseillé',
    save: 'Garder cet ordre',
  },
  left: {
    todo_one: '{{count}} tâche n’est pas encore abordée.',
    todo_other: '{{count}} tâches ne sont pas encore abordées.',
    none: 'Toutes les tâches sont abordées.',
  },
  penless: {
    title: 'Personne d’autre n’a de téléphone relié',
    code: 'Quelqu’un peut entrer le code {{code}} sur un autre appareil.',
    paper:
      'Sinon, notez votre choix sur la feuille de papier et appelez l’animation : elle la saisira devant tout le monde.',
  },
  call: {
    hold_one: 'Vous tenez l’appel vidéo : {{names}} suit à distance.',
    hold_other: 'Vous tenez l’appel vidéo : {{names}} suivent à distance.',
  },
} as const;
