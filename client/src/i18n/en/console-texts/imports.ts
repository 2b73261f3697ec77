import type { imports as french } from '../../fr/console-texts/imports';
import type { Shape } from '../../shape';

/** How a file or pasted lines are read; links between candidacies and people. */
export const imports: Shape<typeof french> = {
  links: {
    toConfirm_one: '{{count}} link to confirm',
    toConfirm_other: '{{count}} links to confirm',
    toConfirmLead:
      'The name is not enough: say whether it is the same person. Until then they do not step aside for this task.',
    alone_one: '{{count}} candidacy not linked',
    alone_other: '{{count}} candidacies not linked',
    aloneLead: 'Nobody on the list has this name or this e-mail.',
    why: {
      name: 'same name',
      otherEmail: 'same name, another e-mail',
      sharedEmail: 'same e-mail, another name',
    },
    noOrigin: 'group of origin unknown',
    confirm: 'It is the same person',
    confirmNamed: 'It is the same person: link the candidacy of {{candidate}} to {{name}}',
    refuse: 'It is somebody else',
    refuseNamed: 'It is somebody else: {{candidate}} is not {{name}} of the list',
    undo: 'Undo the link',
    undoNamed: 'Undo the link: the candidacy ({{task}}) is not that of {{name}}',
    unheard_one: '{{count}} person says that they are a candidate',
    unheard_other: '{{count}} people say that they are candidates',
    says: 'says that they are a candidate: no candidacy linked',
    candidacyOf: 'Candidacy of {{name}}',
    chooseCandidacy: 'Link a candidacy',
    done: 'Close',
    doneNamed: 'Close: {{name}} is no candidate',
    said: {
      refused: 'The candidacy of {{candidate}} is not that of {{name}}.',
      undone: 'The candidacy is no longer linked to {{name}}.',
      done: 'Noted: {{name}} is no candidate.',
    },
  },
  reading: {
    accept: {
      members:
        'XLSX, ODS or CSV: the export of the list, or your spreadsheet. Nothing is written before you agree.',
      candidacies:
        'XLSX, ODS or CSV: a line for each person and task. Nothing is written before you agree.',
    },
    tooLarge: 'This file is larger than 2 MB. Keep the useful columns only, or split it.',
    paste: 'Paste lines',
    pasteHide: 'Stop pasting lines',
    pasteLabel: 'Lines to import',
    pasteHint:
      'Copy them in the spreadsheet, with or without the line of titles, and paste them here. CSV will do too.',
    pasteRead: 'Read these lines over',
    pasteEmpty: 'Paste lines first.',
    pastedName: 'Pasted lines',
    workbook_one: '{{count}} line, {{format}} workbook',
    workbook_other: '{{count}} lines, {{format}} workbook',
    workbookSheet_one: '{{count}} line, sheet “{{sheet}}” of the {{format}} workbook',
    workbookSheet_other: '{{count}} lines, sheet “{{sheet}}” of the {{format}} workbook',
    sheet: 'Sheet of the workbook',
    sheetHint: 'This workbook has {{count}} sheets with something in them; one is read.',
    sheetOption_one: '{{sheet}} ({{count}} line)',
    sheetOption_other: '{{sheet}} ({{count}} lines)',
    header: 'Titles of the columns',
    headerFirst: 'on a line of the file',
    headerLine: 'on line {{line}}',
    headerNone: 'no titles',
    columnSample: '{{column}}: {{sample}}',
    known: 'already on the list',
    knownCandidacy: 'already received',
    corrects: 'corrects: {{fields}}',
    proposed: 'to confirm',
    corrected_one: 'corrected',
    corrected_other: 'corrected',
    contactLeft: 'The person was added, their contact details were not. {{message}}',
    moreProblems_one: 'Show {{count}} more line',
    moreProblems_other: 'Show {{count}} more lines',
  },
};
