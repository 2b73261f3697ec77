import { useEffect } from 'react';

/**
 * Keeps the screen on while the page is seen, where the browser allows it (a secure address): let go when the page is
 * hidden, asked for again when it is seen.
 */
export function useAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | null = null;
    // Asked again after each wait: the page may have been hidden meanwhile.
    const isWanted = () => wanted;
    let wanted = false;
    const letGo = () => {
      wanted = false;
      // The browser lets go by itself as well: a second time changes nothing.
      void lock?.release().catch(() => undefined);
      lock = null;
    };
    const hold = async () => {
      if (wanted) return;
      wanted = true;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (isWanted()) lock = held;
        else await held.release();
      } catch {
        // Refused (a low battery): the phone sleeps when it wants to. The next look asks again.
        wanted = false;
      }
    };
    const onVisible = () => {
      if (document.visibilityState === 'visible') void hold();
      else letGo();
    };
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      letGo();
    };
  }, []);
}
