import type { ExportContext } from '../entry';
import type { Block, PdfDocument } from '../pdf/model';
import { footer, meetingLines } from '../print/meeting-lines';

/** A document about the meeting as a whole: which one it is at its head and at the foot of every page. */
export function meetingPaper(
  { state, locale, now }: ExportContext,
  title: string,
  blocks: readonly Block[],
): PdfDocument {
  return {
    title,
    locale,
    date: now,
    footer: footer(state.info, locale),
    blocks: [
      { kind: 'paragraph', size: 'lead', text: state.info.title },
      meetingLines(state.info, locale),
      ...blocks,
    ],
  };
}
