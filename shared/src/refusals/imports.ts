/** The sentences of what is refused of imports, and of whose candidacy it is (`errors.ts`). */
export const IMPORT_SENTENCES = {
  file_unreadable: {
    fr: 'Ce fichier ne se lit pas. Enregistrez-le à nouveau, au format XLSX, ODS ou CSV, puis recommencez.',
    en: 'This file cannot be read. Save it again as XLSX, ODS or CSV and try again.',
  },
  imports_busy: {
    fr: 'Le serveur lit déjà plusieurs classeurs. Réessayez dans un instant.',
    en: 'The server is reading several workbooks already. Try again in a moment.',
  },
  file_missing: { fr: 'Choisissez un fichier.', en: 'Choose a file.' },
  not_linked: {
    fr: 'Cette candidature n’est reliée à personne de la liste.',
    en: 'This candidacy is linked to nobody on the list.',
  },
} as const satisfies Record<string, { fr: string; en: string }>;
