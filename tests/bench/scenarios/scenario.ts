import type { TargetName } from '../load/server';

/** One figure: its name, and what it is counted in. */
export type Figures = Readonly<Record<string, number>>;

/** How thorough a run is: `quick` takes less than three minutes for everything. */
export interface Effort {
  readonly quick: boolean;
}

/** What a scenario is given for one run with one server. */
export interface RunContext {
  readonly target: TargetName;
  /** A folder for what the server keeps; it goes with the run. */
  readonly dir: string;
  readonly effort: Effort;
  readonly seed: number;
}

export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly targets: readonly TargetName[];
  /** What each figure is, in the order of the table. */
  readonly figures: Readonly<Record<string, string>>;
  /** Runs with each server, in turn: three, or one where a run takes minutes. A quick run makes one. */
  readonly runs: number;
  /** Too long for a quick run, which leaves it out. */
  readonly whole?: boolean;
  /** So long that it is run only when it is named. */
  readonly byName?: boolean;
  /** A browser has many processes: they share the cores with the server instead of one of them. */
  readonly unpinned?: boolean;
  readonly run: (context: RunContext) => Promise<Figures>;
}

/** The settings under which the product is measured: what a device may send is a setting, and ten of them type for hundreds here. */
export const PRODUCT_SETTINGS = { FRAMES_PER_SECOND: '5000' } as const;
