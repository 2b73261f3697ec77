import ical, { ICalCalendarMethod } from 'ical-generator';
import { instantInParis } from '@tdt/shared/time/paris';
import type { ExportContext, Made } from '../entry';

const MINUTE = 60_000;
const SHORTEST = 60;

/**
 * The next meeting for a calendar: instants in UTC, so that no zone has to be guessed; as long as this meeting was planned to be. The same
 * meeting keeps its identifier, so that a new date takes the place of the former one. Nobody's name, no contact detail.
 */
export function nextIcs({ state, now }: ExportContext): Made {
  const { next, info } = state;
  const start = instantInParis(next?.date ?? null);
  if (!next || start === null) return { kind: 'missing', reason: 'no_next' };
  const planned = [...state.steps.values()].reduce((sum, { minutes }) => sum + minutes, 0);
  const calendar = ical({
    prodId: {
      company: 'Tour de table',
      product: 'Tour de table',
      language: info.locale.toUpperCase(),
    },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${info.id}-next@tour-de-table`,
    stamp: new Date(now),
    sequence: Math.floor(now / MINUTE),
    start: new Date(start),
    end: new Date(start + Math.max(SHORTEST, planned) * MINUTE),
    summary: info.title,
    description: next.purpose,
    ...(next.place === null ? {} : { location: next.place }),
  });
  return { kind: 'text', text: calendar.toString() };
}
