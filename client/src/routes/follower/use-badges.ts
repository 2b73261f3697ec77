import type { CandidacyId } from '@tdt/shared/ids';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { isElsewhere } from '../../ui/stage/layout/elsewhere';
import { isOutgoing } from '../../ui/stage/layout/outgoing';
import { isWithdrawn } from '../../ui/stage/layout/withdrawn';

/** What goes with a name: withdrawn, also proposed or designated for another task. Its rank does not change. */
export function useBadges(candidacy: CandidacyId): readonly string[] {
  const t = useT('follower');
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const merge = useMeeting((snapshot) => snapshot.merge);
  return [
    ...(isWithdrawn(meeting, candidacy) ? [t('badge.retracted', { ns: 'common' })] : []),
    ...(isOutgoing(meeting, candidacy) ? [t('badge.outgoing', { ns: 'common' })] : []),
    ...(isElsewhere(meeting, merge, candidacy) ? [t('elsewhere')] : []),
  ];
}
