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
    for (const { id } of rounds) void findOwnAnswer(id);
    // Asked once for each round, not whenever one of them counts an answer more.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ids, person, online]);
  return useMemo(() => askedOf(meeting, person, answers), [meeting, person, answers]);
}
