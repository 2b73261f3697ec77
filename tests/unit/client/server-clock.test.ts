import { connectionStore, FRESH, serverNow } from '@tdt/client/stores/connection-store';
import { timerLeft } from '@tdt/shared/steps';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.useRealTimers();
  connectionStore.setState(FRESH);
});

it('the timer of the room is right on a device whose clock is wrong', () => {
  const SERVER = 1_800_000_000_000;
  const timer = { state: 'running', endsAt: SERVER + 60_000, totalMs: 60_000 } as const;
  for (const wrong of [-3_600_000, 0, 127_000]) {
    vi.useFakeTimers({ now: SERVER + wrong });
    // What `meeting/signals.ts` keeps of a "clock" event of the server.
    connectionStore.setState({ clockOffset: SERVER - Date.now() });
    expect(timerLeft(timer, serverNow())).toBe(60_000);
  }
});
