import { fold } from '@tdt/shared/people/fold';
import type { ExportContext, ExportEntry } from './entry';

const LONGEST_TITLE = 60;

const dashed = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** "emargement-boucle-de-l-essonne-2026-12-05.pdf": plain ASCII, which every system takes as a file's name. */
export function exportFilename(entry: ExportEntry, { state, locale }: ExportContext): string {
  const extension = entry.name.slice(entry.name.lastIndexOf('.') + 1);
  const whole = dashed(state.info.title);
  const title =
    whole.length > LONGEST_TITLE ? whole.slice(0, LONGEST_TITLE).replace(/-[^-]*$/, '') : whole;
  const day = state.info.date?.slice(0, 10) ?? '';
  const parts = [dashed(entry.label[locale]), title, dashed(day)].filter((part) => part !== '');
  return `${parts.join('-').replace(/-{2,}/g, '-')}.${extension}`;
}
