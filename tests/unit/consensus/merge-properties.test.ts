import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTask } from '@tdt/shared/consensus/merge';
import { pairKey } from '@tdt/shared/consensus/pair';
import type { MergeInput, TaskMerge } from '@tdt/shared/consensus/types';
import type { Report } from '@tdt/shared/document/values';
import { TASK, THRESHOLDS, alternate, c, input } from './helpers';

const SEED = 20241016;
const NAMES = ['a', 'b', 'c', 'd', 'u', 'v'].map(c);

const anyReport: fc.Arbitrary<Report | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant<Report>({ kind: 'noRelevantCandidacy' }) },
  {
    weight: 5,
    arbitrary: fc.subarray(NAMES, { minLength: 2, maxLength: 2 }).map(([one, other]): Report => ({
      kind: 'pair',
      candidacies: [one ?? c('a'), other ?? c('b')],
      parity: 'unknown',
    })),
  },
  {
    weight: 3,
    arbitrary: fc
      .subarray(NAMES, { minLength: 1 })
      .map((candidacies): Report => ({ kind: 'names', candidacies })),
  },
);
const assembly = fc
  .array(fc.tuple(anyReport, fc.boolean(), fc.subarray(NAMES, { maxLength: 2 })), {
    maxLength: 12,
  })
  .map((groups) =>
    groups.map(([report, silent, recused], at) =>
      input(at, report, { silent, counts: !silent, recused }),
    ),
  );

const merge = (inputs: readonly MergeInput[]): TaskMerge =>
  mergeTask(TASK, inputs, alternate, THRESHOLDS);

/** A merge without the order of the groups in it. */
const unordered = (merged: TaskMerge): unknown =>
  JSON.parse(JSON.stringify({ ...merged, inputs: [] }), (_key, value: unknown) =>
    Array.isArray(value) && value.every((one) => /^g\d+$/.test(String(one)))
      ? value.map(String).sort()
      : value,
  );

const swapped = (one: MergeInput): MergeInput => {
  if (one.report?.kind === 'pair') {
    const [a, b] = one.report.candidacies;
    return { ...one, report: { ...one.report, candidacies: [b, a] } };
  }
  if (one.report?.kind !== 'names') return one;
  return { ...one, report: { ...one.report, candidacies: one.report.candidacies.toReversed() } };
};

const check = (property: fc.IPropertyWithHooks<[MergeInput[]]>) =>
  fc.assert(property, { seed: SEED, numRuns: 500 });

describe('the merge', () => {
  it('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(assembly, fc.nat(), (inputs, turn) => {
        const at = inputs.length === 0 ? 0 : turn % inputs.length;
        const other = [...inputs.slice(at), ...inputs.slice(0, at)].reverse();
        expect(unordered(merge(other))).toEqual(unordered(merge(inputs)));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('does not depend on the order of a pair or of names', () => {
    check(
      fc.property(assembly, (inputs) => {
        expect(unordered(merge(inputs.map(swapped)))).toEqual(unordered(merge(inputs)));
      }),
    );
  });

  it('never lowers the support of a pair when one more group agrees with it', () => {
    check(
      fc.property(assembly, (inputs) => {
        const before = merge(inputs);
        for (const { pair, exact, together } of before.pairs) {
          const [a, b] = pair;
          const agreeing = input(50, { kind: 'pair', candidacies: [a, b], parity: 'unknown' });
          const after = merge([...inputs, agreeing]).pairs.find(
            (other) => pairKey(other.pair) === pairKey(pair),
          );
          expect(after?.exact).toHaveLength(exact.length + 1);
          expect(after?.together).toHaveLength(together.length + 1);
        }
      }),
    );
  });

  it('never takes the first rank away from the lead with which one more group agrees', () => {
    check(
      fc.property(assembly, (inputs) => {
        const lead = merge(inputs).leads[0];
        if (!lead) return;
        const [a, b] = lead.pair;
        const agreeing = input(50, { kind: 'pair', candidacies: [a, b], parity: 'unknown' });
        const [first, ...others] = merge([...inputs, agreeing]).leads;
        expect(first?.pair).toEqual(lead.pair);
        expect(others.every((other) => other.rank > 1)).toBe(true);
      }),
    );
  });

  it('keeps its own figures consistent', () => {
    check(
      fc.property(assembly, (inputs) => {
        const merged = merge(inputs);
        const reported = new Set(merged.reported);
        expect(merged.reported.every((group) => merged.active.includes(group))).toBe(true);
        for (const { inPair, amongNames } of merged.supports) {
          expect(inPair.length + amongNames.length).toBeGreaterThan(0);
          expect(new Set([...inPair, ...amongNames]).size).toBe(inPair.length + amongNames.length);
          expect([...inPair, ...amongNames].every((group) => reported.has(group))).toBe(true);
        }
        for (const lead of merged.leads) {
          expect(lead.parity).not.toBe('broken');
          expect(lead.exact.every((group) => lead.together.includes(group))).toBe(true);
        }
        const ranks = [...new Set(merged.leads.map((lead) => lead.rank))];
        expect(ranks).toEqual([1, 2, 3].slice(0, ranks.length));
        if (merged.status === 'consensus' || merged.status === 'noCandidacy')
          expect(merged.reported).toEqual(merged.active);
        if (merged.agreement)
          expect(merged.agreement.groups).toBeLessThanOrEqual(merged.agreement.of);
        expect(merged.rule !== null).toBe(merged.status === 'converging');
      }),
    );
  });
});
