import { runSheet } from '@tdt/client/routes/console/model/run-sheet';
import type { Step } from '@tdt/shared/steps';
import { describe, expect, it } from 'vitest';

const MINUTE = 60_000;
const LENGTHS: Readonly<Record<Step, number>> = {
  welcome: 15,
  frame: 10,
  tasks: 10,
  profiles: 30,
  candidacies: 30,
  proposals: 20,
  pooling: 45,
  closing: 10,
};
const minutes = (step: Step) => LENGTHS[step];
const planned = Date.UTC(2026, 11, 5, 13, 0);

const offsets = (lines: ReturnType<typeof runSheet>) =>
  lines.map(({ startsAt }) => (startsAt === null ? null : (startsAt - planned) / MINUTE));

describe('the run-sheet', () => {
  it('adds the durations to the hour of the meeting before it begins', () => {
    const lines = runSheet({ current: 'welcome', since: 0, planned, minutes });
    expect(offsets(lines)).toEqual([0, 15, 25, 35, 65, 95, 115, 160]);
    expect(lines.map(({ state }) => state)).toEqual(['current', ...Array<string>(7).fill('next')]);
  });

  it('knows no hour without a date', () => {
    const lines = runSheet({ current: 'welcome', since: 0, planned: null, minutes });
    expect(lines.every(({ startsAt }) => startsAt === null)).toBe(true);
    expect(lines[3]?.minutes).toBe(30);
  });

  it('forecasts what is to come from the real beginning of the current step', () => {
    const since = planned + 50 * MINUTE;
    const lines = runSheet({ current: 'profiles', since, planned, minutes });
    expect(offsets(lines)).toEqual([0, 15, 25, 50, 80, 110, 130, 175]);
    expect(lines.filter(({ state }) => state === 'done')).toHaveLength(3);
  });

  it('leaves out a planned hour that what happened contradicts', () => {
    const since = planned + 12 * MINUTE;
    const lines = runSheet({ current: 'profiles', since, planned, minutes });
    expect(offsets(lines).slice(0, 4)).toEqual([0, null, null, 12]);
  });
});
