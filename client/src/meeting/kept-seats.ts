import { SeatAnswerSchema } from '@tdt/shared/protocol/http';
import type { SeatAnswer } from '@tdt/shared/protocol/http';
import { remember, remembered } from '../browser/remembered';

const key = (seat: string): string => `tdt:seat:${seat}`;
const LAST = 'tdt:last-seat';

/** What the server last said of a seat, to open its copy without network. */
export function keptSeat(seat: string): SeatAnswer | null {
  const stored = remembered(key(seat));
  if (stored === null) return null;
  try {
    const parsed = SeatAnswerSchema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps a seat, and that it is the last one used here; `null` forgets the one named. */
export function keepSeat(answer: SeatAnswer): void;
export function keepSeat(answer: null, seat: string): void;
export function keepSeat(answer: SeatAnswer | null, seat?: string): void {
  const id = answer?.seat ?? seat ?? '';
  remember(key(id), answer && JSON.stringify(answer));
  if (answer) remember(LAST, id);
  else if (remembered(LAST) === id) remember(LAST, null);
}

/** The last seat used in this browser, or null. */
export const lastSeat = (): string | null => remembered(LAST);
