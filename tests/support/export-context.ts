import type { ExportContext } from '@tdt/server/exports/entry';
import type { Block, PdfDocument, Table, Text } from '@tdt/server/exports/pdf/model';
import { readPublished } from '@tdt/shared/document/state';
import { NOW } from './meeting-state';
import type { SampleMeeting } from './meeting-state';

/** What an export of this meeting would be made from. */
export const contextOf = (
  meeting: SampleMeeting,
  given: Partial<ExportContext> = {},
): ExportContext => ({
  locale: 'fr',
  now: NOW,
  origin: 'https://tdt.example',
  group: null,
  state: meeting.state,
  staff: meeting.staff,
  published: (group, task) => readPublished(meeting.read, group, task),
  ...given,
});

/** Every block of a document, those inside others included, in reading order. */
export const blocksOf = (document: PdfDocument): Block[] => document.blocks.flatMap(flat);

function flat(block: Block): Block[] {
  if (block.kind === 'columns') return [block, ...block.columns.flat().flatMap(flat)];
  if (block.kind === 'framed' || block.kind === 'together')
    return [block, ...block.blocks.flatMap(flat)];
  return [block];
}

const plain = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : run.text)).join('');

export const tablesOf = (document: PdfDocument): Table[] =>
  blocksOf(document).filter((block) => block.kind === 'table');

/** Everything that a document says, a line a text. */
export const wordsOf = (document: PdfDocument): string =>
  [document.title, document.footer, ...blocksOf(document).flatMap(words)].join('\n');

function words(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plain(block.text)];
    case 'list':
      return block.items.map(plain);
    case 'keyValues':
      return block.entries.map(({ key, value }) => `${key}: ${plain(value)}`);
    case 'table':
      return [
        block.columns.map(({ header }) => header),
        ...block.rows.map((row) => row.map(plain)),
      ].map((row) => row.join(' | '));
    case 'lines':
      return block.label === undefined ? [] : [block.label];
    case 'qr':
      return [block.value, block.alt];
    default:
      return [];
  }
}
