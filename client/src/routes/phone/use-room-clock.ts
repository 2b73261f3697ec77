import type { GroupSubstep } from '@tdt/shared/steps';
import { useT } from '../../i18n';
import { useServerNow } from '../../stores/connection-store';
import { useMeeting } from '../../stores/meeting-store';
import { clockView, substepOf } from './model/clock';
import type { ClockView } from './model/clock';

export interface RoomClock {
  /** The sub-step where the room is; null in plenary. */
  readonly part: GroupSubstep | null;
  readonly clock: ClockView | null;
  /** "13 min", "+2 min"; "en cours" without a timer. */
  readonly words: string;
}

/** Where the room is and what time it has left; it locks nothing. */
export function useRoomClock(): RoomClock {
  const t = useT('phone');
  const step = useMeeting((s) => s.meeting.step.step);
  const timer = useMeeting((s) => s.meeting.timer);
  const now = useServerNow(5_000);
  const clock = clockView(timer, now);
  const wordsOf = (): string => {
    if (!clock) return t('step.here');
    return t(clock.kind === 'over' ? 'step.overMinutes' : 'step.minutes', { count: clock.minutes });
  };
  return { part: substepOf(step), clock, words: wordsOf() };
}
