import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A rule of axe-core that is broken, with the elements where. */
export interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Longer than any page; what is below is not looked at. */
const TALLEST = 8000;

/** axe-core in the page, once as long as its document lasts: reading its source is the dearest part of a short page. */
export async function withAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
}

/**
 * What axe-core finds against WCAG 2.2 A and AA on the page as it is, with the elements where; not in what `exclude` selects.
 */
export async function axeViolations(
  page: Page,
  exclude: readonly string[] = [],
): Promise<readonly Violation[]> {
  await settled(page);
  await withAxe(page);
  const before = page.viewportSize();
  let seen = await look(page, exclude);
  // A part that came meanwhile made the page longer than its window: look again, at the whole.
  for (let again = 0; again < 3 && !seen.whole; again += 1) seen = await look(page, exclude);
  if (before) await page.setViewportSize(before);
  return seen.found;
}

/** A view that is still fading in has no contrast of its own yet. */
const settled = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity,
      ),
  );

/** As tall as the page is long: what a sticky foot happens to cover is no target that is too small. */
export async function showWhole(page: Page): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    const whole = await page.evaluate(
      (tallest) => ({
        width: innerWidth,
        height: Math.max(innerHeight, Math.min(document.documentElement.scrollHeight, tallest)),
      }),
      TALLEST,
    );
    if (whole.height === page.viewportSize()?.height) return;
    await page.setViewportSize(whole);
  }
}

interface Seen {
  readonly found: readonly Violation[];
  /** Nothing of the page was outside its window, before and after. */
  readonly whole: boolean;
}

async function look(page: Page, exclude: readonly string[]): Promise<Seen> {
  await showWhole(page);
  return page.evaluate(
    async ({ exclude, tags, tallest }) => {
      const { axe: core } = window as unknown as { axe: typeof axe };
      // What is fine is not described: a long page has thousands of such elements.
      const { violations } = await core.run(
        { include: [document], exclude: [...exclude] },
        { runOnly: tags, resultTypes: ['violations'] },
      );
      return {
        found: violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
        })),
        whole: document.documentElement.scrollHeight <= Math.max(innerHeight, tallest),
      };
    },
    { exclude, tags: TAGS, tallest: TALLEST },
  );
}
