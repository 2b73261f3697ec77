import type { SeatId } from '@tdt/shared/ids';
import { remember, remembered } from '../../browser/remembered';

/** What the holder of a seat said on this device: the meeting tells it to the facilitators only. */
const key = (seat: SeatId): string => `tdt:candidate:${seat}`;

export const hasSaidCandidate = (seat: SeatId): boolean => remembered(key(seat)) === 'yes';

export const keepSaid = (seat: SeatId, candidate: boolean): void =>
  remember(key(seat), candidate ? 'yes' : null);
