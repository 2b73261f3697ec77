import { compareNames } from '@tdt/shared/people/names';
import type { ExportContext } from '../entry';
import type { Block, PdfDocument } from '../pdf/model';
import { footer, meetingLines } from './meeting-lines';
import { listName } from './people';
import { printTexts } from './texts';

/** Millimetres: room for a signature. */
const ROW = 8;
const FEWEST_BLANK = 10;

/** Rows for people who are not on the list: one in ten of it, ten at least. */
const blankRows = (listed: number): number => Math.max(FEWEST_BLANK, Math.ceil(listed / 10));

/** The sheet that people sign when they come in. */
export function attendanceSheet({ state, staff, locale, now }: ExportContext): PdfDocument {
  const texts = printTexts(locale).attendance;
  const people = [...staff.people.values()].filter(({ member }) => member).sort(compareNames);
  const rows = [
    ...people.map((person) => [listName(person), person.origin ?? '', '']),
    ...Array.from({ length: blankRows(people.length) }, () => ['', '', '']),
  ];
  const blocks: Block[] = [
    meetingLines(state.info, locale),
    {
      kind: 'paragraph',
      size: 'small',
      text: people.length === 0 ? texts.empty : texts.listed(people.length),
    },
    {
      kind: 'table',
      rowHeight: ROW,
      columns: [
        { header: texts.name, width: 5 },
        { header: texts.origin, width: 4 },
        { header: texts.signature, width: 5 },
      ],
      rows,
    },
  ];
  return { title: texts.title, locale, date: now, footer: footer(state.info, locale), blocks };
}
