import type { ListEntry, ProfileList } from '@tdt/shared/document/values';
import { EntryIdSchema } from '@tdt/shared/ids';
import type { EntryId, SeatId, TaskId } from '@tdt/shared/ids';
import { useState } from 'react';
import { remember, remembered } from '../../../browser/remembered';
import { useTyping } from '../../../meeting/typing';
import { entryField, useWriting } from '../../../meeting/writing';
import { useCommits } from './use-commits';

/** The line in which the next entry of a list is written. */
export interface Composer {
  /** The entry being written; the list above leaves it out until it is finished. */
  readonly id: EntryId | null;
  readonly value: string;
  readonly type: (text: string) => void;
  readonly finish: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

interface ComposerFacts {
  readonly seat: SeatId;
  readonly task: TaskId;
  readonly list: ProfileList;
  readonly entries: readonly ListEntry[];
}

function rememberedEntry(key: string, entries: readonly ListEntry[]): ListEntry | null {
  const id = EntryIdSchema.safeParse(remembered(key));
  return (id.success && entries.find((entry) => entry.id === id.data)) || null;
}

/**
 * An entry exists from its first letter, so that it is saved and seen while it is written; the unfinished one stays
 * in this line, also after a reload. An entry left empty is taken away.
 */
export function useComposer({ seat, task, list, entries }: ComposerFacts): Composer {
  const memory = `tdt:phone:${seat}:writing:${task}:${list}`;
  const writing = useWriting(task);
  const { announce } = useTyping();
  const commits = useCommits();
  const [started] = useState(() => rememberedEntry(memory, entries));
  const [id, setId] = useState<EntryId | null>(started?.id ?? null);
  const [value, setValue] = useState(started?.text ?? '');
  const start = (text: string) => {
    const made = writing.add(list, text);
    setId(made);
    remember(memory, made);
    announce(entryField(task, list, made));
  };
  const finish = () => {
    commits.now();
    announce(null);
    if (id !== null && value.trim() === '') writing.remove(list, id);
    setId(null);
    setValue('');
    remember(memory, null);
  };
  return {
    id,
    value,
    finish,
    type: (text) => {
      setValue(text);
      if (id !== null)
        commits.later(() => {
          writing.edit(list, id, text);
        });
      else if (text.trim() !== '') start(text);
    },
    onFocus: () => {
      if (id !== null) announce(entryField(task, list, id));
    },
    onBlur: () => {
      if (id !== null && value.trim() === '') finish();
      commits.now();
      announce(null);
    },
  };
}
