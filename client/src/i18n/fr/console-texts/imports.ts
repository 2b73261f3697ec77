/** How a file or pasted lines are read; links between candidacies and people. */
export const imports = {
  reading: {
    accept: {
      members:
        'XLSX, ODS ou CSV : l’export de la liste, ou votre tableur. Rien n’est écrit avant votre accord.',
      candidacies:
        'XLSX, ODS ou CSV : une ligne par personne et par tâche. Rien n’est écrit avant votre accord.',
    },
    tooLarge: 'Ce fichier dépasse 2 Mo. Gardez les seules colonnes utiles, ou partagez-le.',
    paste: 'Coller des lignes',
    pasteHide: 'Ne plus coller de lignes',
    pasteLabel: 'Lignes à importer',
    pasteHint:
      'Copiez-les dans le tableur, avec ou sans la ligne des titres, et collez-les ici. Du CSV va aussi.',
    pasteRead: 'Relire ces lignes',
    pasteEmpty: 'Collez d’abord des lignes.',
    pastedName: 'Lignes collées',
    workbook_one: '{{count}} ligne, classeur {{format}}',
    workbook_other: '{{count}} lignes, classeur {{format}}',
    workbookSheet_one: '{{count}} ligne, feuille « {{sheet}} » du classeur {{format}}',
    workbookSheet_other: '{{count}} lignes, feuille « {{sheet}} » du classeur {{format}}',
    sheet: 'Feuille du classeur',
    sheetHint: 'Ce classeur a {{count}} feuilles où quelque chose est écrit ; une seule est lue.',
    sheetOption_one: '{{sheet}} ({{count}} ligne)',
    sheetOption_other: '{{sheet}} ({{count}} lignes)',
    header: 'Titres des colonnes',
    headerFirst: 'sur une ligne du fichier',
    headerLine: 'sur la ligne {{line}}',
    headerNone: 'aucun titre',
    columnSample: '{{column}} : {{sample}}',
    moreProblems_one: 'Voir {{count}} ligne de plus',
    moreProblems_other: 'Voir {{count}} lignes de plus',
  },
} as const;
