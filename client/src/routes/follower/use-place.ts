import { useMemo, useState } from 'react';
import { useMeeting } from '../../stores/meeting-store';
import { livePlace, samePlace } from './place';
import type { Place } from './place';

/** The place shown, the one where the room is, and whether they are the same; `go(null)` returns to the room. */
export function usePlace() {
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const live = useMemo(() => livePlace(meeting), [meeting]);
  const [own, go] = useState<Place | null>(null);
  const following = own === null || samePlace(own, live);
  return { place: own ?? live, live, following, go };
}
