import type { Candidacy } from '@tdt/shared/document/values';
import { useMemo } from 'react';
import { useMeeting } from '../../../stores/meeting-store';

/** Candidacies that were withdrawn after the reveal of their task, and about which nothing was decided yet. */
export function useUnsettled(): readonly Candidacy[] {
  const candidacies = useMeeting(({ meeting }) => meeting.candidacies);
  const reveals = useMeeting(({ meeting }) => meeting.reveals);
  return useMemo(
    () =>
      [...candidacies.values()].filter(
        ({ task, retractedAt, settled }) =>
          retractedAt !== null &&
          settled === undefined &&
          retractedAt > (reveals.get(task)?.at ?? Infinity),
      ),
    [candidacies, reveals],
  );
}
