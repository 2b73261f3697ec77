import type { imports as french } from '../../fr/console-texts/imports';
import type { Shape } from '../../shape';

/** How a file or pasted lines are read; links between candidacies and people. */
export const imports: Shape<typeof french> = {
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
    moreProblems_one: 'Show {{count}} more line',
    moreProblems_other: 'Show {{count}} more lines',
  },
};
