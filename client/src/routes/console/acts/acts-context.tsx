import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ReactNode } from 'react';
import type { Command } from '@tdt/shared/protocol/commands';
import { useT } from '../../../i18n';
import { useCommand } from '../../../meeting/commands';
import type { CommandAnswer } from '../../../meeting/commands';
import { serverNow } from '../../../stores/connection-store';
import { meetingStore } from '../../../stores/meeting-store';
import { inverseOf } from '../model/inverse';

/** What was just done, and the commands that take it back; none when there is no way back. */
export interface Said {
  readonly words: string;
  readonly at: number;
  readonly back: readonly Command[];
}

interface Acts {
  readonly said: Said | null;
  /** When the server last acknowledged an act of this console. */
  readonly savedAt: number | null;
  readonly run: (command: Command, words: string) => Promise<CommandAnswer>;
  readonly undo: () => Promise<void>;
}

/** How long an act can be taken back, ms. */
export const UNDO_WITHIN = 10_000;

const Context = createContext<Acts | null>(null);

type Send = (command: Command) => Promise<CommandAnswer>;

/** Gives every button of the console the same way to act: send, say what was done, keep the way back for ten seconds. */
export function ActsProvider({ children }: { readonly children: ReactNode }) {
  const t = useT('console');
  const sendCommand = useCommand();
  const [said, setSaid] = useState<Said | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const undoReason = t('acts.undoReason');
  const send: Send = useCallback(({ type, payload }) => sendCommand(type, payload), [sendCommand]);
  const run = useCallback(
    async (command: Command, words: string) => {
      const snapshot = meetingStore.getState().snapshot;
      const now = serverNow();
      const answer = await send(command);
      if (!answer.ok || !snapshot) return answer;
      setSavedAt(serverNow());
      const { meeting, staff } = snapshot;
      const back = inverseOf(command, { meeting, staff, now, result: answer.result, undoReason });
      setSaid({ words, at: serverNow(), back });
      return answer;
    },
    [send, undoReason],
  );
  const undo = useCallback(async () => {
    if (!said) return;
    setSaid(null);
    const refused = await firstRefusal(said.back, send);
    const words = refused ?? t('acts.undone', { words: said.words });
    setSaid({ words, at: serverNow(), back: [] });
  }, [said, send, t]);
  useForgetting(said, setSaid);
  const value = useMemo(() => ({ said, savedAt, run, undo }), [said, savedAt, run, undo]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

async function firstRefusal(commands: readonly Command[], send: Send): Promise<string | null> {
  for (const command of commands) {
    const answer = await send(command);
    if (!answer.ok) return answer.error.message;
  }
  return null;
}

function useForgetting(said: Said | null, setSaid: (said: null) => void): void {
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(null), UNDO_WITHIN);
    return () => clearTimeout(timer);
  }, [said, setSaid]);
}

export function useActs(): Acts {
  const acts = useContext(Context);
  if (!acts) throw new Error('useActs outside ActsProvider');
  return acts;
}

/** An act with its own refusal, for a button and the words beside it. */
export function useAct() {
  const { run } = useActs();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const running = useRef(false);
  const act = useCallback(
    async (command: Command, words: string): Promise<CommandAnswer | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      const answer = await run(command, words);
      running.current = false;
      setBusy(false);
      setRefused(answer.ok ? null : answer.error.message);
      return answer;
    },
    [run],
  );
  const clear = useCallback(() => setRefused(null), []);
  return { act, busy, refused, clear };
}
