/** The entry of a person: contact details, removal, two entries made one. */
export const entry = {
  entry: {
    contact: 'Coordonnées',
    journaled: 'Chaque lecture et chaque modification est notée au journal.',
    read: 'Lire les coordonnées',
    email: 'E-mail',
    phone: 'Téléphone',
    address: 'Adresse',
    write: 'Enregistrer les coordonnées',
    written: 'Les coordonnées sont enregistrées.',
    remove: 'Retirer de la liste…',
    data: 'Ses données personnelles',
    dataLead:
      'Tout ce que la réunion garde de cette personne, dans un fichier à lui remettre ; ou plus rien. Les deux sont notés au journal.',
    dataExport: 'Exporter les données de cette personne',
    dataErase: 'Effacer les données de cette personne',
    eraseTitle: 'Effacer les données de {{name}} ?',
    eraseDo: 'Effacer définitivement',
    eraseLead:
      'Son nom, ses coordonnées, le texte de ses candidatures et ses places disparaissent partout. Ce que la réunion a décidé reste, avec « Personne retirée » à la place du nom. Rien ne permet de revenir en arrière.',
    eraseDevices:
      'Tous les appareils de la réunion se reconnectent et abandonnent leur copie : attendez une pause. Un prénom ou un nom seul, dans un texte libre, n’est pas cherché : corrigez-le vous-même.',
    eraseBackups:
      'Les sauvegardes déjà faites et les fichiers déjà téléchargés la nomment encore : supprimez-les.',
    removeTitle: 'Retirer {{name}} de la liste ?',
    removeLead: 'Sa fiche et ses coordonnées sont effacées. Cela ne s’annule pas.',
    removeDo: 'Retirer de la liste',
    removed: '{{name}} n’est plus sur la liste.',
    merge: 'C’est la même personne que…',
    mergeTitle: '{{name}} : réunir deux fiches',
    mergeLead:
      'La fiche « {{name}} » reste. Elle reprend les candidatures de l’autre et ce qu’elle ne sait pas encore, coordonnées comprises. L’autre fiche est effacée. Cela ne s’annule pas.',
    mergeOther: 'L’autre fiche de cette personne',
    choose: 'Choisir la fiche',
    mergeMissing: 'Choisissez l’autre fiche.',
    mergeDo: 'Réunir les deux fiches',
    merged: 'Les deux fiches de {{name}} n’en font plus qu’une.',
  },
} as const;
