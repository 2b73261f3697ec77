import { useEffect, useState } from 'react';

/** How often a screen reader is told where the room is, at most. */
const EVERY = 5_000;

/** Says a text politely, and not more often than can be listened to. */
export function Announcements({ text }: { readonly text: string }) {
  const said = useThrottled(text, EVERY);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

function useThrottled(value: string, ms: number): string {
  const [state, setState] = useState({ value, at: 0 });
  useEffect(() => {
    if (value === state.value) return undefined;
    const timer = setTimeout(
      () => setState({ value, at: Date.now() }),
      Math.max(0, state.at + ms - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [value, state, ms]);
  return state.value;
}
