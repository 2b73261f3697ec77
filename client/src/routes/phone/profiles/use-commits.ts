import { useEffect, useState } from 'react';
import { openDocument } from '../../../meeting/local-edits';
import { whileMounted } from '../../../meeting/pending-fields';

const COMMIT_EVERY = 100;

interface Commits {
  /** Sends it within 100 ms; a later one takes its place. Until then the field counts as not saved. */
  readonly later: (field: string, send: () => void) => void;
  /** Sends at once what waits. */
  readonly now: () => void;
}

function createCommits(): Commits {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: { field: string; send: () => void } | null = null;
  const now = () => {
    if (timer !== null) clearTimeout(timer);
    const due = waiting;
    timer = waiting = null;
    if (!due) return;
    due.send();
    openDocument()?.holding(due.field, false);
  };
  return {
    later: (field, send) => {
      waiting = { field, send };
      openDocument()?.holding(field, true);
      timer ??= setTimeout(now, COMMIT_EVERY);
    },
    now,
  };
}

/** Words go into the document every 100 ms at most, and the last ones before the page is left. */
export function useCommits(): Commits {
  const [commits] = useState(createCommits);
  useEffect(() => {
    const unmounted = whileMounted(commits.now);
    return () => {
      unmounted();
      commits.now();
    };
  }, [commits]);
  return commits;
}
