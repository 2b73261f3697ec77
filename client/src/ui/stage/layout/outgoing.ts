import type { MeetingState } from '@tdt/shared/document/state';
import type { CandidacyId } from '@tdt/shared/ids';
import type { NameOf } from './names';

/** Whether the person is an outgoing member who applies again: shown as "sortant·e" wherever their name is read, never filtered. */
export const isOutgoing = (
  { candidacies }: Pick<MeetingState, 'candidacies'>,
  candidacy: CandidacyId,
): boolean => candidacies.get(candidacy)?.outgoing === true;

/** Names as wide as they stand with what tells an outgoing member after them: to measure lines, not to be read. */
export const withRoomFor =
  (told: string, meeting: Pick<MeetingState, 'candidacies'>, nameOf: NameOf): NameOf =>
  (candidacy) => {
    const name = nameOf(candidacy);
    return isOutgoing(meeting, candidacy) ? { ...name, last: `${name.last} ${told}` } : name;
  };
