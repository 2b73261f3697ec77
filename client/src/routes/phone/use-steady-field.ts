import { useEffect } from 'react';

const isWritingIn = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type === 'text');

interface Held {
  readonly element: HTMLElement;
  /** Its place in the page, whatever the scroll. */
  readonly place: number;
}

function hold(): Held | null {
  const element = document.activeElement;
  return isWritingIn(element)
    ? { element, place: element.getBoundingClientRect().top + window.scrollY }
    : null;
}

/**
 * Keeps the field one writes in where it is on the screen: what others add, remove or move above it moves the page by as
 * much before anything is painted. The browser's own anchoring is off meanwhile, or both would correct it; not every
 * browser has one.
 */
export function useSteadyField(): void {
  useEffect(() => {
    let held: Held | null = null;
    const steady = () => {
      const before = held;
      if (before && before.element !== document.activeElement) return;
      held = hold();
      if (!before || !held) return;
      const moved = held.place - before.place;
      if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
    };
    // A new order takes the field out of the page and puts it back, with its focus and caret: it is the same field.
    const entered = () => {
      if (held?.element !== document.activeElement) held = hold();
    };
    const left = () =>
      setTimeout(() => {
        if (held?.element !== document.activeElement) held = hold();
      });
    // Sizes change without a change of the page's elements (a text that grows), and places without one of sizes (an order).
    const sizes = new ResizeObserver(steady);
    const elements = new MutationObserver(steady);
    const { style } = document.documentElement;
    style.setProperty('overflow-anchor', 'none');
    // A keyboard that opens leaves less room: the field stays in it.
    const reveal = () => held?.element.scrollIntoView({ block: 'nearest' });
    sizes.observe(document.body);
    elements.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', reveal);
    document.addEventListener('focusin', entered);
    document.addEventListener('focusout', left);
    return () => {
      sizes.disconnect();
      elements.disconnect();
      style.removeProperty('overflow-anchor');
      window.removeEventListener('resize', reveal);
      document.removeEventListener('focusin', entered);
      document.removeEventListener('focusout', left);
    };
  }, []);
}
