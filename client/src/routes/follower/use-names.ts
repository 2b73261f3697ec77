import type { CandidacyId, PersonId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { useCallback } from 'react';
import { useMeeting } from '../../stores/meeting-store';

/** Names as phones write them. */
export function useNames() {
  const people = useMeeting((snapshot) => snapshot.meeting.people);
  const candidacies = useMeeting((snapshot) => snapshot.meeting.candidacies);
  const person = useCallback(
    (id: PersonId): string => {
      const found = people.get(id);
      return found ? displayName(found) : '…';
    },
    [people],
  );
  const candidate = useCallback(
    (id: CandidacyId): string => {
      const found = candidacies.get(id);
      return found ? person(found.person) : '…';
    },
    [candidacies, person],
  );
  return { person, candidate };
}
