import type { ListEntry, ProfileList } from '@tdt/shared/document/values';
import { EntryIdSchema } from '@tdt/shared/ids';
import type { EntryId, SeatId, TaskId } from '@tdt/shared/ids';
import { useEffect, useRef, useState } from 'react';
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

function rememberedId(key: string): EntryId | null {
  const id = EntryIdSchema.safeParse(remembered(key));
  return id.success ? id.data : null;
}

/**
 * An entry exists from its first letter, so that it is saved and seen while it is written; the unfinished one stays
 * in this line, also after a reload. An entry left empty is taken away, one that somebody else took away begins anew.
 */
export function useComposer({ seat, task, list, entries }: ComposerFacts): Composer {
  const memory = `tdt:phone:${seat}:writing:${task}:${list}`;
  const writing = useWriting(task);
  const { announce } = useTyping();
  const commits = useCommits();
  const [id, setId] = useState(() => rememberedId(memory));
  /** What was typed since the field took the focus; otherwise the line shows what the document says. */
  const [typed, setTyped] = useState<string | null>(null);
  const entry = entries.find((one) => one.id === id);
  const value = typed ?? entry?.text ?? '';
  // An entry that was just made is not on the page yet; one that was there and is no more was taken away.
  const awaited = useRef<EntryId | null>(null);
  useEffect(() => {
    if (entry && entry.id === awaited.current) awaited.current = null;
  }, [entry]);
  const target = () => (entry !== undefined || awaited.current === id ? id : null);
  const start = (text: string) => {
    const made = writing.add(list, text);
    awaited.current = made;
    setId(made);
    remember(memory, made);
    announce(entryField(task, list, made));
  };
  const finish = () => {
    commits.now();
    announce(null);
    const written = target();
    if (written !== null && value.trim() === '') writing.remove(list, written);
    setId(null);
    setTyped(null);
    remember(memory, null);
  };
  return {
    id,
    value,
    finish,
    type: (text) => {
      setTyped(text);
      const written = target();
      if (written !== null)
        commits.later(entryField(task, list, written), () => {
          writing.edit(list, written, text);
        });
      else if (text.trim() !== '') start(text);
    },
    onFocus: () => {
      if (entry) announce(entryField(task, list, entry.id));
    },
    onBlur: () => {
      if (value.trim() === '') finish();
      commits.now();
      announce(null);
      setTyped(null);
    },
  };
}
