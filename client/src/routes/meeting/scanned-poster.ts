import type { SeatId } from '@tdt/shared/ids';
import { remember, remembered } from '../../browser/remembered';

/** The number of the group whose poster was scanned last with a seat, until what it means for that seat was read. */
const key = (seat: SeatId): string => `tdt:poster:${seat}`;

export function scannedPoster(seat: SeatId): number | null {
  const number = Number(remembered(key(seat)));
  return Number.isInteger(number) && number > 0 ? number : null;
}

export const keepPoster = (seat: SeatId, number: number | null): void =>
  remember(key(seat), number === null ? null : String(number));
