import { addCatalogue, textsIn } from '@tdt/client/i18n/index';
import { changePages } from '@tdt/client/ui/stage/layout/changes';
import { fittedNames } from '@tdt/client/ui/stage/layout/fitting';
import { GRID, gridOf } from '@tdt/client/ui/stage/layout/grid';
import { headExtra } from '@tdt/client/ui/stage/layout/grid-head';
import { orderAtReveal } from '@tdt/client/ui/stage/layout/grid-order';
import { namesIn } from '@tdt/client/ui/stage/layout/names';
import { shareText } from '@tdt/client/ui/stage/layout/share';
import { textWidth } from '@tdt/client/ui/stage/layout/text-width';
import type { TaskMerge } from '@tdt/shared/consensus/types';
import { personId } from '@tdt/shared/ids';
import { beforeAll, describe, expect, it } from 'vitest';
import { cand, scene, times } from '../../support/client-fixture/plenary/scene';

const LONG = { first: 'Marie-Antoinette Bérengère', last: 'DE LA ROCHEFOUCAULD-MONTBÉLIARD' };

describe('long names on the plenary screen', () => {
  const SIZES = [
    { size: 92, line: 110 },
    { size: 50, line: 54 },
  ];

  it('are set smaller, never under the least size, when they do not fit one under the other', () => {
    const short = { first: 'Karim', last: 'NEUVILLE' };
    expect(fittedNames([short, short], SIZES, 930, 246)).toMatchObject({ size: 92, lines: [1, 1] });
    expect(fittedNames([LONG, LONG], SIZES, 930, 246)).toMatchObject({ size: 50, lines: [2, 2] });
    expect(fittedNames([short, LONG], SIZES, 930, 246)).toMatchObject({ size: 50, lines: [1, 2] });
  });

  it('of sixty characters stay whole, of two hundred are cut with a sign that says so', () => {
    const nameOf = (first: string, last: string) => {
      const { candidacies, people } = scene(['kb']);
      const known = people.get('k')!;
      const renamed = new Map([[personId('k'), { ...known, first, last }]]);
      return namesIn({ candidacies, people: renamed })(cand('k'));
    };
    expect(nameOf(LONG.first, LONG.last)).toEqual(LONG);
    const cut = nameOf('x'.repeat(100), 'Y'.repeat(200));
    expect(cut.first.length + cut.last.length).toBe(72);
    expect(cut).toEqual({ first: `${'x'.repeat(35)}…`, last: `${'Y'.repeat(35)}…` });
    expect(nameOf('Lu', 'Y'.repeat(200))).toEqual({ first: 'Lu', last: `${'Y'.repeat(69)}…` });
  });
});

describe('the head of the grid', () => {
  it('pushes down what stands below by what wraps, and by nothing else', () => {
    expect(headExtra('Caisse départementale', 'Converge', '5 groupes sur 7')).toBe(0);
    const long = '5 groupes sur 7 · seuil 2/3, 2 au moins · 1 sans réponse';
    expect(headExtra('Caisse départementale', 'Converge', long)).toBe(52);
    expect(
      headExtra('Communication et mémoires'.toUpperCase(), 'Converge', '5 groupes sur 7'),
    ).toBe(104);
  });

  it('leaves room for "×15" above its column', () => {
    const { merge, nameOf } = scene([
      ...times(15, 'kb'),
      ...['lu', 'lk', 'uf', 'sr', 'ar', 'eo', 'im', '{kl}', '{bu}', '{sa}', '{ie}', '-'],
    ]);
    const order = orderAtReveal(merge, nameOf);
    const options = { merge, order, nameOf, elsewhere: () => false, room: 506, page: 0 };
    const [first] = gridOf(options).capsules;
    expect(gridOf(options).capsules.length).toBe(GRID.wideAnswersMost);
    expect(first!.width).toBeGreaterThan(textWidth('×15', 44, 'bold'));
  });
});

describe('what the screen prints', () => {
  beforeAll(() => Promise.all([addCatalogue('fr', 'plenary'), addCatalogue('en', 'plenary')]));

  it('has the rule of the ladder on one line, with the thresholds of the meeting', () => {
    for (const locale of ['fr', 'en'] as const) {
      const t = textsIn(locale, 'plenary');
      const said = (exact: number, together: number) =>
        t('ladder.rule', { exact: shareText(exact), together: shareText(together), least: 2 });
      expect(said(0.5, 2 / 3)).toMatch(/1\/2.+2\/3.+2/);
      expect(said(0.55, 0.71)).toMatch(/55\s%.+71\s%/);
      expect(textWidth(said(0.55, 0.71), 44)).toBeLessThan(1760);
    }
  });
});

describe('the page of reports that changed after the reveal', () => {
  beforeAll(() => addCatalogue('fr', 'plenary'));
  const changed = (merge: TaskMerge, groups: readonly number[]): TaskMerge => ({
    ...merge,
    inputs: merge.inputs.map((input) =>
      groups.includes(input.number)
        ? { ...input, later: { kind: 'names', candidacies: [cand('x'), cand('z'), cand('l')] } }
        : input,
    ),
  });
  const pages = (merge: TaskMerge, nameOf: ReturnType<typeof scene>['nameOf'], room = 500) =>
    changePages(merge, nameOf, textsIn('fr', 'plenary'), room);

  it('is none when nothing changed', () => {
    const { merge, nameOf } = scene(['kb', 'kb', '{kl}']);
    expect(pages(merge, nameOf)).toEqual([]);
  });

  it('has the first report, which counts, beside the later one, in surname order', () => {
    const { merge, nameOf } = scene(['bk', 'kb', '-']);
    const [[first, third] = []] = pages(changed(merge, [1, 3]), nameOf, 900);
    expect(first).toMatchObject({ number: 1, first: 'Karim NEUVILLE + Béatrice PONTNEUF' });
    expect(first!.later).toMatch(/^Marie-Françoise .+, Lucie DUCHÊNE, Jean-Baptiste /);
    expect(third).toMatchObject({ number: 3, first: 'aucune pertinente' });
  });

  it('turns pages rather than cut: thirty groups, long names', () => {
    const { merge, nameOf } = scene(times(30, 'kb'));
    const all = Array.from({ length: 30 }, (_, at) => at + 1);
    const found = pages(changed(merge, all), nameOf);
    expect(found.length).toBeGreaterThan(10);
    expect(found.flat().map(({ number }) => number)).toEqual(all);
  });

  it('leaves out a group that facilitators marked without answer', () => {
    const { merge, nameOf } = scene(['kb', 'x']);
    expect(pages(changed(merge, [2]), nameOf)).toEqual([]);
  });
});
