/** What somebody is told who is not noted as present, or who scanned the poster of another group. */
export const arrivalTexts = {
  arrival: {
    before: 'La réunion est le {{day}}',
    beforeAt: 'La réunion est le {{day}} à {{time}}',
    beforeLead:
      'D’ici là, vous pouvez lire les candidatures. Ce jour-là, revenez sur cette page pour dire que vous êtes là.',
    title: 'Êtes-vous là ?',
    lead: 'Votre présence n’est pas encore notée. Elle vous donne une place dans un groupe et le droit de répondre aux vérifications.',
    room: 'Je suis dans la salle',
    remote: 'Je suis à distance',
  },
  poster: {
    title: 'Vous êtes au groupe {{number}}',
    scanned:
      'Cette affiche est celle du groupe {{scanned}}. La scanner ne vous a pas changé·e de groupe.',
    go: 'Asseyez-vous à la table du groupe {{number}}.',
    goWith: 'Asseyez-vous à la table du groupe {{number}}, avec {{names}}.',
    ask: 'Vous devez être au groupe {{scanned}} ? Demandez à {{names}} de vous y déplacer.',
    askAnybody:
      'Vous devez être au groupe {{scanned}} ? Demandez à l’animation de vous y déplacer.',
  },
} as const;
