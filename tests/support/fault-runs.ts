/*
 * `npm test` keeps each fault short; `npm run faults -- --runs 50` gives the number of runs through the environment.
 */

const asked = Number(process.env['FAULT_RUNS'] ?? 0);

/** How often a fault is tried: `short` in `npm test`, what was asked for in `npm run faults`. */
export const faultRuns = (short: number): number => (asked > 0 ? asked : short);

/** The seed of a test; SEED in the environment replays another one. */
export const faultSeed = (usual: number): number => Number(process.env['SEED'] ?? usual);
