/** Counts of the whole load, shared by all meetings of the process. */
export class Tally {
  edits = 0;
  joins = 0;
  leaves = 0;
  steps = 0;
  helpCalls = 0;
  checks = 0;
  answers = 0;
  compared = 0;
  /** Of devices that were let go of. */
  framesBefore = 0;
  readonly saved: number[] = [];
  readonly seen: number[] = [];
  readonly wrong: string[] = [];
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for a condition that is not asked for more often than needed: a thousand devices wait in one process. */
export async function eventually<T>(
  what: string,
  probe: () => T,
  withinMs = 60_000,
): Promise<NonNullable<T>> {
  const until = performance.now() + withinMs;
  for (;;) {
    const value = probe();
    if (value) return value;
    if (performance.now() > until) throw new Error(`Timed out waiting for ${what}`);
    await pause(100);
  }
}

export const pick = <T>(from: readonly T[], random: () => number): T | undefined =>
  from[Math.floor(random() * from.length)];
