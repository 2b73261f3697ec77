import type { Screen } from '@tdt/shared/document/values';
import { useEffect, useState } from 'react';

/** How long a page stays, ms; a text is read aloud. */
const STAY = 12_000;
const STAY_TEXT = 36_000;

/** Pages turned by themselves since this screen came up, from 0; none while `paused`. */
export function usePages(screen: Screen, paused: boolean): number {
  const key = JSON.stringify(screen);
  const [turned, setTurned] = useState({ key, page: 0 });
  const { view } = screen;
  useEffect(() => {
    if (paused) return;
    const timer = setInterval(
      () => setTurned((at) => ({ key, page: at.key === key ? at.page + 1 : 1 })),
      view === 'text' ? STAY_TEXT : STAY,
    );
    return () => clearInterval(timer);
  }, [key, view, paused]);
  return turned.key === key ? turned.page : 0;
}
