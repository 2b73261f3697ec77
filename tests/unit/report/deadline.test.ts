import { deadlineOf, nextDateWarnings } from '@tdt/shared/report/deadline';
import { describe, expect, it } from 'vitest';

const at = (utc: string) => Date.parse(`${utc}Z`);

describe('the deadline of the report', () => {
  const reportDeadline = '2026-12-07T23:00';
  it.each([
    ['2026-12-01T12:00', { state: 'ahead', days: 6 }],
    ['2026-12-05T12:00', { state: 'close', days: 2 }],
    ['2026-12-07T21:59', { state: 'close', days: 0 }],
    ['2026-12-07T22:01', { state: 'past', days: 0 }],
    ['2026-12-09T09:00', { state: 'past', days: -2 }],
  ] as const)('at %s UTC it is %o', (now, expected) => {
    expect(deadlineOf({ reportDeadline }, at(now))).toEqual({ ...expected, local: reportDeadline });
  });

  it('is none when none was given, or when it is no date', () => {
    expect(deadlineOf({ reportDeadline: null }, 0)).toEqual({ state: 'none' });
    expect(deadlineOf({ reportDeadline: 'demain' }, 0)).toEqual({ state: 'none' });
  });
});

describe('the date of the next meeting', () => {
  const window = { from: '2026-11-23', to: '2026-12-08' };
  const now = at('2026-11-01T12:00');
  it.each([
    ['2026-11-23T00:00', []],
    ['2026-12-08T23:59', []],
    ['2026-11-22T23:59', ['outsideWindow']],
    ['2026-12-09T00:00', ['outsideWindow']],
    ['2026-10-30T10:00', ['past', 'outsideWindow']],
  ])('%s warns of %o', (date, warnings) => {
    expect(nextDateWarnings(date, window, now)).toEqual(warnings);
  });

  it('has no window to be outside of when none was given', () => {
    expect(nextDateWarnings('2031-01-01T10:00', null, now)).toEqual([]);
  });
});
