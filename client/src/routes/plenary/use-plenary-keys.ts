import { useEffect } from 'react';

export interface PlenaryKeys {
  readonly turn: (pages: 1 | -1) => void;
  readonly pause: () => void;
  readonly fullscreen: () => void;
  readonly reorder: () => void;
}

/**
 * Arrows turn pages, space stops them: what a presenter's remote sends too. F is full screen and R sorts again, while the
 * tools have the focus: a letter alone must not act for somebody who speaks to their computer (WCAG 2.1.4).
 */
export function usePlenaryKeys(keys: PlenaryKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLButtonElement && event.key === ' ') return;
      const inTools =
        event.target instanceof Element && event.target.closest('[data-tools]') !== null;
      const act = actionOf(event.key, keys, inTools);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [keys]);
}

function actionOf(key: string, keys: PlenaryKeys, inTools: boolean): (() => void) | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return () => keys.turn(1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return () => keys.turn(-1);
    case ' ':
      return keys.pause;
    case 'f':
    case 'F':
      return inTools ? keys.fullscreen : null;
    case 'r':
    case 'R':
      return inTools ? keys.reorder : null;
    default:
      return null;
  }
}
