import { useEffect, useState } from 'react';
import { commitPace } from '../../../meeting/commit-pace';
import { openDocument } from '../../../meeting/local-edits';
import { whileMounted } from '../../../meeting/pending-fields';

interface Commits {
  /** Sends it at once, or within 100 ms of the one before; a later one takes its place. Until then the field counts as not saved. */
  readonly later: (field: string, send: () => void) => void;
  /** Sends at once what waits. */
  readonly now: () => void;
}

function createCommits(): Commits {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: { field: string; send: () => void } | null = null;
  const pace = commitPace();
  const now = () => {
    if (timer !== null) clearTimeout(timer);
    const due = waiting;
    timer = waiting = null;
    if (!due) return;
    pace.committed();
    due.send();
    openDocument()?.holding(due.field, false);
  };
  return {
    later: (field, send) => {
      waiting = { field, send };
      openDocument()?.holding(field, true);
      timer ??= setTimeout(now, pace.wait());
    },
    now,
  };
}

/** Words go into the document at once, then every 100 ms at most, and the last ones before the page is left. */
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
