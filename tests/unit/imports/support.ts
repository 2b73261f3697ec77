import { readFileSync } from 'node:fs';
import { readTextFile } from '@tdt/server/imports/read-table';
import { headTable, type HeaderHints } from '@tdt/shared/imports/header';
import type { ImportKind } from '@tdt/shared/imports/mapping';
import type { ImportProblem } from '@tdt/shared/imports/problems';
import type { FileFormat, Table } from '@tdt/shared/imports/table';

type Text = Extract<FileFormat, { kind: 'text' }>;

/** The bytes of a file of `examples/`. */
export function example(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../examples/${file}`, import.meta.url)));
}

/** The table in the bytes of a text, and how it was written. */
export function readTable(
  bytes: Uint8Array,
  kind: ImportKind = 'members',
  hints: HeaderHints = {},
): Table & Text {
  const file = readTextFile(bytes);
  if (file.format.kind !== 'text') throw new Error('A text was read as a workbook.');
  return { ...headTable(kind, file, hints).table, ...file.format };
}

/** The table of a text written as UTF-8. */
export function tableOf(text: string, kind: ImportKind = 'members'): Table & Text {
  return readTable(new TextEncoder().encode(text), kind);
}

/** Line and code of each problem, which is what most tests look at. */
export function codes(problems: readonly ImportProblem[]): string[] {
  return problems.map((problem) => `${problem.line} ${problem.code}`);
}
