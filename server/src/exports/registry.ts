import type { ExportEntry } from './entry';
import { PRINT_EXPORTS } from './print/entries';
import { REPORT_EXPORTS } from './report/entries';

/** Every export, by the last part of its address. */
export const EXPORTS: ReadonlyMap<string, ExportEntry> = new Map(
  [...PRINT_EXPORTS, ...REPORT_EXPORTS].map((entry) => [entry.name, entry]),
);
