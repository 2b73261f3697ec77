import type { Page } from 'playwright-core';

/** The spacing that a person may ask of every text (WCAG 1.4.12, RGAA 10.12). */
const SPACED = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

/** What a style sheet of the person does to the page, until the function given back is called. */
async function styled(page: Page, rules: string): Promise<() => Promise<void>> {
  const before = await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
    return document.adoptedStyleSheets.length - 1;
  }, rules);
  return () =>
    page.evaluate((length) => {
      document.adoptedStyleSheets.length = length;
    }, before);
}

/** The text of the page spaced as somebody may need it. */
export const spacedText = (page: Page) => styled(page, SPACED);

/** Of lists and tables the first lines only: what the same part draws over and over is looked at sixteen times. */
export const shortLists = (page: Page) =>
  styled(page, `:is(li, tr):nth-child(n + 17) { display: none !important; }`);

/** Words that something else stands on, on the whole page at its present width. */
export const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ASIDE = '[inert], [aria-hidden=true], noscript, svg, option, script, style, title';
    /** Scrolled out of its box, or hidden from the eye on purpose. */
    const isClipped = (one: Element, x: number, y: number): boolean => {
      for (let around: Element | null = one; around; around = around.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(around);
        if (clipPath !== 'none') return true;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const box = around.getBoundingClientRect();
        if (x < box.left || x > box.right || y < box.top || y > box.bottom) return true;
      }
      return false;
    };
    const found: string[] = [];
    const top = document.querySelector('[role=dialog]') ?? document;
    for (const one of top.querySelectorAll<HTMLElement>('*')) {
      if (one.childElementCount > 0 || !one.textContent.trim() || one.closest(ASIDE)) continue;
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const box = one.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight || isClipped(one, x, y)) continue;
      const above = document.elementFromPoint(x, y);
      if (!above || above.contains(one) || one.contains(above)) continue;
      // What is pressed may lie over its whole line, unseen.
      if (above.matches('input, select') || getComputedStyle(above).opacity === '0') continue;
      found.push(`covered: ${one.outerHTML.slice(0, 100)} by ${above.outerHTML.slice(0, 80)}`);
    }
    return found;
  });
