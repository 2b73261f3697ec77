import { dayOf, localDateProblem, outsideWindow, parisLocal } from '@tdt/shared/preparation/days';
import { readDay, readHour, shownDay, shownHour } from '@tdt/shared/preparation/typed-days';
import { describe, expect, it } from 'vitest';

describe('a local date', () => {
  it.each([
    ['2026-12-05', null],
    ['2026-12-05T18:30', null],
    ['2028-02-29', null],
    ['2026-02-29', 'day'],
    ['2026-02-30', 'day'],
    ['2026-13-01', 'day'],
    ['2026-00-10', 'day'],
    ['0026-12-05', 'day'],
    ['2026-12-05T24:00', 'hour'],
    ['2026-12-05T18:60', 'hour'],
    ['05/12/2026', 'form'],
    ['2026-12-05T18:30Z', 'form'],
    ['', 'form'],
  ])('%s: %s', (text, problem) => {
    expect(localDateProblem(text)).toBe(problem);
  });

  it('lies before, in or after a window, whose both days are inside', () => {
    const window = { from: '2026-12-01', to: '2026-12-13' };
    expect(outsideWindow('2026-11-30T23:59', window)).toBe('before');
    expect(outsideWindow('2026-12-01', window)).toBeNull();
    expect(outsideWindow('2026-12-13T23:59', window)).toBeNull();
    expect(outsideWindow('2026-12-14', window)).toBe('after');
    expect(outsideWindow('2026-12-14', null)).toBeNull();
    expect(dayOf('2026-12-14T10:00')).toBe('2026-12-14');
  });

  it('is the one of Paris, in summer and in winter', () => {
    expect(parisLocal(Date.UTC(2026, 6, 14, 22, 30))).toBe('2026-07-15T00:30');
    expect(parisLocal(Date.UTC(2026, 0, 1, 0, 5))).toBe('2026-01-01T01:05');
  });
});

describe('a day as typed', () => {
  it.each([
    ['05/12/2026', '2026-12-05'],
    ['5/12/26', '2026-12-05'],
    [' 5.12.2026 ', '2026-12-05'],
    ['5-12-2026', '2026-12-05'],
    ['5 12 2026', '2026-12-05'],
    ['05122026', '2026-12-05'],
    ['2026-12-05', '2026-12-05'],
  ])('%s is read as %s', (typed, value) => {
    expect(readDay(typed)).toEqual({ kind: 'read', value });
  });

  it('is told apart: nothing, no day at all, a day that does not exist', () => {
    expect(readDay('  ')).toEqual({ kind: 'empty' });
    expect(readDay('samedi')).toEqual({ kind: 'unreadable' });
    expect(readDay('30/02/2026')).toEqual({ kind: 'impossible' });
    expect(readDay('12/25/2026')).toEqual({ kind: 'impossible' });
  });

  it('is shown as it is typed, and read back the same', () => {
    expect(shownDay('2026-12-05T18:30')).toBe('05/12/2026');
    expect(readDay(shownDay('2026-12-05'))).toEqual({ kind: 'read', value: '2026-12-05' });
    expect(shownDay(null)).toBe('');
    expect(shownHour('2026-12-05T18:30')).toBe('18:30');
    expect(shownHour('2026-12-05')).toBe('');
  });
});

describe('an hour as typed', () => {
  it.each([
    ['18:30', '18:30'],
    ['18h30', '18:30'],
    ['18 h 30', '18:30'],
    ['18h', '18:00'],
    ['9', '09:00'],
    ['1830', '18:30'],
  ])('%s is read as %s', (typed, value) => {
    expect(readHour(typed)).toEqual({ kind: 'read', value });
  });

  it('is told apart: nothing, no hour at all, an hour that does not exist', () => {
    expect(readHour('')).toEqual({ kind: 'empty' });
    expect(readHour('le soir')).toEqual({ kind: 'unreadable' });
    expect(readHour('25:00')).toEqual({ kind: 'impossible' });
    expect(readHour('18:75')).toEqual({ kind: 'impossible' });
  });
});
