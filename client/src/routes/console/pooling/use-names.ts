import { useMemo } from 'react';
import type { CandidacyId } from '@tdt/shared/ids';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { inSurnameOrder, namesIn } from '../../../ui/stage/layout/names';
import type { NameOf } from '../../../ui/stage/layout/names';

/** Names behind candidacies, as on the screen of the room. */
export function useNames(): NameOf {
  const candidacies = useMeeting(({ meeting }) => meeting.candidacies);
  const people = useMeeting(({ meeting }) => meeting.people);
  return useMemo(() => namesIn({ candidacies, people }), [candidacies, people]);
}

/** "Karim NEUVILLE et Béatrice PONTNEUF", in surname order: for labels and sentences. */
export function usePairWords(): (pair: readonly [CandidacyId, CandidacyId]) => string {
  const common = useT('common');
  const nameOf = useNames();
  return (pair) =>
    inSurnameOrder(pair, nameOf)
      .map((id) => `${nameOf(id).first} ${nameOf(id).last}`.trim())
      .join(` ${common('and')} `);
}
