import { describe, expect, it } from 'vitest';
import {
  GROUP_SUBSTEPS,
  STEPS,
  StepSchema,
  TimerSchema,
  nextStep,
  placeOf,
  previousStep,
  stepIndex,
  timerLeft,
  timerWarns,
} from '@tdt/shared/steps';

describe('the steps', () => {
  it('are the eight of the method, in order', () => {
    expect(STEPS).toEqual([
      'welcome',
      'frame',
      'tasks',
      'profiles',
      'candidacies',
      'proposals',
      'pooling',
      'closing',
    ]);
    expect(StepSchema.safeParse('voting').success).toBe(false);
  });

  it('follow each other both ways and end at both ends', () => {
    const forward = STEPS.map(nextStep);
    expect(forward).toEqual([...STEPS.slice(1), null]);
    expect(STEPS.map(previousStep)).toEqual([null, ...STEPS.slice(0, -1)]);
    for (const [at, step] of STEPS.entries()) expect(stepIndex(step)).toBe(at);
  });

  it('take place in groups from the profiles to the proposals', () => {
    expect(STEPS.filter((step) => placeOf(step) === 'groups')).toEqual([...GROUP_SUBSTEPS]);
  });
});

describe('the timer', () => {
  it('counts down to an absolute end, then over it', () => {
    const timer = { state: 'running', endsAt: 10_000, totalMs: 8_000 } as const;
    expect(timerLeft(timer, 4_000)).toBe(6_000);
    expect(timerLeft(timer, 12_000)).toBe(-2_000);
  });

  it('warns when a quarter is left, at most two minutes before the end, and no more once over', () => {
    const warnsAt = (totalMs: number, left: number) =>
      timerWarns({ state: 'running', endsAt: 1_000_000 + left, totalMs }, 1_000_000);
    expect([121_000, 120_000, 1, 0, -5_000].map((left) => warnsAt(1_200_000, left))).toEqual([
      ...[false, true, true],
      ...[false, false],
    ]);
    expect([warnsAt(60_000, 15_001), warnsAt(60_000, 15_000)]).toEqual([false, true]);
    expect(timerWarns({ state: 'paused', leftMs: 1_000, totalMs: 60_000 }, 0)).toBe(false);
  });

  it('stands still while paused', () => {
    const timer = { state: 'paused', leftMs: 3_000, totalMs: 8_000 } as const;
    expect(timerLeft(timer, 0)).toBe(3_000);
    expect(timerLeft(timer, 99_000)).toBe(3_000);
  });

  it('is nothing half running', () => {
    expect(TimerSchema.safeParse({ state: 'paused', endsAt: 1, totalMs: 1 }).success).toBe(false);
  });
});
