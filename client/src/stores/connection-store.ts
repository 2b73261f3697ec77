import { useEffect, useState } from 'react';
import { create } from 'zustand';

/** Where what this device typed stands. `at` is an instant of the server's clock, null before the first save. */
export type Saving =
  | { readonly state: 'saved'; readonly at: number | null }
  | { readonly state: 'saving' }
  | { readonly state: 'offline'; readonly count: number };

/** A text that lost against another device's, offered to be kept as a new entry. */
export interface Overwritten {
  readonly field: string;
  readonly text: string;
}

export interface ConnectionState {
  readonly network: 'connecting' | 'online' | 'offline';
  readonly saving: Saving;
  /** Server clock minus this device's clock, ms. */
  readonly clockOffset: number;
  /** Whether this browser keeps a copy of the document. */
  readonly storage: 'kept' | 'unavailable';
  /** What could not be sent and is on no server: shown until it is dismissed. */
  readonly refused: { readonly words: readonly Overwritten[] } | null;
  /** Fields whose last change is not yet on the server's disk: `<task>/<list>/<entry>`, `<task>/study/<candidacy>`… */
  readonly unsent: ReadonlySet<string>;
  readonly overwritten: readonly Overwritten[];
  /** The server said that it can no longer read the meeting: its data are damaged. */
  readonly unreadable: boolean;
  /** Why this page shows no meeting: the state of the seat. */
  readonly session: 'opening' | 'pending' | 'open' | 'lost' | 'gone';
}

export const FRESH: ConnectionState = {
  network: 'connecting',
  saving: { state: 'saved', at: null },
  clockOffset: 0,
  storage: 'kept',
  refused: null,
  unsent: new Set(),
  overwritten: [],
  unreadable: false,
  session: 'opening',
};

/** Written by `meeting/`; read by everything else. */
export const connectionStore = create<ConnectionState>(() => FRESH);

/** A part of the connection state: renders again only when that part changes. */
export const useConnectionPart = <T>(selector: (state: ConnectionState) => T): T =>
  connectionStore(selector);

/** Whether the last change of this field is only on this device. */
export const useUnsent = (field: string): boolean =>
  connectionStore((state) => state.unsent.has(field));

/** The server's time now, ms. */
export const serverNow = (): number => Date.now() + connectionStore.getState().clockOffset;

/** The server's time, renewed every `everyMs` on the whole multiple (so that all timers of a page tick together). */
export function useServerNow(everyMs: number): number {
  const [now, setNow] = useState(serverNow);
  const offset = connectionStore((state) => state.clockOffset);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const time = Date.now() + offset;
      timer = setTimeout(
        () => {
          setNow(Date.now() + offset);
          tick();
        },
        everyMs - (time % everyMs),
      );
    };
    tick();
    // The clock was measured anew: what is shown does not wait for the next whole multiple.
    const soon = setTimeout(() => setNow(Date.now() + offset), 0);
    return () => {
      clearTimeout(soon);
      clearTimeout(timer);
    };
  }, [everyMs, offset]);
  return now;
}

/** The person has read (and copied) what could not be sent. */
export const dismissRefused = (): void => connectionStore.setState({ refused: null });

/** The text offered back was kept as a new entry, or is not wanted. */
export const dismissOverwritten = (offer: Overwritten): void =>
  connectionStore.setState(({ overwritten }) => ({
    overwritten: overwritten.filter((one) => one !== offer),
  }));

/** The person has read (and copied) all that was offered back. */
export const dismissAllOverwritten = (): void => connectionStore.setState({ overwritten: [] });
