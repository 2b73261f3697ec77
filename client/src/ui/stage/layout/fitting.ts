import type { PersonName } from '@tdt/shared/people/names';
import { nameRuns } from './names';
import { wrappedLines } from './text-width';

/** A size of type with its line, px. */
export interface TypeSize {
  readonly size: number;
  readonly line: number;
}

export interface FittedNames extends TypeSize {
  /** Lines of each name. */
  readonly lines: readonly number[];
}

/** The largest of some sizes, given from large to small, at which names one under the other fit; else the smallest. */
export function fittedNames(
  names: readonly PersonName[],
  sizes: readonly TypeSize[],
  width: number,
  room: number,
  /** Px that something else takes after each name. */
  after: readonly number[] = [],
): FittedNames | null {
  let fitted: FittedNames | null = null;
  for (const { size, line } of sizes) {
    const lines = names.map((name, at) =>
      wrappedLines(nameRuns(name), size, width - (after[at] ?? 0)),
    );
    fitted = { size, line, lines };
    if (lines.reduce((sum, count) => sum + count, 0) * line <= room) return fitted;
  }
  return fitted;
}
