import type { Page } from 'playwright-core';

/**
 * What does not fit: a page that scrolls sideways, and words that their box cuts. Nothing of it may depend on the size
 * of the letters or of the window (RGAA 10.4, 10.11).
 */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll('body *')].filter((one) => {
        const box = one.getBoundingClientRect();
        if (box.width === 0 || box.right <= root.clientWidth + 1) return false;
        // What scrolls in a frame of its own widens nothing.
        for (let up = one.parentElement; up && up !== root; up = up.parentElement)
          if (getComputedStyle(up).overflowX !== 'visible') return false;
        return true;
      });
      const names = wide.slice(-3).map((one) => one.outerHTML.slice(0, 120));
      found.push(`sideways by ${root.scrollWidth - root.clientWidth} px: ${names.join(' | ')}`);
    }
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      if (one.childElementCount > 0 || !one.textContent.trim()) continue;
      const style = getComputedStyle(one);
      const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
      // What is there for screen readers alone is one pixel wide.
      if (cuts && one.clientWidth > 2 && one.scrollWidth > one.clientWidth + 1)
        found.push(`cut: ${one.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
