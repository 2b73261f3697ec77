import type { HallPlan } from './hall';

type Plans = Readonly<Record<'main' | 'thirty' | 'two', Omit<HallPlan, 'locale'>>>;

/** The meetings that are pictured: as many people as a large loop has; as many groups as the screens may meet; two. */
export const HALLS = {
  main: { listed: 134, room: 118, remote: 8, groupSize: 10 },
  thirty: { listed: 134, room: 116, remote: 4, groupSize: 4 },
  two: { listed: 57, room: 20, remote: 0, groupSize: 10 },
} as const satisfies Plans;

/** The same for `npm test`: as many groups, on smaller tables. */
export const SMALL_HALLS = {
  main: { listed: 134, room: 60, remote: 6, groupSize: 5 },
  thirty: { listed: 134, room: 90, remote: 0, groupSize: 3 },
  two: { listed: 57, room: 20, remote: 0, groupSize: 10 },
} as const satisfies Plans;
