import { turnClock } from '@tdt/shared/speakers/clock';
import { describe, expect, it } from 'vitest';

const SINCE = 1_000_000;
const at = (seconds: number, after: number) =>
  turnClock({ since: SINCE, seconds }, SINCE + after * 1000);

describe('the clock of a turn to speak', () => {
  it('counts down, warns, then counts over', () => {
    expect(at(120, 0)).toEqual({ state: 'running', ms: 120_000, share: 0 });
    expect(at(120, 89)).toMatchObject({ state: 'running', ms: 31_000 });
    expect(at(120, 90)).toMatchObject({ state: 'soon', ms: 30_000, share: 0.75 });
    expect(at(120, 120)).toMatchObject({ state: 'over', share: 1 });
    expect(at(120, 155)).toEqual({ state: 'over', ms: 35_000, share: 1 });
  });

  it('warns at a quarter of a short turn', () => {
    expect(at(20, 14)).toMatchObject({ state: 'running' });
    expect(at(20, 15)).toMatchObject({ state: 'soon', ms: 5000 });
  });

  it('shows no more than the whole time to a device whose clock is behind', () => {
    expect(at(60, -5)).toEqual({ state: 'running', ms: 60_000, share: 0 });
  });
});
