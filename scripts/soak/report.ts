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

export interface Fit {
  /** What the line gains over the span that was looked at. */
  readonly growth: number;
  readonly mean: number;
}

/** A line through the second half of the samples, by least squares. */
export function fitSecondHalf(samples: readonly Sample[]): Fit {
  const half = samples.slice(Math.floor(samples.length / 2));
  const mean = (of: (sample: Sample) => number) =>
    half.reduce((sum, sample) => sum + of(sample), 0) / Math.max(1, half.length);
  const [meanAt, meanRss] = [mean(({ at }) => at), mean(({ rssMiB }) => rssMiB)];
  const spread = mean(({ at }) => (at - meanAt) ** 2);
  const common = mean(({ at, rssMiB }) => (at - meanAt) * (rssMiB - meanRss));
  const slope = spread === 0 ? 0 : common / spread;
  const span = (half.at(-1)?.at ?? 0) - (half[0]?.at ?? 0);
  return { growth: slope * span, mean: meanRss };
}

/** Memory is flat when the second half gains less than a tenth of it, or less than what one collection moves. */
export const isFlat = ({ growth, mean }: Fit): boolean => growth < Math.max(24, mean / 10);

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
