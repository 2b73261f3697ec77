import type { JoinNamesAnswer } from '@tdt/shared/protocol/http';
import { useEffect, useState } from 'react';
import { joinNames } from '../../meeting/api';
import type { ApiError } from '../../meeting/api-error';

/** Letters after which the list of members is searched. */
export const LETTERS = 3;
const PAUSE = 200;

export type Names =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly error: ApiError }
  | { readonly state: 'found'; readonly query: string; readonly answer: JoinNamesAnswer };

const lettersOf = (text: string): string => (text.trim().length >= LETTERS ? text.trim() : '');

/** The meeting of a code and the people whose name fits what is typed; the former answer stays until the next. */
export function useNames(
  code: string,
  typed: string,
  group?: number,
): Names & { readonly retry: () => void } {
  const [names, setNames] = useState<Names>({ state: 'asking' });
  const [attempt, setAttempt] = useState(0);
  const query = lettersOf(typed);
  useEffect(() => {
    let present = true;
    const ask = async () => {
      const answer = await joinNames(code, query, group);
      if (!present) return;
      setNames((former) =>
        answer.ok
          ? { state: 'found', query, answer: answer.value }
          : former.state === 'found' && answer.error.code === 'network'
            ? former
            : { state: 'failed', error: answer.error },
      );
    };
    const timer = setTimeout(() => void ask(), query === '' ? 0 : PAUSE);
    return () => {
      present = false;
      clearTimeout(timer);
    };
  }, [code, query, group, attempt]);
  return { ...names, retry: () => setAttempt((count) => count + 1) };
}
