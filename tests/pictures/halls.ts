import type { HallPlan } from './hall';

/** The meetings that are pictured: as many people as a large loop has; as many groups as the screens may meet; two. */
export const HALLS = {
  main: { listed: 134, room: 118, remote: 8, groupSize: 10 },
  thirty: { listed: 134, room: 116, remote: 4, groupSize: 4 },
  two: { listed: 57, room: 20, remote: 0, groupSize: 10 },
} as const satisfies Record<string, Omit<HallPlan, 'locale'>>;
