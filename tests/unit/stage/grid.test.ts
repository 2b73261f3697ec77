import { GRID, gridOf, markOf, recusedIn } from '@tdt/client/ui/stage/layout/grid';
import type { Grid } from '@tdt/client/ui/stage/layout/grid';
import { extended, orderAtReveal, orderNow } from '@tdt/client/ui/stage/layout/grid-order';
import { describe, expect, it } from 'vitest';
import {
  cand,
  EIGHT,
  EIGHT_RECUSED,
  group,
  scene,
  times,
  TWENTY_FOUR,
} from '../../support/client-fixture/plenary/scene';
import type { Scene } from '../../support/client-fixture/plenary/scene';

const ROOM = 506;

function grid({ merge, nameOf }: Scene, page = 0, order = orderAtReveal(merge, nameOf)): Grid {
  return gridOf({
    merge,
    order,
    nameOf,
    elsewhere: () => false,
    outgoing: () => false,
    room: ROOM,
    page,
  });
}

const numbers = ({ capsules }: Grid) =>
  capsules.map(({ columns }) => columns.flatMap(({ inputs }) => inputs.map((i) => i.number)));
const surnames = ({ rows }: Grid, { nameOf }: Scene) =>
  rows.map(({ candidacy }) => nameOf(candidacy).last);

describe('the grid of eight groups', () => {
  const eight = scene(EIGHT, EIGHT_RECUSED);
  const drawn = grid(eight);

  it('gathers answers in capsules: pairs, names, none, not yet; then size, supports, number', () => {
    expect(numbers(drawn)).toEqual([[2, 5, 7], [1], [3], [6], [4], [8]]);
    expect(drawn.capsules.map(({ kind }) => kind)).toEqual([
      'pair',
      'pair',
      'names',
      'names',
      'names',
      'notYet',
    ]);
    expect(drawn.capsules.map(({ leading }) => leading)).toEqual([
      true,
      ...times(5, '').map(() => false),
    ]);
  });

  it('orders names by support, in-pair count, best lead, surname', () => {
    expect(surnames(drawn, eight)).toEqual([
      'NEUVILLE',
      'PONTNEUF',
      'DUCHÊNE',
      'MAISONNEUVE',
      'NOISETIER',
      'QUATREVENTS',
      'QUATREVENTS',
      'RIVIÈRE',
      'VALFLEURY',
    ]);
    expect(drawn.rows.map((row) => row.inPair + row.amongNames)).toEqual([
      5, 5, 3, 2, 1, 1, 1, 1, 1,
    ]);
    expect(drawn).toMatchObject({ of: 8, notYet: 1, pages: 1, range: null, words: true });
  });

  it('keeps every column within its place, none wider than 104 px', () => {
    const columns = drawn.capsules.flatMap((capsule) => capsule.columns);
    expect(columns[0]?.x).toBe(GRID.columnsLeft);
    const last = columns.at(-1)!;
    expect(last.x + last.width).toBeCloseTo(GRID.columnsRight, 5);
    expect(last.width).toBeLessThanOrEqual(GRID.pitchMost);
  });

  it('marks ● in a pair, ◐ among names, and a corner where somebody stepped aside', () => {
    const [pair, , names] = drawn.capsules;
    expect(markOf(pair!.columns[0]!, cand('k'))).toBe('full');
    expect(markOf(names!.columns[0]!, cand('k'))).toBe('half');
    expect(markOf(pair!.columns[0]!, cand('l'))).toBeNull();
    expect(recusedIn(pair!.columns[0]!, cand('k'))).toBe(true);
    expect(recusedIn(pair!.columns[1]!, cand('k'))).toBe(false);
  });
});

describe('the grid of twenty-four groups', () => {
  const many = scene(TWENTY_FOUR, { k: [4], u: [9] });
  const drawn = grid(many);

  it('has a column per answer, headed by how many gave it', () => {
    expect(drawn.mode).toBe('answers');
    expect(drawn.capsules.map(({ columns }) => columns[0]?.inputs.length)).toEqual([
      10, 2, 1, 1, 5, 1, 1, 1, 2,
    ]);
    expect(drawn.capsules.every(({ columns }) => columns.length === 1)).toBe(true);
  });

  it('counts everybody in the bars: 17, 16, 9, 3 of 24', () => {
    expect(drawn.rows.map((row) => row.inPair + row.amongNames)).toEqual([
      17, 16, 9, 3, 1, 1, 1, 1, 1,
    ]);
    expect(drawn.of).toBe(24);
  });

  it('hatches a corner when any of the groups of the answer has that person', () => {
    expect(recusedIn(drawn.capsules[0]!.columns[0]!, cand('k'))).toBe(true);
    expect(recusedIn(drawn.capsules[1]!.columns[0]!, cand('k'))).toBe(false);
  });

  it('pages its columns over ten answers', () => {
    const answers = [
      'kb',
      'lu',
      'uf',
      'ka',
      'as',
      'rb',
      're',
      '{kbl}',
      '{kl}',
      '{u}',
      '{ae}',
      '-',
      '.',
    ];
    const wide = scene(answers);
    const first = grid(wide);
    expect(first.capsules).toHaveLength(10);
    expect(grid(wide, first.pages - 1).capsules).toHaveLength(3);
  });
});

describe('pages and heights', () => {
  it('gives two names rows of 96 px and leaves the vertical words to the legend', () => {
    const two = grid(scene(['kb', '.']));
    expect(two.rows.map(({ height }) => height)).toEqual([96, 96]);
    expect(two.words).toBe(false);
  });

  it('fills a page with nine names, then six: 1–9 and 10–15 of 15', () => {
    const fifteen = scene(['{kblusfraeipdyoc}', 'kb', '.']);
    expect(grid(fifteen).range).toEqual({ from: 1, to: 9, of: 15 });
    expect(grid(fifteen, 1).range).toEqual({ from: 10, to: 15, of: 15 });
    expect(grid(fifteen, 2).range).toEqual({ from: 1, to: 9, of: 15 });
    expect(grid(fifteen, -1).range).toEqual({ from: 10, to: 15, of: 15 });
  });

  it('gives a name of sixty characters the lines that it needs', () => {
    const [long, short] = grid(scene(['xz', '{xzk}'])).rows;
    expect(long!.lines).toBeGreaterThan(1);
    expect(long!.height).toBeGreaterThanOrEqual(long!.lines * GRID.nameLine);
    expect(short!.y).toBe(long!.height);
  });

  it('shows full columns and their words when nobody is named', () => {
    const empty = grid(scene(['-', '-', '.']));
    expect(empty).toMatchObject({ rows: [], height: ROOM, words: true });
  });
});

describe('stability', () => {
  const before = scene(['kb', '{lrae}', '.', '.']);
  const late = scene(['kb', '{lrae}', 'kb!', '.']);
  const order = orderAtReveal(before.merge, before.nameOf);

  it('fills a late report in its own column, in place, and marks it', () => {
    const kept = extended(order, late.merge, late.nameOf);
    const drawn = grid(late, 0, kept);
    expect(numbers(drawn)).toEqual([[1], [2], [3], [4]]);
    expect(drawn.capsules.map(({ columns }) => columns[0]?.late)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(drawn.capsules[2]).toMatchObject({ kind: 'pair', leading: true });
  });

  it('finds the order of the reveal again from the document alone', () => {
    expect(orderAtReveal(late.merge, late.nameOf).capsules).toEqual(order.capsules);
  });

  it('appends names that come later and moves none', () => {
    const more = scene(['kb', '{lrae}', 'uf!', '.']);
    const kept = extended(order, more.merge, more.nameOf);
    expect(kept.rows.slice(0, order.rows.length)).toEqual(order.rows);
    expect(new Set(kept.rows.slice(order.rows.length))).toEqual(new Set([cand('u'), cand('f')]));
    expect(extended(kept, more.merge, more.nameOf)).toBe(kept);
  });

  it('sorts everything again when asked to', () => {
    expect(orderNow(late.merge, late.nameOf).capsules[0]).toEqual([group(1), group(3)]);
  });
});
