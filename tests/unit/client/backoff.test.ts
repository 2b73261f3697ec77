import { Backoff } from '@tdt/client/meeting/backoff';
import { expect, test } from 'vitest';
import { seeded } from '../../support/random';

function backoff(chance: () => number) {
  const clock = { now: 1000 };
  return { clock, pauses: new Backoff(() => clock.now, chance) };
}

test('the pause before coming back doubles up to four seconds, half of it drawn', () => {
  const pausesOf = (chance: number) => {
    const { clock, pauses } = backoff(() => chance);
    return [1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => {
      const pause = pauses.closed();
      clock.now += pause;
      return pause;
    });
  };
  expect(pausesOf(0)).toEqual([100, 200, 400, 800, 800, 800, 800, 800, 2000]);
  expect(pausesOf(1)).toEqual([200, 400, 800, 1600, 1600, 4000, 4000, 4000, 4000]);
});

test('a network that is gone for two seconds is found again before the page would say so, however the pauses are drawn', () => {
  const random = seeded(20);
  for (let turn = 0; turn < 2_000; turn += 1) {
    const { clock, pauses } = backoff(random);
    const cut = clock.now;
    do clock.now += pauses.closed();
    while (clock.now - cut < 2_000);
    expect(clock.now - cut).toBeLessThan(4_000);
  }
});

test('a connection that is let in and sent away at once is no reason to hurry; one that lasted is', () => {
  const { clock, pauses } = backoff(() => 1);
  for (const pause of [200, 400, 800]) {
    pauses.opened();
    clock.now += 500;
    expect(pauses.closed()).toBe(pause);
  }
  pauses.opened();
  clock.now += 60_000;
  expect(pauses.closed()).toBe(200);
});

test('two hundred phones that lose their server in the same instant do not come back in the same instant', () => {
  const random = seeded(5);
  const phones = Array.from({ length: 200 }, () => backoff(random).pauses);
  for (const longest of [200, 400, 800, 1600]) {
    const pauses = phones.map((phone) => phone.closed());
    // The half that is drawn, in ten slices: none holds more than twice its share.
    const slices = Array.from({ length: 10 }, () => 0);
    for (const pause of pauses) {
      const slice = Math.min(9, Math.floor(((pause - longest / 2) / (longest / 2)) * 10));
      slices[slice] = (slices[slice] ?? 0) + 1;
    }
    expect(Math.max(...slices)).toBeLessThan(40);
  }
});
