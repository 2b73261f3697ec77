import type { ListEntry, ProfileList } from '@tdt/shared/document/values';
import type { EntryId, TaskId } from '@tdt/shared/ids';
import { useCallback, useEffect, useRef } from 'react';
import { offerBack } from '../../../meeting/offered';
import { entryField } from '../../../meeting/writing';

/**
 * An entry that somebody else removes while one writes in it is gone: its words are offered back. Returns what to call
 * with the entry one has just changed, null once one has left it.
 */
export function useKeptWords(
  task: TaskId,
  list: ProfileList,
  entries: readonly ListEntry[],
): (changed: EntryId | null) => void {
  const written = useRef<EntryId | null>(null);
  const before = useRef(entries);
  useEffect(() => {
    const id = written.current;
    const lost =
      id !== null && !entries.some((entry) => entry.id === id)
        ? before.current.find((entry) => entry.id === id)
        : undefined;
    before.current = entries;
    if (!lost) return;
    written.current = null;
    offerBack({ field: entryField(task, list, lost.id), text: lost.text });
  }, [entries, task, list]);
  return useCallback((changed) => {
    written.current = changed;
  }, []);
}
