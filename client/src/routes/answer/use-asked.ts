import { checkId } from '@tdt/shared/ids';
import { useEffect, useMemo } from 'react';
import { findOwnAnswer } from '../../meeting/answers';
import { answersStore } from '../../stores/answers-store';
import { useConnectionPart } from '../../stores/connection-store';
import { useMeeting } from '../../stores/meeting-store';
import { askedOf, roundsThatMatter } from './model';
import type { Asked } from './model';

/** What a phone check asks of the person of this seat; asks the server for what they answered elsewhere. */
export function useAsked(): Asked {
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const person = useMeeting(({ seat }) => seat.participantId);
  const answers = answersStore((state) => state.answers);
  const online = useConnectionPart(({ network }) => network === 'online');
  const rounds = useMemo(() => roundsThatMatter(meeting), [meeting]);
  const ids = rounds.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (person === null || !online) return;
    // By their ids, so that a round is asked once and not whenever it counts an answer more.
    for (const id of ids.split(' ')) if (id !== '') void findOwnAnswer(checkId(id));
  }, [ids, person, online]);
  return useMemo(() => askedOf(meeting, person, answers), [meeting, person, answers]);
}
