import { useEffect } from 'react';

const isWritingIn = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type === 'text');

/** Place in the page, whatever the scroll. */
const placeOf = (element: Element): number => element.getBoundingClientRect().top + window.scrollY;

/**
 * Keeps the field one writes in where it is on the screen: what others add above it moves the page by as much before
 * anything is painted. (`overflow-anchor` is off meanwhile, see the style sheet, or both would correct it.)
 */
export function useSteadyField(): void {
  useEffect(() => {
    let held: { element: Element; place: number } | null = null;
    const hold = () => {
      const element = document.activeElement;
      held = isWritingIn(element) ? { element, place: placeOf(element) } : null;
    };
    const steady = () => {
      const before = held;
      hold();
      if (!before || held?.element !== before.element) return;
      const moved = held.place - before.place;
      if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
    };
    const observer = new ResizeObserver(steady);
    // A keyboard that opens leaves less room: the field stays in it.
    const reveal = () => held?.element.scrollIntoView({ block: 'nearest' });
    observer.observe(document.body);
    window.addEventListener('resize', reveal);
    document.addEventListener('focusin', hold);
    document.addEventListener('focusout', hold);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', reveal);
      document.removeEventListener('focusin', hold);
      document.removeEventListener('focusout', hold);
    };
  }, []);
}
