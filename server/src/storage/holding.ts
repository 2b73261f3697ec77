import type { Holding } from '@tdt/shared/document/team-values';
import type { SeatId } from '@tdt/shared/ids';

/** A seat in the hands of one browser since then. */
export const heldBy = (at: number): Holding => ({
  since: at,
  openedAt: at,
  browsers: 1,
  reopenedAt: null,
  replaces: null,
});

/** A seat whose link has just been made: nobody holds it yet. */
export const offered = (at: number, replaces: SeatId | null = null): Holding => ({
  since: at,
  openedAt: null,
  browsers: 0,
  reopenedAt: null,
  replaces,
});

/** The holding once one more browser opened the link. */
export const openedAgain = (holding: Holding, at: number): Holding => ({
  // A link waits for its holder; they have the seat from when they opened it.
  since: holding.openedAt === null ? at : holding.since,
  openedAt: holding.openedAt ?? at,
  browsers: holding.browsers + 1,
  reopenedAt: holding.browsers > 0 ? at : null,
  replaces: null,
});
