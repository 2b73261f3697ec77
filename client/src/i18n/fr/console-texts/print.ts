/** What is printed from the console. */
export const printTexts = {
  print: {
    title: 'À imprimer (PDF)',
    language: 'Langue des documents',
    fr: 'En français',
    en: 'En anglais',
    open: 'Ouvrir',
    openNamed: 'Ouvrir : {{name}}',
    save: 'Télécharger',
    saveNamed: 'Télécharger : {{name}}',
    ofGroup: '{{name}}, {{group}}',
    whichGroup: 'Groupe : {{name}}',
    allGroups: 'salle et groupes',
    anyGroup: 'sans numéro',
    attendance: {
      name: 'Liste d’émargement',
      about: 'NOM Prénom, groupe d’origine, signature, et des lignes vides.',
    },
    runSheet: {
      name: 'Déroulé de la réunion',
      about: 'Étapes, heures, textes, règle du consensus.',
    },
    candidacies: {
      name: 'Candidatures par tâche',
      about: 'Une tâche par page, sans coordonnées.',
    },
    posters: {
      name: 'Affiches',
      about: 'La salle, puis un QR par groupe.',
    },
    groupSheet: {
      name: 'Feuille de groupe',
      about: 'Sur papier, pour un groupe sans téléphone.',
    },
  },
};
