import { samePair } from '@tdt/shared/consensus/pair';
import type { MergeInput, TaskMerge } from '@tdt/shared/consensus/types';
import type { CandidacyId, GroupId } from '@tdt/shared/ids';
import { answerOf, counting, leadingOf, leadingPairs } from './answers';
import type { Answer } from './answers';
import type { GridOrder } from './grid-order';
import { nameRuns } from './names';
import type { NameOf } from './names';
import { fullPages, pageAt, pagesByHeight } from './pages';
import { wrappedLines } from './text-width';

/* Geometry of the grid on the canvas of 1920 × 1080, px. */
export const GRID = {
  left: 80,
  right: 1840,
  columnsLeft: 672,
  columnsRight: 1490,
  /** Last pixel of the capsules. */
  bottom: 930,
  /** Columns for groups up to this many; above, a column per answer. */
  groupsMost: 12,
  answersMost: 10,
  /** As many when one of them is given by ten groups or more: "×15" is wider. */
  wideAnswersMost: 9,
  pitchMost: 104,
  row: 56,
  rowMost: 96,
  nameSize: 48,
  nameLine: 52,
  nameWidth: 580,
  badgeWidth: 46,
  /** The longest vertical word, with some air. */
  wordsFrom: 430,
} as const;

export type Mark = 'full' | 'half' | null;

export interface GridColumn {
  /** Its groups, by number: one, or all those of one answer. */
  readonly key: string;
  /** What is shown of them: a later report is not, the column stays the same for it. */
  readonly inputs: readonly Pick<MergeInput, 'number' | 'recused'>[];
  readonly answer: Answer;
  readonly late: boolean;
  /** A group of it changed its report after the reveal; the first keeps counting. */
  readonly changed: boolean;
  readonly x: number;
  readonly width: number;
}

/** One answer: tinted for a pair, outlined for names, grey for none, dotted for not yet. */
export interface GridCapsule {
  readonly key: string;
  readonly kind: Answer['kind'];
  readonly leading: boolean;
  readonly x: number;
  readonly width: number;
  readonly columns: readonly GridColumn[];
}

export interface GridRow {
  readonly candidacy: CandidacyId;
  /** From the top of the rows. */
  readonly y: number;
  readonly height: number;
  readonly lines: number;
  readonly inPair: number;
  readonly amongNames: number;
  readonly elsewhere: boolean;
  readonly outgoing: boolean;
}

export interface Grid {
  readonly mode: 'groups' | 'answers';
  readonly capsules: readonly GridCapsule[];
  readonly rows: readonly GridRow[];
  readonly height: number;
  /** A, and those of it that have not answered. */
  readonly of: number;
  readonly notYet: number;
  /** Whether the words of "none" and "not yet" fit in their columns; otherwise the legend says them. */
  readonly words: boolean;
  readonly page: number;
  readonly pages: number;
  /** "1–9 sur 15", when there are several pages of rows. */
  readonly range: { readonly from: number; readonly to: number; readonly of: number } | null;
}

export interface GridOptions {
  readonly merge: TaskMerge;
  readonly order: GridOrder;
  readonly nameOf: NameOf;
  /** Also proposed or designated for another task. */
  readonly elsewhere: (candidacy: CandidacyId) => boolean;
  /** An outgoing member who applies again. */
  readonly outgoing?: (candidacy: CandidacyId) => boolean;
  /** Height left for the rows, px. */
  readonly room: number;
  readonly page: number;
}

/** What a group, or all the groups of one answer, say of a name. */
export function markOf({ answer }: Pick<GridColumn, 'answer'>, candidacy: CandidacyId): Mark {
  const named: readonly CandidacyId[] = answer.candidacies;
  if (!named.includes(candidacy)) return null;
  return answer.kind === 'pair' ? 'full' : 'half';
}

/** Whether the person sits in the group, or in one of the groups, of the column. */
export const recusedIn = (
  { inputs }: Pick<GridColumn, 'inputs'>,
  candidacy: CandidacyId,
): boolean => inputs.some(({ recused }) => recused.includes(candidacy));

/** The grid of one task, one page of it. */
export function gridOf(options: GridOptions): Grid {
  const inputs = counting(options.merge);
  const mode = inputs.length > GRID.groupsMost ? 'answers' : 'groups';
  const drafts = draftsOf(options, mode);
  const columnPages = mode === 'answers' ? fullPages(drafts, answersMost(drafts)) : [drafts];
  const rowPages = pagedRows(options);
  const page = pageAt(options.page, rowPages.length * columnPages.length);
  const rowPage = page % rowPages.length;
  const shown = rowPages[rowPage] ?? [];
  const from = rowPages.slice(0, rowPage).flat().length;
  const total = rowPages.flat().length;
  // Columns keep their height when pages of rows turn.
  const full = shown.length === 0 || rowPages.length > 1;
  const bodyHeight = full ? options.room : shown.reduce((sum, row) => sum + row.height, 0);
  return {
    mode,
    capsules: placedCapsules(columnPages[Math.floor(page / rowPages.length)] ?? [], options.merge),
    rows: stacked(shown),
    height: bodyHeight,
    of: inputs.length,
    notYet: inputs.filter(({ report }) => !report).length,
    words: bodyHeight >= GRID.wordsFrom,
    page,
    pages: rowPages.length * columnPages.length,
    range: rowPages.length > 1 ? { from: from + 1, to: from + shown.length, of: total } : null,
  };
}

interface Draft {
  readonly answer: Answer;
  readonly columns: readonly (readonly MergeInput[])[];
}

const answersMost = (drafts: readonly Draft[]): number =>
  drafts.some(({ columns }) => columns.some(({ length }) => length >= 10))
    ? GRID.wideAnswersMost
    : GRID.answersMost;

/** Capsules in the kept order; a group whose answer came later splits from the capsule where it waited. */
function draftsOf({ merge, order }: GridOptions, mode: Grid['mode']): Draft[] {
  const byGroup = new Map<GroupId, MergeInput>(
    counting(merge).map((input) => [input.group, input]),
  );
  return order.capsules.flatMap((groups) => {
    const runs: MergeInput[][] = [];
    for (const group of groups) {
      const input = byGroup.get(group);
      if (!input) continue;
      const run = runs.at(-1);
      const last = run?.[0];
      if (run && last && answerOf(last).key === answerOf(input).key) run.push(input);
      else runs.push([input]);
    }
    return runs.flatMap((run): Draft[] => {
      const [head] = run;
      if (!head) return [];
      const columns = mode === 'answers' ? [run] : run.map((input) => [input]);
      return [{ answer: answerOf(head), columns }];
    });
  });
}

function placedCapsules(drafts: readonly Draft[], merge: TaskMerge): GridCapsule[] {
  const leading = leadingPairs(leadingOf(merge));
  const count = drafts.reduce((sum, draft) => sum + draft.columns.length, 0);
  const gap = drafts.length > 6 ? 12 : 15;
  const room = GRID.columnsRight - GRID.columnsLeft - gap * Math.max(0, drafts.length - 1);
  const pitch = Math.min(GRID.pitchMost, room / Math.max(1, count));
  let x: number = GRID.columnsLeft;
  return drafts.map(({ answer, columns }) => {
    const start = x;
    const placed = columns.map((inputs, at): GridColumn => ({
      key: inputs.map(({ group }) => group).join('.'),
      inputs: inputs.map(({ number, recused }) => ({ number, recused })),
      answer,
      late: inputs.some(({ late, report }) => late && report !== null),
      changed: inputs.some(({ later }) => later !== null),
      x: start + at * pitch,
      width: pitch,
    }));
    x += columns.length * pitch + gap;
    return {
      key: placed[0]?.key ?? answer.key,
      kind: answer.kind,
      leading: answer.kind === 'pair' && leading.some((pair) => samePair(pair, answer.candidacies)),
      x: start,
      width: columns.length * pitch,
      columns: placed,
    };
  });
}

type Row = Omit<GridRow, 'y'>;

/** Rows as high as the page allows between 56 and 96, a name on two lines higher; nine of one line fill a page. */
function pagedRows({ merge, order, nameOf, elsewhere, outgoing, room }: GridOptions): Row[][] {
  const supports = new Map(merge.supports.map((support) => [support.candidacy, support]));
  const found = order.rows.flatMap((candidacy) => {
    const support = supports.get(candidacy);
    return support ? [{ candidacy, support }] : [];
  });
  const share = Math.floor(room / Math.max(1, found.length));
  const height = Math.min(GRID.rowMost, Math.max(GRID.row, share));
  const rows = found.map(({ candidacy, support }): Row => {
    const badges = { elsewhere: elsewhere(candidacy), outgoing: outgoing?.(candidacy) === true };
    const count = Object.values(badges).filter(Boolean).length;
    const width = GRID.nameWidth - count * GRID.badgeWidth;
    const lines = wrappedLines(nameRuns(nameOf(candidacy)), GRID.nameSize, width);
    return {
      candidacy,
      lines,
      height: lines === 1 ? height : Math.max(height, lines * GRID.nameLine + 4),
      inPair: support.inPair.length,
      amongNames: support.amongNames.length,
      ...badges,
    };
  });
  return pagesByHeight(rows, (row) => row.height, room);
}

function stacked(rows: readonly Row[]): GridRow[] {
  let y = 0;
  return rows.map((row) => {
    const placed = { ...row, y };
    y += row.height;
    return placed;
  });
}
