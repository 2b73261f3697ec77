import { dayInParis, daysBetween, instantInParis, latestInParis } from '@tdt/shared/time/paris';
import { describe, expect, it } from 'vitest';

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

describe('the instant of a local date in Paris', () => {
  it.each([
    ['2026-12-05T14:00', '2026-12-05T13:00:00.000Z'],
    ['2026-07-05T14:00', '2026-07-05T12:00:00.000Z'],
    ['2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
  ])('reads %s as %s', (local, utc) => {
    expect(iso(instantInParis(local))).toBe(utc);
  });

  it('knows none without an hour', () => {
    expect(instantInParis('2026-12-05')).toBeNull();
    expect(instantInParis(null)).toBeNull();
  });

  it.each([
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-12-05T24:00',
    '2026-12-05T10:60',
    '',
    'x',
  ])('knows none of %j, which is no date', (local) => {
    expect(instantInParis(local)).toBeNull();
    expect(latestInParis(local)).toBeNull();
  });
});

it('takes a day without an hour until its end in Paris', () => {
  expect(iso(latestInParis('2026-12-05'))).toBe('2026-12-05T22:59:00.000Z');
  expect(iso(latestInParis('2026-07-05'))).toBe('2026-07-05T21:59:00.000Z');
  expect(iso(latestInParis('2026-12-05T14:00'))).toBe('2026-12-05T13:00:00.000Z');
});

it('counts days as a calendar in Paris does, over a change of hour too', () => {
  expect(dayInParis(Date.parse('2026-12-05T23:30:00Z'))).toBe('2026-12-06');
  expect(dayInParis(Date.parse('2026-07-05T21:59:59.999Z'))).toBe('2026-07-05');
  const evening = Date.parse('2026-10-24T21:30:00Z');
  expect(daysBetween(evening, Date.parse('2026-10-26T23:30:00Z'))).toBe(3);
  expect(daysBetween(evening, evening)).toBe(0);
  expect(daysBetween(evening, Date.parse('2026-10-23T10:00:00Z'))).toBe(-1);
});
