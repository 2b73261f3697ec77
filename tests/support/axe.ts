import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe-core finds against WCAG 2.2 A and AA on the page as it is, with the elements where. */
export async function axeViolations(
  page: Page,
): Promise<readonly { readonly id: string; readonly nodes: readonly string[] }[]> {
  // A view that is still fading in has no contrast of its own yet.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity,
      ),
  );
  const before = page.viewportSize();
  const { violations } = await analyzeWhole(page);
  if (before) await page.setViewportSize(before);
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
  }));
}

/** What is found on a page that grows meanwhile, for something arrived, is of neither state: it is looked at again. */
async function analyzeWhole(page: Page): ReturnType<AxeBuilder['analyze']> {
  for (let turn = 0; ; turn += 1) {
    const size = await wholePage(page);
    await page.setViewportSize(size);
    const results = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const { height } = await wholePage(page);
    if (height === size.height || turn === 3) return results;
  }
}

/** As tall as the page is long: what a sticky foot happens to cover is no target that is too small. */
const wholePage = (page: Page): Promise<{ width: number; height: number }> =>
  page.evaluate(() => ({
    width: innerWidth,
    height: Math.max(innerHeight, Math.min(document.documentElement.scrollHeight, 8000)),
  }));
