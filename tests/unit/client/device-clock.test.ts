import { clockMeasured, keptOffset, watchClock } from '@tdt/client/meeting/device-clock';
import { connectionStore, FRESH, serverNow } from '@tdt/client/stores/connection-store';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const SERVER = 1_800_000_000_000;
const MINUTE = 60_000;

beforeEach(() => {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  vi.stubGlobal('window', { localStorage });
  vi.stubGlobal('document', new EventTarget());
  vi.useFakeTimers({ now: SERVER });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  connectionStore.setState(FRESH, true);
});

it.each([-10, 0, 10])('a clock that is %i minutes off shows the server’s time', (minutes) => {
  vi.setSystemTime(SERVER + minutes * MINUTE);
  const asked = Date.now();
  vi.advanceTimersByTime(80);
  // Half of the way there and back.
  clockMeasured(SERVER + 40, { asked, answered: Date.now() });
  expect(serverNow()).toBe(SERVER + 80);
  vi.advanceTimersByTime(5 * MINUTE);
  expect(serverNow()).toBe(SERVER + 80 + 5 * MINUTE);
  // A page that opens without network remembers how far it was.
  expect(keptOffset() + minutes * MINUTE).toBe(0);
});

it('whoever sets the clock while the page is open is noticed within five seconds, or when the page is looked at again', () => {
  const jumped = vi.fn();
  const stop = watchClock(jumped);
  vi.advanceTimersByTime(60 * MINUTE);
  expect(jumped).not.toHaveBeenCalled();
  vi.setSystemTime(Date.now() - 10 * MINUTE);
  vi.advanceTimersByTime(5_000);
  expect(jumped).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(jumped).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() + 10 * MINUTE);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(jumped).toHaveBeenCalledTimes(2);
  stop();
  vi.setSystemTime(Date.now() + 10 * MINUTE);
  vi.advanceTimersByTime(60_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(jumped).toHaveBeenCalledTimes(2);
});

it('nothing kept, or nonsense, is no distance', () => {
  expect(keptOffset()).toBe(0);
  window.localStorage.setItem('tdt:clock-offset', 'ten');
  expect(keptOffset()).toBe(0);
});
