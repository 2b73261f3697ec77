import type { Counts } from '@tdt/shared/document/values';

export type Seat = 'room' | 'remote' | 'awaited';

export interface RingDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly seat: Seat;
}

/** More dots than this would be too small to tell apart. */
const DOTS_MOST = 300;

/** A dot per person listed, clockwise from the top: in the room, then remote, then awaited. */
export function ringOf({ listed, room, remote }: Counts, radius: number): RingDot[] {
  const joined = room + remote;
  const total = Math.max(listed, joined, 1);
  const shown = Math.min(total, DOTS_MOST);
  const share = shown / total;
  const spacing = (2 * Math.PI * radius) / Math.max(shown, 24);
  const size = Math.min(11.5, spacing * 0.4);
  return Array.from({ length: shown }, (_, at) => {
    const angle = (2 * Math.PI * at) / shown - Math.PI / 2;
    const seat: Seat =
      at < Math.round(room * share)
        ? 'room'
        : at < Math.round(joined * share)
          ? 'remote'
          : 'awaited';
    return {
      x: Math.cos(angle) * radius,
      y: Math.sin(angle) * radius,
      radius: seat === 'awaited' ? size * 0.38 : size,
      seat,
    };
  });
}
