import type { MergeInput, PairIds, TaskMerge } from '@tdt/shared/consensus/types';
import type { CandidacyId, GroupId } from '@tdt/shared/ids';
import { answerBlocks, counting, isOneOf, leadingOf, leadingPairs } from './answers';
import type { Answer, AnswerBlock, Leading } from './answers';
import { inSurnameOrder } from './names';
import type { NameOf } from './names';
import { balancedPages } from './pages';
import { wrappedLines } from './text-width';
import type { Run } from './text-width';

/** Length of every lane, px: one slot per group that counts. */
export const LANE_WIDTH = 640;
/** Under this slot width pale tiles carry no dots. */
const DOTS_FROM = 32;
/** Room of the names beside the lane, px. */
const NAMES_WIDTH = 1080;

/** How a group names one of the leading names: in a pair, among names, not at all. */
export type Glyph = 'full' | 'half' | 'empty';
export type TileKind = 'lead' | 'touch' | 'other' | 'none' | 'notYet';

export interface LadderTile {
  readonly group: GroupId;
  readonly number: number;
  /** Left and right edges as drawn. */
  readonly x: number;
  readonly width: number;
  /** Middle of its slot: where the dots stand. */
  readonly middle: number;
}

/** Same answers, fused. "Not yet" is never fused: it is no answer. */
export interface LadderBlock {
  readonly key: string;
  readonly kind: TileKind;
  readonly glyphs: readonly Glyph[];
  /** Its first slot, from 0. */
  readonly start: number;
  readonly x: number;
  readonly width: number;
  readonly tiles: readonly LadderTile[];
}

export interface Ladder {
  readonly leading: Leading;
  readonly slot: number;
  /** Tiles too narrow for dots: a half-height fill says "at least one name". */
  readonly compact: boolean;
  readonly blocks: readonly LadderBlock[];
}

interface Piece {
  readonly key: string;
  readonly kind: TileKind;
  readonly glyphs: readonly Glyph[];
  readonly inputs: readonly MergeInput[];
}

const ORDER: Readonly<Record<TileKind, number>> = {
  lead: 0,
  touch: 1,
  other: 2,
  none: 3,
  notYet: 4,
};

/** The lane of one revealed task. A tile is the group's column of the grid cut to the leading pair's two rows. */
export function ladderOf(merge: TaskMerge, nameOf: NameOf): Ladder {
  const inputs = counting(merge);
  const leading = leadingOf(merge);
  const targets = targetsOf(leading, nameOf);
  const pieces = answerBlocks(inputs)
    .flatMap((block) => piecesOf(block, targets, leadingPairs(leading)))
    .sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  const slot = LANE_WIDTH / Math.max(1, inputs.length);
  return { leading, slot, compact: slot < DOTS_FROM, blocks: placed(pieces, slot) };
}

/** The names that dots stand for, in surname order: a pair each, or a single name. */
function targetsOf(leading: Leading, nameOf: NameOf): readonly (readonly CandidacyId[])[] {
  if (leading.kind === 'single') return [[leading.candidacy]];
  return leadingPairs(leading).map((pair) => inSurnameOrder(pair, nameOf));
}

function piecesOf(
  { answer, inputs }: AnswerBlock,
  targets: readonly (readonly CandidacyId[])[],
  pairs: readonly PairIds[],
): Piece[] {
  const kind = kindOf(answer, targets, pairs);
  const glyphs = kind === 'none' || kind === 'notYet' ? [] : glyphsOf(answer, targets);
  if (kind !== 'notYet') return [{ key: answer.key, kind, glyphs, inputs }];
  return inputs.map((input) => ({ key: `notYet:${input.group}`, kind, glyphs, inputs: [input] }));
}

function kindOf(
  answer: Answer,
  targets: readonly (readonly CandidacyId[])[],
  pairs: readonly PairIds[],
): TileKind {
  if (answer.kind === 'none' || answer.kind === 'notYet') return answer.kind;
  if (isOneOf(answer, pairs)) return 'lead';
  const named: readonly CandidacyId[] = answer.candidacies;
  return targets.flat().some((id) => named.includes(id)) ? 'touch' : 'other';
}

/** Dots relative to the leading pair that the answer shares most names with. */
function glyphsOf(answer: Answer, targets: readonly (readonly CandidacyId[])[]): Glyph[] {
  const named: readonly CandidacyId[] = answer.candidacies;
  const shared = (target: readonly CandidacyId[]) =>
    target.filter((id) => named.includes(id)).length;
  const best = targets.reduce<readonly CandidacyId[]>(
    (found, target) => (found.length > 0 && shared(found) >= shared(target) ? found : target),
    [],
  );
  const present = answer.kind === 'pair' ? 'full' : 'half';
  return best.map((id) => (named.includes(id) ? present : 'empty'));
}

const clamp = (least: number, value: number, most: number) =>
  Math.min(most, Math.max(least, value));

/** Blocks along the lane: a gap between answers, a double one between leading pairs ex aequo, none at the ends. */
function placed(pieces: readonly Piece[], slot: number): LadderBlock[] {
  const gap = clamp(4, slot * 0.18, 14);
  const wide = clamp(10, slot * 0.5, 40);
  const between = (at: number): number => {
    const [left, right] = [pieces[at], pieces[at + 1]];
    if (!left || !right) return 0;
    return left.kind === 'lead' && right.kind === 'lead' ? wide : gap;
  };
  let start = 0;
  return pieces.map((piece, at) => {
    const from = start * slot + between(at - 1) / 2;
    const to = (start + piece.inputs.length) * slot - between(at) / 2;
    const tiles = piece.inputs.map((input, index): LadderTile => {
      const left = index === 0 ? from : (start + index) * slot;
      const right = index === piece.inputs.length - 1 ? to : (start + index + 1) * slot;
      const middle = (start + index + 0.5) * slot;
      return { group: input.group, number: input.number, x: left, width: right - left, middle };
    });
    const { key, kind, glyphs } = piece;
    const block = { key, kind, glyphs, start, x: from, width: to - from, tiles };
    start += piece.inputs.length;
    return block;
  });
}

/** Lines that the words beside a lane take: names that do not fit on one stack, one a line or more. */
export function laneLines(words: readonly (readonly Run[])[], size: number): number {
  if (wrappedLines(words.flat(), size, NAMES_WIDTH) === 1) return 1;
  return words.reduce((lines, runs) => lines + wrappedLines(runs, size, NAMES_WIDTH), 0);
}

const LANE = 146;
const LANE_LINE = 58;
const ROOM = 772;

/** Height of a lane: 146 px, 187 with two lines of names. */
export const laneHeight = (lines: number): number =>
  Math.max(LANE, LANE + 41 + (lines - 2) * LANE_LINE);

/** Lanes in the order of the meeting: five a page, also with one of them stacked, else four; pages of like heights. */
export const ladderPages = <T extends { readonly lines: number }>(lanes: readonly T[]): T[][] =>
  balancedPages(lanes, ({ lines }) => laneHeight(lines), ROOM);
