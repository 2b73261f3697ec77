import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { quantile } from '../load/session';
import { fieldOf } from './pages';

/** Runs in the plenary's page: notes when a frame was drawn in which a text stands. */
function watchText(): void {
  const seen: [number, string][] = [];
  Object.assign(window, { seenTexts: seen });
  const look = () => {
    const text = document.body.textContent;
    const found = /clavier[a-z]*/.exec(text)?.[0] ?? '';
    if (found === '' || found === seen.at(-1)?.[1]) return;
    // Inside the frame that draws it; the one after says that it was drawn.
    requestAnimationFrame(() =>
      setTimeout(() => seen.push([performance.timeOrigin + performance.now(), found])),
    );
  };
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

function watchKeys(): void {
  const keys: number[] = [];
  Object.assign(window, { typedAt: keys });
  addEventListener('keydown', ({ timeStamp }) => keys.push(performance.timeOrigin + timeStamp), {
    capture: true,
  });
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const WORD = 'clavier';

/** Types on a phone as a thumb does, and says how long each letter took to stand on the plenary's screen, in ms. */
export async function keyToPixel(phone: Page, plenary: Page, keys: number) {
  await plenary.evaluate(watchText);
  await phone.evaluate(watchKeys);
  await fieldOf(phone).tap();
  const typed: string[] = [];
  for (let at = 0; at < keys; at += 1) {
    const letter = (at < WORD.length ? WORD : LETTERS)[at % (at < WORD.length ? WORD.length : 26)];
    typed.push(letter ?? 'a');
    await phone.keyboard.press(letter ?? 'a');
    await pause(190);
  }
  await pause(1500);
  const pressed = await phone.evaluate(() => (window as unknown as { typedAt: number[] }).typedAt);
  const seen = await plenary.evaluate(
    () => (window as unknown as { seenTexts: [number, string][] }).seenTexts,
  );
  const whole = typed.join('');
  const waits: number[] = [];
  for (let at = WORD.length; at < keys; at += 1) {
    const shown = seen.find(([, text]) => text.length > at && whole.startsWith(text));
    const key = pressed[at];
    waits.push(shown && key !== undefined ? shown[0] - key : Infinity);
  }
  const sorted = Float64Array.from(waits).sort();
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), keys: waits.length };
}
