import { useEffect } from 'react';

export interface PlenaryKeys {
  readonly turn: (pages: 1 | -1) => void;
  readonly pause: () => void;
  readonly fullscreen: () => void;
  readonly reorder: () => void;
}

/** Arrows turn pages, space stops them, F is full screen, R sorts again: what a presenter's remote sends too. */
export function usePlenaryKeys(keys: PlenaryKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLButtonElement && event.key === ' ') return;
      const act = actionOf(event.key, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [keys]);
}

function actionOf(key: string, keys: PlenaryKeys): (() => void) | null {
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
      return keys.fullscreen;
    case 'r':
    case 'R':
      return keys.reorder;
    default:
      return null;
  }
}
