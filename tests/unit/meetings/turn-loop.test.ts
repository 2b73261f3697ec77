import { TurnLoop } from '@tdt/server/meetings/turn-loop';
import { expect, test } from 'vitest';
import { waitUntil } from '../../support/wait';

const EVERY_MS = 25;

/** A loop on a clock that stands still until it is moved, and the turns that it ran. */
function stage() {
  let now = 1000;
  const waiting: { at: number; call: () => void }[] = [];
  const turns: string[][] = [];
  const loop = new TurnLoop<string>(
    (inputs) => {
      turns.push([...inputs]);
      return Promise.resolve();
    },
    EVERY_MS,
    { now: () => now, after: (ms, call) => void waiting.push({ at: now + ms, call }) },
  );
  const pass = async (ms: number) => {
    now += ms;
    const due = waiting.filter(({ at }) => at <= now);
    for (const one of due) waiting.splice(waiting.indexOf(one), 1);
    for (const { call } of due) call();
    // A turn that began has ended.
    await new Promise(setImmediate);
  };
  return { loop, turns, pass };
}

test('the first input has its turn at once, what follows shares the next one', async () => {
  const { loop, turns, pass } = stage();
  loop.push('a');
  await waitUntil('the first turn', () => turns.length === 1);
  loop.push('b');
  loop.push('c');
  await pass(EVERY_MS);
  expect(turns).toEqual([['a'], ['b', 'c']]);
  expect(loop.idle).toBe(true);
});

test('what nobody waits for goes with what is waited for, in order, or alone when nothing comes', async () => {
  const { loop, turns, pass } = stage();
  loop.pushCalmly('somebody came');
  loop.push('a question');
  await waitUntil('their turn', () => turns.length === 1);
  loop.pushCalmly('somebody went');
  expect(turns).toEqual([['somebody came', 'a question']]);
  await pass(EVERY_MS - 1);
  expect(turns).toHaveLength(1);
  await pass(1);
  expect(turns.at(-1)).toEqual(['somebody went']);
  await pass(EVERY_MS);
  expect(turns).toHaveLength(2);
});
