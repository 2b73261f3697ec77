import type { MeetingState } from '../document/state';
import type { Check } from '../document/values';
import type { TaskId } from '../ids';
import { pairOf, samePair } from './pair';
import { readCheck } from './reading';
import type { CheckReading, ReadingSettings } from './reading';
import type { PairIds } from './types';

/** The rounds of a task, first to last; all are kept. */
export const roundsOf = (
  { checks }: Pick<MeetingState, 'checks'>,
  task: TaskId,
): readonly Check[] =>
  [...checks.values()].filter((check) => check.task === task).sort((a, b) => a.round - b.round);

/** The reading of a round, or null: only a phone check that is closed has one. */
export function readingOf(check: Check, settings: ReadingSettings): CheckReading | null {
  const { phone } = check;
  return phone?.tally ? readCheck(phone.tally, phone.entitled, settings) : null;
}

/** What an act says, as far as a reading may speak against it. */
export type ActSaid =
  | { readonly kind: 'designated'; readonly pair: PairIds }
  | { readonly kind: 'debated' }
  | { readonly kind: 'noCandidacy' };

type Meeting = Pick<MeetingState, 'checks' | 'candidacies' | 'settings'>;

/**
 * The round that an act answers to: the last one on the pair that is designated, else the last one of the task. An oral
 * round may still be open: the act closes it.
 */
function roundFor(meeting: Meeting, task: TaskId, said: ActSaid): Check | null {
  const rounds = roundsOf(meeting, task).filter(
    ({ closedAt, mode }) => closedAt !== null || mode === 'oral',
  );
  const own =
    said.kind === 'designated'
      ? rounds.filter((check) => samePair(pairOf(...check.pair), said.pair)).at(-1)
      : undefined;
  return own ?? rounds.at(-1) ?? null;
}

/**
 * The reading that an act goes against, or null (`method.md`: "acting against it needs a reason"). Designating a pair
 * goes against a reading other than `wideSupport`, and against any reading of another pair when this one was never
 * checked. Debated names and no candidacy go against `wideSupport`, unless somebody of that pair has withdrawn since. An
 * oral round has no reading: the facilitators heard the room.
 */
export function readingAgainst(meeting: Meeting, task: TaskId, said: ActSaid): CheckReading | null {
  const round = roundFor(meeting, task, said);
  const reading = round && readingOf(round, meeting.settings);
  if (!reading) return null;
  if (said.kind === 'designated') {
    const same = samePair(pairOf(...round.pair), said.pair);
    return same && reading.word === 'wideSupport' ? null : reading;
  }
  const stands = round.pair.every((id) => meeting.candidacies.get(id)?.retractedAt === null);
  return stands && reading.word === 'wideSupport' ? reading : null;
}
