import type { CommandType, PayloadOf } from '@tdt/shared/protocol/commands';
import { useState } from 'react';
import { useT } from '../../i18n';
import { useCommand } from '../../meeting/commands';

/** Gives one of the queue's commands; its refusal is in the person's words. */
export function useAsk() {
  const t = useT('speakers');
  const send = useCommand();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = async <T extends CommandType>(type: T, payload: PayloadOf<T>) => {
    setBusy(true);
    setError(null);
    const answer = await send(type, payload);
    setBusy(false);
    if (!answer.ok) setError(t('failed', { message: answer.error.message }));
  };
  return { run, busy, error };
}
