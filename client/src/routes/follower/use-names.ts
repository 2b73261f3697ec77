import type { CandidacyId, PersonId } from '@tdt/shared/ids';
import { displayName } from '@tdt/shared/people/names';
import { useCallback, useMemo } from 'react';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { bySurname, namesIn } from '../../ui/stage/layout/names';
import { isOutgoing } from '../../ui/stage/layout/outgoing';

/** Names as phones write them. */
export function useNames() {
  const t = useT('common');
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
  const nameOf = useMemo(() => namesIn({ candidacies, people }), [candidacies, people]);
  /** The name, and that it is an outgoing member's. */
  const told = useCallback(
    (id: CandidacyId): string =>
      isOutgoing({ candidacies }, id)
        ? t('candidate.outgoing', { name: candidate(id) })
        : candidate(id),
    [candidacies, candidate, t],
  );
  /** Names in surname order, as the plenary shows them: whatever was typed first. */
  const inOrder = useCallback(
    (ids: readonly CandidacyId[]): string[] => bySurname(ids, nameOf).map(told),
    [nameOf, told],
  );
  return { person, candidate, nameOf, inOrder };
}
