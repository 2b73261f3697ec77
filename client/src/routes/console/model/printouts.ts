import type { Locale } from '@tdt/shared/locale';

/** What is printed, in the order in which it is needed. */
export const PRINTOUTS = [
  'attendance',
  'run-sheet',
  'candidacies',
  'posters',
  'group-sheet',
] as const;
export type Printout = (typeof PRINTOUTS)[number];

/** Those of which each group has its own. */
const PER_GROUP: ReadonlySet<Printout> = new Set<Printout>(['posters', 'group-sheet']);

export const isPerGroup = (printout: Printout): boolean => PER_GROUP.has(printout);

/** Where the server serves a document: to be opened, or saved when `download`. */
export function printoutUrl(
  meeting: string,
  printout: Printout,
  wanted: { readonly locale: Locale; readonly group?: number | null; readonly download?: boolean },
): string {
  const { locale, group = null, download = false } = wanted;
  const query = new URLSearchParams({ locale });
  if (group !== null && isPerGroup(printout)) query.set('group', String(group));
  if (download) query.set('download', '1');
  return `/api/meetings/${meeting}/exports/${printout}.pdf?${query.toString()}`;
}
