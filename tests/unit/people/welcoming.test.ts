import { isWelcoming } from '@tdt/shared/people/welcoming';
import type { WelcomeFacts } from '@tdt/shared/people/welcoming';
import { STEPS } from '@tdt/shared/steps';
import { describe, expect, it } from 'vitest';

const facts = (more: Partial<WelcomeFacts> = {}): WelcomeFacts => ({
  info: { date: '2026-12-05T14:00' },
  step: { step: 'welcome' },
  timer: null,
  ...more,
});
const at = (instant: string) => Date.parse(instant);

describe('isWelcoming', () => {
  it('begins with the day of the meeting in Paris, in winter and in summer, and does not end with it', () => {
    expect(isWelcoming(facts(), at('2026-12-04T22:59:59Z'))).toBe(false);
    expect(isWelcoming(facts(), at('2026-12-04T23:00:00Z'))).toBe(true);
    expect(isWelcoming(facts(), at('2026-12-06T00:30:00Z'))).toBe(true);
    const summer = facts({ info: { date: '2026-06-20' } });
    expect(isWelcoming(summer, at('2026-06-19T21:59:59Z'))).toBe(false);
    expect(isWelcoming(summer, at('2026-06-19T22:00:00Z'))).toBe(true);
  });

  it('begins earlier when the facilitators start the welcome, or go on to a later step', () => {
    const before = at('2026-11-25T12:00:00Z');
    expect(isWelcoming(facts(), before)).toBe(false);
    const timer = { state: 'paused', leftMs: 1000, totalMs: 2000 } as const;
    expect(isWelcoming(facts({ timer }), before)).toBe(true);
    for (const step of STEPS)
      expect(isWelcoming(facts({ step: { step } }), before), step).toBe(step !== 'welcome');
  });

  it('has always begun when nobody said the day', () => {
    expect(isWelcoming(facts({ info: { date: null } }), 0)).toBe(true);
  });
});
