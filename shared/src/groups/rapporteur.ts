import type { PersonToSeat } from './form';

/**
 * Who could write for a group: somebody with a phone, in the room rather than remote (they hold the call), candidate
 * to the fewest tasks (the pen is handed over for those); the first listed on a tie. Null when nobody has a phone.
 */
export function suggestedRapporteur<
  P extends Pick<PersonToSeat, 'presence' | 'candidateTo' | 'canWrite'>,
>(members: readonly P[]): P | null {
  const hasRoom = members.some((member) => member.presence === 'room');
  const rank = (member: P) =>
    member.candidateTo.length + (hasRoom && member.presence === 'remote' ? 1000 : 0);
  const writers = members.filter((member) => member.canWrite);
  return [...writers].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
