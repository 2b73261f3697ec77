import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish, publishedDiff, publishedKeys } from '@tdt/shared/consensus/publish';
import type { GroupWriting, Publication, PublishFacts } from '@tdt/shared/consensus/types';
import type { Proposal } from '@tdt/shared/document/values';
import { candidacyId, entryId } from '@tdt/shared/ids';
import { facts } from './helpers';

const SEED = 20241016;
/** Ids that appear nowhere else in what is published. */
const IDS = ['cand-1', 'cand-2', 'cand-3', 'cand-4'].map(candidacyId);

const candidacy = fc.constantFrom(...IDS);
const proposal: fc.Arbitrary<Proposal> = fc.oneof(
  fc.constant<Proposal>({ kind: 'undecided' }),
  fc
    .tuple(candidacy, candidacy, fc.boolean())
    .map(([a, b, reported]): Proposal => ({ kind: 'pair', candidacies: [a, b], reported })),
  fc
    .tuple(fc.array(candidacy, { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([candidacies, reported]): Proposal => ({ kind: 'names', candidacies, reported })),
  fc
    .boolean()
    .map((reported): Proposal => ({ kind: 'noRelevantCandidacy', candidacies: [], reported })),
);
const entries = fc.array(
  fc.record({ id: fc.constantFrom('e1', 'e2').map(entryId), text: fc.string({ maxLength: 4 }) }),
  { maxLength: 2 },
);
const writing: fc.Arbitrary<GroupWriting> = fc.record({
  lists: fc.record({
    qualities: entries,
    pastPractice: entries,
    goodExperiences: entries,
    vigilance: entries,
  }),
  studied: fc.nat({ max: 4 }),
  proposal,
  spoken: fc.boolean(),
});
const turn = fc.record({
  writing,
  active: fc.boolean(),
  recused: fc.subarray(IDS, { maxLength: 1 }),
  standing: fc.subarray(IDS, { minLength: 2 }),
  parity: fc.constantFrom('ok', 'unknown', 'broken'),
});
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;

const factsOf = (one: Turn, at: number, revealedAt: number | null): PublishFacts =>
  facts({
    now: at,
    revealedAt,
    active: one.active,
    recused: one.recused,
    standing: new Set(one.standing),
    parity: (a, b) => (a === b ? 'broken' : one.parity),
  });

/** All publications of a run; the task is revealed at turn `reveal`. */
function run(turns: readonly Turn[], reveal: number): Publication[] {
  const all: Publication[] = [];
  for (const [at, one] of turns.entries())
    all.push(
      publish(all.at(-1) ?? null, one.writing, factsOf(one, at, at >= reveal ? reveal : null)),
    );
  return all;
}
const turns = fc.array(turn, { minLength: 1, maxLength: 12 });
const check = (property: fc.IPropertyWithHooks<[Turn[], number]>) =>
  fc.assert(property, { seed: SEED, numRuns: 500 });

describe('what a group publishes', () => {
  it('holds before the reveal no candidacy but the recused ones', () => {
    check(
      fc.property(turns, fc.nat({ max: 14 }), (all, reveal) => {
        for (const [at, next] of run(all, reveal).entries()) {
          if (at >= reveal) break;
          const { recused, ...rest } = publishedKeys(next);
          expect(recused).toEqual(all[at]?.recused);
          expect(JSON.stringify(rest)).not.toContain('cand-');
          expect(rest.proposal).toBeUndefined();
        }
      }),
    );
  });

  it('never tells how the study stands, before or after', () => {
    check(
      fc.property(turns, fc.nat({ max: 14 }), (all, reveal) => {
        const studied = (by: (n: number) => number) =>
          all.map((one) => ({
            ...one,
            writing: { ...one.writing, studied: by(one.writing.studied) },
          }));
        const many = run(
          studied((n) => n * 7),
          reveal,
        );
        expect(many.map(publishedKeys)).toEqual(run(all, reveal).map(publishedKeys));
      }),
    );
  });

  it('is the very same object when the same turn comes again', () => {
    check(
      fc.property(turns, fc.nat({ max: 14 }), (all, reveal) => {
        const last = run(all, reveal).at(-1)!;
        const at = all.length - 1;
        const again = factsOf(all[at]!, at + 50, at >= reveal ? reveal : null);
        expect(publish(last, all[at]!.writing, again)).toBe(last);
      }),
    );
  });

  it('keeps its first report from the reveal on, whatever follows', () => {
    check(
      fc.property(turns, fc.nat({ max: 6 }), (all, reveal) => {
        const after = run(all, reveal).slice(reveal);
        const from = after.findIndex((one) => one.first !== null);
        if (from < 0) return;
        const saying = (one: Publication) => ({
          ...one.first,
          report: { ...one.first!.report, parity: undefined },
        });
        for (const next of after.slice(from)) expect(saying(next)).toEqual(saying(after[from]!));
      }),
    );
  });

  it('is rebuilt by its readers from the differences alone', () => {
    check(
      fc.property(turns, fc.nat({ max: 14 }), (all, reveal) => {
        const seen = new Map<string, unknown>();
        let previous: Publication | null = null;
        for (const next of run(all, reveal)) {
          for (const { key, value } of publishedDiff(previous, next)) {
            if (value === undefined) seen.delete(key);
            else seen.set(key, value);
          }
          const whole = Object.entries(publishedKeys(next)).filter(([, v]) => v !== undefined);
          expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(whole));
          previous = next;
        }
      }),
    );
  });
});
