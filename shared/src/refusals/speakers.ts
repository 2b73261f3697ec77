/** The sentences of what is refused about the speakers' queue (`errors.ts`). */
export const SPEAKER_SENTENCES = {
  speaker_in_groups: {
    fr: 'La parole se demande en plénière. En petit groupe, faites un tour de table.',
    en: 'Ask to speak in the plenary. In small groups, go round the table.',
  },
  already_asked: {
    fr: 'Cette personne a déjà demandé la parole. Elle garde sa place.',
    en: 'This person has already asked to speak. They keep their place.',
  },
  already_speaking: {
    fr: 'Cette personne a la parole en ce moment.',
    en: 'This person is speaking now.',
  },
  not_asked: {
    fr: 'Cette personne ne figure pas parmi celles qui demandent la parole.',
    en: 'This person is not among those who asked to speak.',
  },
  nobody_asked: { fr: 'Personne ne demande la parole.', en: 'Nobody is asking to speak.' },
  nobody_speaks: { fr: 'Personne n’a la parole en ce moment.', en: 'Nobody is speaking now.' },
} as const satisfies Record<string, { fr: string; en: string }>;
