import type { MeetingState } from '@tdt/shared/document/state';
import type { CandidacyId } from '@tdt/shared/ids';

/** Whether the person withdrew (désistement): what was revealed with them stays, and says so. */
export const isWithdrawn = (
  { candidacies }: Pick<MeetingState, 'candidacies'>,
  candidacy: CandidacyId,
): boolean => (candidacies.get(candidacy)?.retractedAt ?? null) !== null;
