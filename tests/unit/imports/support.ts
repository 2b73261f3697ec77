import { readFileSync } from 'node:fs';
import { readTable } from '@tdt/server/imports/read-table';
import type { ImportProblem } from '@tdt/shared/imports/problems';
import type { ReadTable } from '@tdt/shared/imports/table';

/** The bytes of a file of `examples/`. */
export function example(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../examples/${file}`, import.meta.url)));
}

/** The table of a text written as UTF-8. */
export function tableOf(text: string): ReadTable {
  return readTable(new TextEncoder().encode(text));
}

/** Line and code of each problem, which is what most tests look at. */
export function codes(problems: readonly ImportProblem[]): string[] {
  return problems.map((problem) => `${problem.line} ${problem.code}`);
}
