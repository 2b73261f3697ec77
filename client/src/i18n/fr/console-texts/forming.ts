/** Forming the groups: the preview, and how well people are spread. */
export const forming = {
  forming: {
    open: 'Former les groupes…',
    title: 'Former les groupes',
    againTitle: 'Reformer tous les groupes',
    do: 'Former ces groupes',
    againDo: 'Reformer ainsi',
    redraw: 'Autre tirage',
    room_one: '{{count}} groupe de {{sizes}}',
    room_other: '{{count}} groupes de {{sizes}}',
    roomToo_one: '{{count}} groupe de {{sizes}} dans la salle',
    roomToo_other: '{{count}} groupes de {{sizes}} dans la salle',
    remote_one: '{{count}} groupe de {{sizes}} à distance',
    remote_other: '{{count}} groupes de {{sizes}} à distance',
    or: '{{least}} ou {{most}}',
    to: '{{least}} à {{most}}',
    facilitators: 'Qui anime, et s’assoit dans un groupe',
    facilitatorsHint: 'Sans groupe, on passe de table en table. Le stylo va à quelqu’un qui reste.',
    replaced_one:
      'Le groupe actuel est défait. Ce qu’il a écrit est gardé : les profils restent visibles, le reste revient si vous annulez.',
    replaced_other:
      'Les {{count}} groupes actuels sont défaits. Ce qu’ils ont écrit est gardé : les profils restent visibles, le reste revient si vous annulez.',
    replacedWrote:
      'Des groupes ont déjà écrit. Pour un retard ou un départ, déplacez plutôt une personne.',
    replacedRevealed:
      'Des tâches sont déjà révélées : les réponses des groupes défaits ne compteront plus.',
    said_one: '{{count}} groupe est formé : {{sizes}}.',
    said_other: '{{count}} groupes sont formés : {{sizes}}.',
    quality: 'Répartition',
    apart: 'Aucun groupe ne réunit deux candidat·es à une même tâche.',
    together_one: 'Candidat·es à une même tâche : {{count}} au plus par groupe.',
    together_other: 'Candidat·es à une même tâche : {{count}} au plus par groupe.',
    noCandidates: 'Personne, parmi les présent·es, n’est candidat·e.',
    crowded:
      'Groupe {{number}} : {{candidates}} candidat·es à « {{task}} », alors que {{best}} au plus seraient possibles.',
    genders_one: 'Genres : à {{count}} personne près, comme dans l’assemblée.',
    genders_other: 'Genres : à {{count}} personnes près, comme dans l’assemblée.',
    gendersUnknown_one: '{{count}} genre reste à demander.',
    gendersUnknown_other: '{{count}} genres restent à demander.',
    origins_one: 'Groupes d’origine : {{count}} personne au plus d’un même groupe à une table.',
    origins_other: 'Groupes d’origine : {{count}} personnes au plus d’un même groupe à une table.',
    originsPossible: 'On pourrait descendre à {{best}}.',
    moot: 'Groupe {{number}} : tout le monde est candidat·e à « {{task}} », qui y sera sans objet.',
    noRapporteur:
      'Groupe {{number}} : personne n’a encore de téléphone. Nommez qui tient le stylo.',
    call_one:
      'Groupe {{number}} : {{count}} personne à distance s’y joint ; qui rapporte tient l’appel.',
    call_other:
      'Groupe {{number}} : {{count}} personnes à distance s’y joignent ; qui rapporte tient l’appel.',
    aboveSize: 'Groupe {{number}} : {{count}} personnes, plus que la taille prévue.',
    former: 'Groupes défaits ({{count}})',
    formerWrote: 'Il avait écrit : c’est gardé.',
    restore: 'Faire revenir',
    restoreNamed: 'Faire revenir le groupe {{number}}',
    restoreAll: 'Revenir aux groupes de {{time}}',
    restoreTitle: 'Revenir aux groupes de {{time}} ?',
    restoreLead:
      'Les groupes actuels sont défaits, et ceux d’avant reviennent avec leurs membres présents et tout ce qu’ils avaient écrit.',
    restored: 'Les groupes de {{time}} sont revenus.',
    restoredOne: 'Le groupe {{number}} est revenu.',
    willBe: 'Le groupe {{number}} aura {{count}} personnes : plus que les {{size}} prévues.',
    removeWrote:
      'Ce groupe a écrit. Ce qu’il a écrit est gardé et il ne compte plus ; vous pourrez le faire revenir.',
  },
} as const;
