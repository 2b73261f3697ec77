import { useEffect } from 'react';

/**
 * The bar and the round are drawn anew when a page of another kind comes in their place ("en retrait"), at once or when its
 * part has been fetched: whoever stood on one of their stops goes on from there. A focus that the person takes away stays away.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: string | null = null;
    const enter = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? (target.dataset['stop'] ?? null) : null;
    };
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) return;
      // What goes with its element was not taken away by anybody.
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected) last = null;
      });
    };
    const keep = () => {
      if (last === null || document.activeElement !== document.body) return;
      const stop = document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(last)}"]`);
      stop?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(keep);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', enter);
    document.addEventListener('focusout', leave);
    return () => {
      watch.disconnect();
      document.removeEventListener('focusin', enter);
      document.removeEventListener('focusout', leave);
    };
  }, []);
}
