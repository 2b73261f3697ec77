import type { Locale } from '@tdt/shared/locale';

/*
 * A document to print, as data. Builders are pure functions from the meeting to this; `compile` sets it as tagged PDF
 * (PDF/UA-1). Texts are plain: nothing in them is markup, whatever they hold.
 */

export interface Run {
  readonly text: string;
  readonly strong?: boolean;
}
/** A text, or pieces of one with some of them strong. A line break is `\n`. */
export type Text = string | readonly (string | Run)[];

export type Size = 'small' | 'body' | 'lead' | 'large' | 'huge' | 'giant';
export type Align = 'start' | 'center';

export interface Heading {
  readonly kind: 'heading';
  /** 2 below the title of the document; 1 only in a document that shows no title. Levels are not skipped. */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly size?: Size;
  readonly align?: Align;
}
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  readonly size?: Size;
  readonly align?: Align;
}
export interface List {
  readonly kind: 'list';
  readonly items: readonly Text[];
  /** `boxes`: an empty square before each, to tick with a pen. */
  readonly marker?: 'bullet' | 'number' | 'boxes';
  readonly size?: Size;
}
export interface KeyValues {
  readonly kind: 'keyValues';
  readonly entries: readonly { readonly key: string; readonly value: Text }[];
}
export interface Column {
  /** Said to a screen reader and printed at the head of every page; never empty. */
  readonly header: string;
  /** Share of the width left by the columns that are as wide as what they hold (`auto`). */
  readonly width: number | 'auto';
  readonly align?: 'start' | 'center' | 'end';
}
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** An empty text leaves the cell free to write in. */
  readonly rows: readonly (readonly Text[])[];
  /** Least height of a row, in millimetres. */
  readonly rowHeight?: number;
}
/** Lines to write on. The label is read out; it stands above. */
export interface WritingLines {
  readonly kind: 'lines';
  readonly label?: string;
  readonly count: number;
}
export interface Qr {
  readonly kind: 'qr';
  /** What scanning gives. */
  readonly value: string;
  /** What is said instead of the picture. */
  readonly alt: string;
  /** Side in millimetres. */
  readonly side: number;
}
export interface PageBreak {
  readonly kind: 'pageBreak';
}
/** Blocks side by side, in the order in which they are read. */
export interface Columns {
  readonly kind: 'columns';
  readonly widths: readonly number[];
  readonly columns: readonly (readonly Block[])[];
}
/** Blocks in a frame. */
export interface Framed {
  readonly kind: 'framed';
  readonly blocks: readonly Block[];
}
/** Blocks that stay on one page. */
export interface Together {
  readonly kind: 'together';
  readonly blocks: readonly Block[];
}
export interface Space {
  readonly kind: 'space';
  readonly millimetres: number;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | KeyValues
  | Table
  | WritingLines
  | Qr
  | PageBreak
  | Columns
  | Framed
  | Together
  | Space;

export interface PdfDocument {
  /** Title of the file and, unless `titleHidden`, first heading (level 1). */
  readonly title: string;
  readonly titleHidden?: boolean;
  readonly locale: Locale;
  /** Written as the date of the file: the same document at the same date is the same bytes. Milliseconds. */
  readonly date: number;
  /** At the foot of every page, left of the page number. */
  readonly footer: string;
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}
