/** What the load process counted. */
export interface LoadReport {
  readonly devices: number;
  readonly edits: number;
  readonly frames: number;
  readonly joins: number;
  readonly leaves: number;
  readonly steps: number;
  readonly helpCalls: number;
  readonly checks: number;
  readonly answers: number;
  /** In ms: from the key to message 100, and from the key to the plenary screen. */
  readonly saved: readonly number[];
  readonly seen: readonly number[];
  /** Texts compared on every device at the end. */
  readonly compared: number;
  /** Whatever was not as it must be, in words. */
  readonly wrong: readonly string[];
}

/** One look at the server's process. */
export interface Sample {
  /** Since the load began, in seconds. */
  readonly at: number;
  readonly rssMiB: number;
  readonly cpuSeconds: number;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
