import type { SeatId } from '@tdt/shared/ids';
import type { Change } from '../meetings/inputs';
import type { Meeting } from '../meetings/meeting';
import { openedAgain } from '../storage/holding';
import type { SeatRecord } from '../storage/storage';

/**
 * What opening a link in a browser changes: how many browsers have it, which everybody who runs the meeting sees, and the end of
 * the seat that is handed over. Null when the seat was taken back in between.
 */
export function openLink(
  meeting: Meeting,
  id: SeatId,
  label: string,
  now: number,
): Change<SeatRecord> | null {
  const seat = meeting.seat(id);
  if (seat?.status !== 'admitted') return null;
  const named = seat.label === '' && label !== '' ? { ...seat, label, name: label } : seat;
  const opened: SeatRecord = { ...named, holding: openedAgain(seat.holding, now) };
  const { replaces } = seat.holding;
  const former = replaces === null ? undefined : meeting.seat(replaces);
  const ended: SeatRecord[] =
    former?.status === 'admitted' ? [{ ...former, status: 'revoked', secretHash: null }] : [];
  return {
    seats: [opened, ...ended],
    journal: [
      {
        at: now,
        seat: id,
        type: 'seat.open',
        detail: { role: seat.role, browsers: opened.holding.browsers, replaces },
      },
    ],
    result: opened,
  };
}
