import { readCheck } from '@tdt/shared/consensus/reading';
import type { Tally } from '@tdt/shared/document/values';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const SEED = 20261125;
const SETTINGS = { wideShare: 0.6, oppositionShare: 0.05 };

const read = (adhesions: number, reservations: number, oppositions: number, entitled = 0) =>
  readCheck({ adhesions, reservations, oppositions }, entitled, SETTINGS).word;

describe('the reading of a phone check', () => {
  it.each([
    // adhesions, reservations, oppositions, entitled
    [7, 3, 0, 10, 'wideSupport'],
    [6, 4, 0, 10, 'wideSupport'],
    [5, 5, 0, 10, 'toDiscuss'],
    [6, 4, 1, 11, 'wideSupport'],
    [5, 4, 1, 10, 'toDiscuss'],
    [18, 0, 2, 20, 'toDiscuss'],
    [38, 0, 2, 40, 'wideSupport'],
    [37, 0, 3, 40, 'toDiscuss'],
    [41, 9, 2, 65, 'wideSupport'],
    [0, 0, 0, 10, 'tooFewAnswers'],
    [2, 0, 0, 2, 'tooFewAnswers'],
    [3, 0, 0, 3, 'wideSupport'],
    [4, 0, 0, 9, 'tooFewAnswers'],
    [5, 0, 0, 10, 'wideSupport'],
    [5, 0, 0, 11, 'tooFewAnswers'],
    [2, 0, 1, 3, 'wideSupport'],
    [0, 3, 0, 3, 'toDiscuss'],
  ] as const)(
    '%i adhesions, %i reservations and %i oppositions of %i read %s',
    (adhesions, reservations, oppositions, entitled, word) => {
      expect(read(adhesions, reservations, oppositions, entitled)).toBe(word);
    },
  );

  it('gives the very numbers that decided, with the meeting’s own thresholds', () => {
    const tally = { adhesions: 41, reservations: 9, oppositions: 2 };
    expect(readCheck(tally, 65, SETTINGS)).toEqual({
      word: 'wideSupport',
      answers: 52,
      entitled: 65,
      base: 52,
      adhesionsNeeded: 32,
      oppositionsBorne: 2,
      answersNeeded: 33,
    });
    expect(readCheck(tally, 65, { wideShare: 0.8, oppositionShare: 0.05 }).word).toBe('toDiscuss');
    expect(readCheck(tally, 65, { wideShare: 0.6, oppositionShare: 0 }).word).toBe('toDiscuss');
  });

  it('leaves a lone standing opposition out of what adhesions are compared with', () => {
    const one = readCheck({ adhesions: 6, reservations: 4, oppositions: 1 }, 11, SETTINGS);
    expect([one.base, one.adhesionsNeeded]).toEqual([10, 6]);
    const two = readCheck({ adhesions: 6, reservations: 3, oppositions: 2 }, 11, SETTINGS);
    expect([two.base, two.adhesionsNeeded]).toEqual([11, 7]);
  });

  it('takes a share of a hundred as written, not as binary has it', () => {
    const tally = { adhesions: 7, reservations: 93, oppositions: 0 };
    expect(readCheck(tally, 100, { wideShare: 0.07, oppositionShare: 0.05 }).word).toBe(
      'wideSupport',
    );
  });
});

const count = fc.integer({ min: 0, max: 80 });
const anyTally: fc.Arbitrary<Tally> = fc.record({
  adhesions: count,
  reservations: count,
  oppositions: fc.oneof(fc.constant(0), fc.constant(1), count),
});
const anyEntitled = fc.integer({ min: 0, max: 250 });
const anySettings = fc.record({
  wideShare: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  oppositionShare: fc.integer({ min: 0, max: 30 }).map((percent) => percent / 100),
});

const holds = (property: (tally: Tally, entitled: number, settings: typeof SETTINGS) => void) =>
  fc.assert(
    fc.property(anyTally, anyEntitled, anySettings, (tally, more, settings) => {
      const { adhesions, reservations, oppositions } = tally;
      property(tally, adhesions + reservations + oppositions + more, settings);
    }),
    { seed: SEED, numRuns: 2000 },
  );

describe('properties of the reading', () => {
  it('is never taken from wide support by a single opposition', () => {
    holds((tally, entitled, settings) => {
      const without = { ...tally, oppositions: 0 };
      if (readCheck(without, entitled, settings).word !== 'wideSupport') return;
      const alone = { ...tally, oppositions: 1 };
      const there = Math.max(entitled, tally.adhesions + tally.reservations + 1);
      expect(readCheck(alone, there, settings).word).toBe('wideSupport');
    });
  });

  it('is never made worse by an adhesion more, of somebody who had not answered', () => {
    holds((tally, entitled, settings) => {
      const before = readCheck(tally, entitled + 1, settings).word;
      const after = readCheck(
        { ...tally, adhesions: tally.adhesions + 1 },
        entitled + 1,
        settings,
      ).word;
      if (before === 'wideSupport') expect(after).toBe('wideSupport');
      if (before === 'toDiscuss') expect(after).not.toBe('tooFewAnswers');
    });
  });

  it('is never made worse by an opposition that becomes an adhesion', () => {
    holds((tally, entitled, settings) => {
      if (tally.oppositions === 0) return;
      const { adhesions, oppositions } = tally;
      const lifted = { ...tally, adhesions: adhesions + 1, oppositions: oppositions - 1 };
      if (readCheck(tally, entitled, settings).word === 'wideSupport')
        expect(readCheck(lifted, entitled, settings).word).toBe('wideSupport');
    });
  });

  it('says too few answers exactly under three, or under half of those entitled', () => {
    holds((tally, entitled, settings) => {
      const { word, answers } = readCheck(tally, entitled, settings);
      expect(word === 'tooFewAnswers').toBe(answers < 3 || answers < entitled / 2);
    });
  });

  it('is wide exactly at the share of adhesions and the bound of oppositions', () => {
    holds((tally, entitled, settings) => {
      const { word, answers, base } = readCheck(tally, entitled, settings);
      if (word === 'tooFewAnswers') return;
      const enough = tally.adhesions + 1e-6 >= settings.wideShare * base;
      const borne = tally.oppositions <= Math.max(1, settings.oppositionShare * answers + 1e-6);
      expect(word === 'wideSupport').toBe(enough && borne);
    });
  });
});
