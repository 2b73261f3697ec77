import {
  laneHeight,
  laneLines,
  ladderOf,
  ladderPages,
  LANE_WIDTH,
} from '@tdt/client/ui/stage/layout/ladder';
import { nameRuns } from '@tdt/client/ui/stage/layout/names';
import type { Ladder } from '@tdt/client/ui/stage/layout/ladder';
import { pairOf } from '@tdt/shared/consensus/pair';
import { describe, expect, it } from 'vitest';
import { cand, EIGHT, scene, times } from '../../support/client-fixture/plenary/scene';

const ladder = (answers: readonly string[]): Ladder => {
  const { merge, nameOf } = scene(answers);
  return ladderOf(merge, nameOf);
};

const kinds = ({ blocks }: Ladder) => blocks.map(({ kind, tiles }) => `${kind}×${tiles.length}`);

describe('the ladder', () => {
  it('shows the eight groups of the picture: 3 for the pair, 2 with both names apart, 2 others, 1 not yet', () => {
    expect(kinds(ladder(EIGHT))).toEqual([
      'lead×3',
      'touch×1',
      'touch×1',
      'other×1',
      'other×1',
      'notYet×1',
    ]);
    expect(ladder(EIGHT).blocks.map(({ glyphs }) => glyphs.join(' '))).toEqual([
      'full full',
      'half half',
      'half half',
      'empty empty',
      'empty empty',
      '',
    ]);
  });

  it('always takes 640 px, in slots of 640 / A', () => {
    for (const groups of [2, 8, 12, 24, 30]) {
      const { slot, blocks } = ladder(times(groups, 'kb'));
      expect(slot).toBe(LANE_WIDTH / groups);
      expect(blocks).toHaveLength(1);
      expect(blocks[0]).toMatchObject({ x: 0, width: LANE_WIDTH });
    }
  });

  it('fuses equal answers and separates different ones, like the twelve groups of the picture', () => {
    const lane = ladder([...times(5, 'kb'), '{kbl}', '{kbl}', '{kl}', 'uf', '.', '.', '.']);
    expect(kinds(lane)).toEqual([
      'lead×5',
      'touch×2',
      'touch×1',
      'other×1',
      ...times(3, 'notYet×1'),
    ]);
    expect(lane.blocks[2]?.glyphs).toEqual(['half', 'empty']);
    const [first, second] = lane.blocks;
    const gap = (second?.x ?? 0) - ((first?.x ?? 0) + (first?.width ?? 0));
    expect(gap).toBeGreaterThan(5);
    expect(gap).toBeLessThan(15);
  });

  it('sets a double gap between two leading pairs ex aequo', () => {
    const { leading, blocks } = ladder(['kb', 'lu']);
    expect(leading).toMatchObject({ kind: 'tied', groups: 1, exact: true });
    expect(blocks.map(({ kind }) => kind)).toEqual(['lead', 'lead']);
    expect(blocks[0]?.width).toBe(300);
    expect(blocks[1]).toMatchObject({ x: 340, width: 300 });
  });

  it('draws no dots in tiles under 32 px, that is over twenty groups', () => {
    expect(ladder(times(20, 'kb')).compact).toBe(false);
    expect(ladder(times(21, 'kb')).compact).toBe(true);
  });

  it('draws the pair the word speaks of when names stand together rather than as a pair', () => {
    const lane = ladder(['kb', '{kbl}', '{kb}', 'lu']);
    expect(lane.leading).toEqual({ kind: 'pair', pair: pairOf(cand('k'), cand('b')) });
  });

  it('speaks of a single name when no second one is named', () => {
    expect(ladder(times(4, '{a}')).leading).toEqual({
      kind: 'single',
      candidacy: cand('a'),
      groups: 4,
    });
  });

  it('has nobody to speak of while all is silent or nobody is relevant', () => {
    expect(ladder(times(8, '-')).leading).toEqual({ kind: 'nobody' });
    expect(kinds(ladder(times(8, '-')))).toEqual(['none×8']);
    expect(kinds(ladder(['.', '.']))).toEqual(['notYet×1', 'notYet×1']);
  });

  it('leaves out groups marked without answer: A is what the slots divide', () => {
    expect(ladder(['kb', 'kb', 'x']).slot).toBe(320);
  });

  it('stacks names that are wider than 1080 px together, and only those', () => {
    const { nameOf } = scene(['kb']);
    const words = (a: string, b: string) => [nameRuns(nameOf(cand(a))), nameRuns(nameOf(cand(b)))];
    expect(laneLines(words('k', 'b'), 48)).toBe(1);
    expect(laneLines(words('x', 'k'), 48)).toBe(3);
    expect([1, 2].map((lines) => laneHeight(lines))).toEqual([146, 187]);
  });

  it('puts five lanes on a page, one of them stacked if need be; more make pages of like heights, never a lone lane', () => {
    const lanes = (count: number, lines: number) =>
      Array.from({ length: count }, () => ({ lines }));
    expect(ladderPages(lanes(5, 1)).map((page) => page.length)).toEqual([5]);
    expect(ladderPages([...lanes(4, 1), ...lanes(1, 2)])).toHaveLength(1);
    expect(ladderPages(lanes(5, 2)).map((page) => page.length)).toEqual([3, 2]);
    expect(ladderPages(lanes(6, 1)).map((page) => page.length)).toEqual([3, 3]);
    expect(ladderPages(lanes(12, 1)).map((page) => page.length)).toEqual([4, 4, 4]);
    expect(ladderPages(lanes(0, 1))).toEqual([[]]);
  });
});
