import { placeOf } from '@tdt/shared/steps';
import { useMemo } from 'react';
import { useMeeting } from '../../stores/meeting-store';
import { myPlace } from './my-place';
import type { MyPlace } from './my-place';

/** The place of whoever holds this device; null while the room is in groups, and for those who take no part. */
export function useMyPlace(): MyPlace | null {
  const person = useMeeting(({ seat }) => seat.participantId);
  const people = useMeeting(({ meeting }) => meeting.people);
  const speakers = useMeeting(({ meeting }) => meeting.speakers);
  const speaking = useMeeting(({ meeting }) => meeting.speaking);
  const inPlenary = useInPlenary();
  return useMemo(
    () => (inPlenary ? myPlace({ speakers, speaking, people }, person) : null),
    [inPlenary, speakers, speaking, people, person],
  );
}

/** Whether the assembly sits together: the queue belongs to it. */
export const useInPlenary = (): boolean =>
  useMeeting(({ meeting }) => placeOf(meeting.step.step) === 'plenary');
