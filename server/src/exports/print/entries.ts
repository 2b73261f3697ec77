import { pdfEntry } from '../entry';
import type { ExportEntry } from '../entry';
import { attendanceSheet } from './attendance';

/** What is printed for a meeting. */
export const PRINT_EXPORTS: readonly ExportEntry[] = [
  pdfEntry('attendance.pdf', { fr: 'Émargement', en: 'Attendance' }, attendanceSheet),
];
