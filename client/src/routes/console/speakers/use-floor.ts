import type { PersonId } from '@tdt/shared/ids';
import type { Command } from '@tdt/shared/protocol/commands';
import { useMeeting } from '../../../stores/meeting-store';
import type { Place } from '../use-place';

/** Giving the floor: about the task looked at once it is revealed, and only if nobody else has moved the queue. */
export function useFloor(place: Place): { readonly give: (person?: PersonId) => Command } {
  const turn = useMeeting(({ meeting }) => meeting.speaking?.turn ?? null);
  const task = useMeeting(({ meeting }) =>
    place.step === 'pooling' && place.task !== null && meeting.reveals.has(place.task)
      ? place.task
      : null,
  );
  return {
    give: (person) => ({
      type: 'speaker.next',
      payload: person === undefined ? { task, turn } : { task, turn, person },
    }),
  };
}
