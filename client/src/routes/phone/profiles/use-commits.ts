import { useEffect, useState } from 'react';

const COMMIT_EVERY = 100;

interface Commits {
  /** Sends it within 100 ms; a later one takes its place. */
  readonly later: (send: () => void) => void;
  /** Sends at once what waits. */
  readonly now: () => void;
}

function createCommits(): Commits {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: (() => void) | null = null;
  const now = () => {
    if (timer !== null) clearTimeout(timer);
    const send = waiting;
    timer = waiting = null;
    send?.();
  };
  return {
    later: (send) => {
      waiting = send;
      timer ??= setTimeout(now, COMMIT_EVERY);
    },
    now,
  };
}

/** Words go into the document every 100 ms at most, and the last ones before the page is left. */
export function useCommits(): Commits {
  const [commits] = useState(createCommits);
  useEffect(() => commits.now, [commits]);
  return commits;
}
