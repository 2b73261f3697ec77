/** What somebody is told of their own candidacies, once they are in the meeting. */
export const candidateTexts = {
  candidate: {
    received: 'Candidature reçue le {{date}}',
    claimed: 'Vous êtes candidat·e ?',
    none: 'Aucune candidature n’est encore reliée à votre nom. L’animation est prévenue.',
    elsewhere:
      '{{name}} se présente aussi à : {{tasks}}. C’est permis : la même personne peut être proposée à plusieurs tâches.',
    outgoing: '{{name}} (sortant·e)',
    say: 'Je suis candidat·e',
    unsay: 'Je ne suis pas candidat·e',
  },
} as const;
