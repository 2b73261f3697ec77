import { formatTime } from '@tdt/shared/dates';
import { seatLabel } from '@tdt/shared/journal/detail';
import { journalSentence } from '@tdt/shared/journal/journal';
import { dayInParis } from '@tdt/shared/time/paris';
import type { WholeContext } from '../entry';
import { csvText, textCell } from './cells';
import { reportTexts } from './texts';

/** The journal as a table in words: names stand behind ids as the list knows them now. */
export function journalCsv({ state, staff, seats, journal, locale }: WholeContext): string {
  const { date, time, who, what, type } = reportTexts(locale).journal;
  const facts = { state, people: staff.people, seats };
  return csvText(
    [date, time, who, what, type],
    journal.map((line) => [
      dayInParis(line.at),
      formatTime(line.at, locale),
      textCell(seatLabel(line.seat, facts, locale)),
      textCell(journalSentence(line, facts, locale)),
      line.type,
    ]),
  );
}

/** The journal as it is kept: ids and counts, no name. */
export const journalJson = ({ journal, seats, state }: WholeContext): string =>
  `${JSON.stringify({ format: 'tour-de-table/journal', version: 1, meeting: state.info.id, seats: seats.map(({ id, role, person }) => ({ id, role, person })), lines: journal }, null, 2)}\n`;
