import { pdfEntry } from '../entry';
import type { ExportEntry } from '../entry';
import { attendanceSheet } from './attendance';
import { candidaciesDocument } from './candidacies';
import { groupSheet } from './group-sheet';
import { posters } from './posters';
import { runSheetDocument } from './run-sheet';

/** What is printed for a meeting. */
export const PRINT_EXPORTS: readonly ExportEntry[] = [
  pdfEntry('attendance.pdf', { fr: 'Émargement', en: 'Attendance' }, attendanceSheet),
  pdfEntry('run-sheet.pdf', { fr: 'Déroulé', en: 'Run-sheet' }, runSheetDocument),
  pdfEntry('candidacies.pdf', { fr: 'Candidatures', en: 'Candidacies' }, candidaciesDocument),
  pdfEntry('posters.pdf', { fr: 'Affiches', en: 'Posters' }, posters),
  pdfEntry('group-sheet.pdf', { fr: 'Feuille de groupe', en: 'Group sheet' }, groupSheet),
];
