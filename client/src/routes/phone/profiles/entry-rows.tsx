import type { ListEntry, ProfileList } from '@tdt/shared/document/values';
import type { EntryId, TaskId } from '@tdt/shared/ids';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useWriting } from '../../../meeting/writing';
import { RemovedEntry } from '../../../ui/phone/removed-entry';
import { EntryRow } from './entry-row';

interface EntryRowsProps {
  readonly task: TaskId;
  readonly list: ProfileList;
  readonly entries: readonly ListEntry[];
  /** The caret entered an entry, or (null) left it. */
  readonly setEditing: (id: EntryId | null) => void;
  /** Called with the entry whose text was just changed here, null once it is left. */
  readonly changed: (id: EntryId | null) => void;
  /** On to the next entry. */
  readonly next: () => void;
}

/** The entry removed last, which can be put back. */
interface Removed {
  readonly entry: ListEntry;
  readonly at: number;
  readonly position: string | null;
}

/** The entries of a list, each written in place, with one menu open at a time. */
export function EntryRows({ task, list, entries, setEditing, changed, next }: EntryRowsProps) {
  const t = useT('phone');
  const writing = useWriting(task);
  const [menu, setMenu] = useState<EntryId | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const leave = (id: EntryId, text: string) => {
    setEditing(null);
    changed(null);
    // Emptied and left: not worth a line.
    if (text.trim() === '') writing.remove(list, id);
  };
  const rows = entries.map((entry, at) => (
    <EntryRow
      key={entry.id}
      {...{ task, list, entry, next }}
      number={at + 1}
      isFirst={at === 0}
      isLast={at === entries.length - 1}
      menuOpen={menu === entry.id}
      setMenu={(open) => setMenu(open ? entry.id : null)}
      edit={(text, from) => {
        changed(entry.id);
        writing.edit(list, entry.id, text, from);
      }}
      move={(by) => writing.move(list, entry.id, by)}
      remove={() => {
        const position = writing.remove(list, entry.id);
        setMenu(null);
        setRemoved({ entry, at, position });
      }}
      enter={() => setEditing(entry.id)}
      leave={(text) => leave(entry.id, text)}
    />
  ));
  if (removed)
    rows.splice(
      removed.at,
      0,
      <RemovedEntry
        key={`removed ${removed.entry.id}`}
        label={t('entry.removed', { text: removed.entry.text })}
        undo={t('entry.undo')}
        onUndo={() => {
          writing.restore(list, removed.entry, removed.position);
          setRemoved(null);
          next();
        }}
      />,
    );
  return rows;
}
