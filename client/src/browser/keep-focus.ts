/*
 * What had the focus may go away: a page gives way to the next, a button disappears once it has acted, somebody else
 * removes a line. The browser then drops the focus to the top of the document, where a keyboard or a screen reader has to begin
 * again. Here it goes to the nearest part of the page that is still there, else to the page's main part.
 */

const PARTS = 'li, fieldset, form, section, nav, aside, main, [role="dialog"]';

/** The parts around an element, the nearest first: remembered, for when it is gone there is nothing to ask. */
function partsAround(element: Element): Element[] {
  const parts: Element[] = [];
  for (
    let part = element.parentElement?.closest(PARTS);
    part;
    part = part.parentElement?.closest(PARTS)
  )
    parts.push(part);
  return parts;
}

const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

const isShown = (part: Element): boolean => part.isConnected && part.getClientRects().length > 0;

/** Windows give the focus back to where they were opened from by themselves: they are given the time to. */
const GRACE_MS = 120;

/** Keeps the focus in the page, from now on. */
export function keepFocus(): void {
  let last: Element | null = null;
  let around: Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = partsAround(target);
  });
  const restore = () => {
    if (last === null || last.isConnected || !isLost()) return;
    const part = around.find(isShown) ?? document.querySelector('main');
    if (!(part instanceof HTMLElement)) return;
    if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
    part.dataset['keptFocus'] = '';
    part.focus({ preventScroll: true });
  };
  let waiting = false;
  new MutationObserver(() => {
    if (waiting || last === null || last.isConnected) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      restore();
    }, GRACE_MS);
  }).observe(document.body, { childList: true, subtree: true });
}
