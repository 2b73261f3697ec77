import { describe, expect, it } from 'vitest';
import { mergeTask } from '@tdt/shared/consensus/merge';
import type { Lead, MergeInput, TaskMerge } from '@tdt/shared/consensus/types';
import { TASK, THRESHOLDS, allOk, alternate, c, inputs, report } from './helpers';

const merge = (line: string, parity = allOk): TaskMerge =>
  mergeTask(TASK, inputs(line), parity, THRESHOLDS);
const first = (leads: readonly Lead[]): string =>
  leads
    .filter((lead) => lead.rank === 1)
    .map((lead) => lead.pair.join('+'))
    .join(' = ');

/** Reports, status, the number beside the word, the rule, the first lead: the table of method.md. */
const TABLE: readonly [string, TaskMerge['status'], string, TaskMerge['rule'], string][] = [
  ['a+b, a+b, a+b, a+b', 'consensus', '4/4', null, 'a+b'],
  ['a+b, b+a, a+b, b+a', 'consensus', '4/4', null, 'a+b'],
  ['a+b, a+b, –, –', 'consensusSoFar', '2/4', null, 'a+b'],
  ['a+b, –, –, –', 'waiting', '', null, 'a+b'],
  ['a+b, a+b, a+c, d+c', 'converging', '2/4', 'exact', 'a+b'],
  ['a+b, {a,b,c}, {a,b}, c+d', 'converging', '3/4', 'together', 'a+b'],
  ['a+b, a+b, a+b, {a,b}', 'converging', '4/4', 'together', 'a+b'],
  ['a+b, c+d', 'diverging', '', null, 'a+b = c+d'],
  ['a+b, a+b, c+d, c+d', 'diverging', '', null, 'a+b = c+d'],
  ['a+b, a+b, none, none', 'diverging', '', null, 'a+b'],
  [
    '{a,b,c,d}, {a,b,c,d}, {a,b,c,d}, {a,b,c,d}',
    'diverging',
    '',
    null,
    'a+b = a+c = a+d = b+c = b+d = c+d',
  ],
  ['{a}, {a}, {a}, {a}', 'diverging', '', null, ''],
  ['a+b, c+d, {e}, none', 'diverging', '', null, 'a+b = c+d'],
  ['none, none, none, none', 'noCandidacy', '4/4', null, ''],
  ['none, none, –, –', 'noCandidacySoFar', '2/4', null, ''],
];

describe('the table of reports', () => {
  it.each(TABLE)('reads "%s" as %s %s', (line, status, agreement, rule, lead) => {
    const merged = merge(line);
    expect(merged.status).toBe(status);
    const { groups, of } = merged.agreement ?? { groups: '', of: '' };
    expect(`${groups}/${of}`).toBe(agreement || '/');
    expect(merged.rule).toBe(rule);
    expect(first(merged.leads)).toBe(lead);
  });

  it('keeps to the valid pairs of four names that everybody gives', () => {
    const line = '{a,b,c,d}, {a,b,c,d}, {a,b,c,d}, {a,b,c,d}';
    expect(first(merge(line, alternate).leads)).toBe('a+b = a+d = b+c = c+d');
  });

  it('counts a name that all groups give alone, without a second one', () => {
    const [support] = merge('{a}, {a}, {a}, {a}').supports;
    expect(support?.candidacy).toBe('a');
    expect(support?.amongNames).toHaveLength(4);
  });
});

describe('what counts', () => {
  const counted = (line: string, more: Partial<MergeInput>[]) =>
    mergeTask(
      TASK,
      inputs(line).map((one, at) => ({ ...one, ...more[at] })),
      allOk,
      THRESHOLDS,
    );

  it('waits while nobody reported, or one group of several', () => {
    expect(merge('–, –').status).toBe('waiting');
    expect(merge('a+b, –').status).toBe('waiting');
    expect(mergeTask(TASK, [], allOk, THRESHOLDS).status).toBe('waiting');
  });

  it('lets a single active group agree with itself', () => {
    expect(merge('a+b').status).toBe('consensus');
    expect(merge('none').status).toBe('noCandidacy');
    expect(merge('{a,b}').status).toBe('diverging');
  });

  it('leaves out of A a group marked without answer and shows it', () => {
    const merged = counted('a+b, a+b, –', [{}, {}, { counts: false, silent: true }]);
    expect(merged.status).toBe('consensus');
    expect(merged.silent).toEqual(['g3']);
    expect(merged.agreement).toEqual({ groups: 2, of: 2 });
  });

  it('leaves out of A a group in which everybody is recused', () => {
    const merged = counted('a+b, a+b, c+d', [{}, {}, { counts: false }]);
    expect(merged.status).toBe('consensus');
    expect(merged.pairs).toHaveLength(1);
    expect(merged.supports.map((s) => s.candidacy)).toEqual(['a', 'b']);
  });

  it('never counts "not yet" as disagreement', () => {
    expect(merge('a+b, a+b, –').status).toBe('consensusSoFar');
  });

  it('says that a divergence is provisional while groups are missing', () => {
    expect(merge('a+b, c+d, –').provisional).toBe(true);
    expect(merge('a+b, c+d').provisional).toBe(false);
  });

  it('keeps counting the first report when a later one differs', () => {
    const merged = counted('a+b, a+b', [{ later: report('c+d') }, {}]);
    expect(merged.status).toBe('consensus');
  });
});

describe('parity in the merge', () => {
  it('takes a pair of unknown parity as valid', () => {
    const merged = merge('a+u, a+u', alternate);
    expect(merged.status).toBe('consensus');
    expect(merged.leads[0]?.parity).toBe('unknown');
  });

  it('makes neither a consensus nor a lead of a pair whose parity broke after the reveal', () => {
    const merged = merge('a+c, a+c', alternate);
    expect(merged.status).toBe('diverging');
    expect(merged.leads).toEqual([]);
    expect(merged.pairs[0]?.parity).toBe('broken');
  });

  it('does not let a valid pair pass for the most proposed when a broken one is proposed as much', () => {
    expect(merge('a+b, a+b, a+c, a+c', alternate).status).toBe('diverging');
  });

  it('asks of names standing together more than any other valid pair only', () => {
    expect(merge('{a,b,c}, {a,b,c}, {a,b}', alternate).rule).toBe('together');
  });
});

describe('thresholds', () => {
  it('takes half of the reports for exact pairs, two groups at least', () => {
    expect(merge('a+b, a+b, c+d, {e}').rule).toBe('exact');
    expect(merge('a+b, a+b, c+d, {e}, {f}').status).toBe('diverging');
    expect(merge('a+b, c+d, –').status).toBe('diverging');
  });

  it('takes two thirds of the reports for names together, without slip of fractions', () => {
    for (const third of [1, 2, 3, 5, 7, 10]) {
      const line = [...Array<string>(2 * third).fill('{a,b}'), ...Array<string>(third).fill('{c}')];
      expect(merge(line.join(', ')).rule).toBe('together');
      const short = line.with(0, '{c}').join(', ');
      expect(merge(short).status).toBe('diverging');
    }
  });

  it('does not converge on a pair that is tied with "no relevant candidacy"', () => {
    expect(merge('a+b, a+b, none, none').status).toBe('diverging');
    expect(merge('a+b, a+b, a+b, none, none').status).toBe('converging');
  });

  it('follows other thresholds when the settings change', () => {
    const strict = { ...THRESHOLDS, exactShare: 0.9 };
    expect(mergeTask(TASK, inputs('a+b, a+b, a+b, c+d'), allOk, strict).rule).toBe('together');
    const never = { exactShare: 1, togetherShare: 1, minGroups: 2 };
    expect(mergeTask(TASK, inputs('a+b, a+b, a+b, c+d'), allOk, never).status).toBe('diverging');
  });
});

describe('supports and leads', () => {
  it('lists per candidacy the groups naming it in a pair, among names, and where it is recused', () => {
    const line = inputs('a+b, {a,c}, –').map((one, at) =>
      at === 2 ? { ...one, recused: [c('a')] } : one,
    );
    const merged = mergeTask(TASK, line, allOk, THRESHOLDS);
    expect(merged.supports[0]).toEqual({
      candidacy: 'a',
      inPair: ['g1'],
      amongNames: ['g2'],
      recusedIn: ['g3'],
    });
  });

  it('orders supports by groups, then groups in a pair, then best lead, then id', () => {
    const merged = merge('{e,f}, a+b, a+b, {d,c}, {c}');
    expect(merged.supports.map((s) => s.candidacy)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const inPairFirst = merge('{a,b}, d+c, {c,d}, {a,b}, {a}');
    expect(inPairFirst.supports.map((s) => s.candidacy)).toEqual(['a', 'c', 'd', 'b']);
  });

  it('orders leads by exact groups, both names, lesser support, sum of supports', () => {
    const merged = merge('a+b, a+b, a+c, {a,c}, {b,d}, {e,f}');
    expect(merged.leads.map((l) => [l.rank, l.pair.join('+')])).toEqual([
      [1, 'a+b'],
      [2, 'a+c'],
      [3, 'b+d'],
    ]);
  });

  it('shows equal leads ex aequo and three ranks at most', () => {
    const merged = merge('a+b, a+b, c+d, {c,d}, e+f, {b,d}, {a,f}');
    expect(new Set(merged.leads.map((l) => l.rank))).toEqual(new Set([1, 2, 3]));
    const tied = merge('a+b, c+d, e+f');
    expect(tied.leads.map((l) => l.rank)).toEqual([1, 1, 1]);
  });

  it('lists exact pairs with most groups first', () => {
    const merged = merge('c+d, a+b, a+b');
    expect(merged.pairs.map((p) => p.pair.join('+'))).toEqual(['a+b', 'c+d']);
    expect(merged.pairs[0]?.exact).toEqual(['g2', 'g3']);
  });
});
