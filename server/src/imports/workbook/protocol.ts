import type { SheetSummary } from '@tdt/shared/imports/table';

/** What the thread that parses workbooks is asked. */
export interface WorkbookJob {
  /** The unpacked parts, by name. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The sheet to read; null is the first that is not hidden and holds something. */
  readonly sheet: string | null;
  /** Lines given back; `lines` of the sheet says how many there are. */
  readonly rowsMax: number;
}

/** One sheet as text: its lines that hold something, by their number. */
export interface ParsedSheet {
  readonly name: string;
  readonly rows: readonly { readonly line: number; readonly cells: string[] }[];
  /** The first lines of values that were merged over several lines, and were copied to each. */
  readonly merged: readonly number[];
}

/** What it answers: the sheets that hold something, and the one asked for, if it is there. */
export interface WorkbookResult {
  readonly sheets: readonly SheetSummary[];
  readonly sheet: ParsedSheet | null;
}
