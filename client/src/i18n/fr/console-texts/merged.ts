/** What the pooling shows beside the grid: merged profiles, reports changed since the reveal. */
export const merged = {
  poolingProfiles: {
    title: 'Profils recherchés par les groupes',
    groups_one: '{{count}} groupe sur {{of}}',
    groups_other: '{{count}} groupes sur {{of}}',
    words: 'Groupe {{number}} : « {{text}} »',
  },
  changes: {
    title: 'Réponses changées depuis la révélation',
    first: 'D’abord, ce qui compte : {{words}}',
    later: 'Depuis : {{words}}',
  },
  gone: {
    one: 'Désistement',
    pair: 'Désistement : ce binôme ne peut plus être vérifié',
  },
} as const;
