/** Reading and correcting a candidacy from its row. */
export const candidacyEdit = {
  candidacyEdit: {
    read: 'Lire la présentation',
    readNamed: 'Lire la présentation de {{name}} ({{task}})',
    quote: '« {{text}} »',
    open: 'Modifier…',
    openNamed: 'Modifier… la candidature de {{name}} ({{task}})',
    title: '{{name}} : modifier la candidature',
    text: 'Présentation',
    hint: 'Un fichier qui revient ne change plus ce que vous corrigez ici.',
    save: 'Enregistrer',
    said: 'La candidature de {{name}} est modifiée.',
  },
} as const;
