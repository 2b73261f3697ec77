import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { slowDown } from './pages';

/*
 * When a page can be typed in: from the moment in which the browser goes to the address until the first letter, pressed as
 * soon as the field is drawn, stands in it. A finger taps what has to be tapped, in the moment in which it is drawn. The letters
 * that follow are typed on while the page is still loading, and must all be there in the end.
 */

/** What the watching page tells: a target was drawn, and its middle; the first letter stood in a field, ms after the start. */
interface Told {
  readonly drawn: (target: string, x: number, y: number) => void;
  readonly typed: (ms: number) => void;
}

/** Runs in the page before anything of it. */
function watchPage(targets: readonly string[]): void {
  const told = window as unknown as Told;
  const waited = new Set(targets);
  const look = () => {
    for (const target of waited) {
      const [selector = '', text = ''] = target.split('|');
      const box = [...document.querySelectorAll(selector)]
        .filter((one) => one.textContent.includes(text))
        .map((one) => one.getBoundingClientRect())
        .find(({ width }) => width > 0);
      if (!box) continue;
      waited.delete(target);
      setTimeout(() => told.drawn(target, box.x + box.width / 2, box.y + box.height / 2));
    }
    if (waited.size > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('input', () => told.typed(performance.now()), { capture: true, once: true });
}

const LETTERS = 'Zoé Martin';

/** `taps` are tapped one after the other, each as `selector|text`; `field` is the selector of the field, which a tap focuses. */
export async function typeable(
  context: BrowserContext,
  url: string,
  { taps, field }: { readonly taps: readonly string[]; readonly field: string },
): Promise<number> {
  const page = await context.newPage();
  const waiting = new Map<string, (at: readonly [number, number]) => void>();
  const targets = [...taps, field];
  const drawn = new Map(
    targets.map((target) => [
      target,
      new Promise<readonly [number, number]>((resolve) => waiting.set(target, resolve)),
    ]),
  );
  await page.exposeFunction('drawn', (target: string, x: number, y: number) =>
    waiting.get(target)?.([x, y]),
  );
  let first: (ms: number) => void = () => undefined;
  const typed = new Promise<number>((resolve) => (first = resolve));
  await page.exposeFunction('typed', (ms: number) => first(ms));
  await page.addInitScript(watchPage, targets);
  await slowDown(page);
  await page.goto(url, { waitUntil: 'commit' });
  for (const target of targets) {
    const [x, y] = (await drawn.get(target)) ?? [0, 0];
    await page.touchscreen.tap(x, y);
  }
  await page.keyboard.type(LETTERS, { delay: 50 });
  const ms = await typed;
  // What comes after the field (the document, a later part) has come by then, and the last letters are on the disk.
  await pause(2000);
  const kept = await page.locator(field).first().inputValue();
  await page.close();
  if (kept !== LETTERS) throw new Error(`typed ${LETTERS}, kept ${kept}`);
  return ms;
}
