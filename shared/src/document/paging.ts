import * as z from 'zod/mini';
import type { Screen } from './values';

/**
 * `meeting/state`, key `paging`: the page of what the plenary screen shows, so that every picture of it shows the same
 * one. `page` was shown at `since`; unless `paused` the next ones follow by themselves. Any integer: a screen takes it
 * modulo its own pages.
 */
export const PagingSchema = z.object({
  since: z.number(),
  page: z.int(),
  paused: z.boolean(),
});
export type Paging = z.infer<typeof PagingSchema>;

/** How long a page stays, ms; a text is read aloud. */
const STAY = 12_000;
const STAY_TEXT = 36_000;
const stayOf = (view: Screen['view']): number =>
  view === 'text' || view === 'task' ? STAY_TEXT : STAY;

/** The page shown at `now` (server clock, ms). */
export function pageNow(
  { since, page, paused }: Paging,
  view: Screen['view'],
  now: number,
): number {
  return paused ? page : page + Math.max(0, Math.floor((now - since) / stayOf(view)));
}

/** Milliseconds until the page turns by itself, or null. */
export function nextPageIn(
  { since, paused }: Paging,
  view: Screen['view'],
  now: number,
): number | null {
  if (paused) return null;
  const stay = stayOf(view);
  const gone = now - since;
  return gone < 0 ? stay - gone : stay - (gone % stay);
}
