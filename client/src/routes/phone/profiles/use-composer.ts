import { LIST_MAX } from '@tdt/shared/document/list';
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
  /** The list is full, and what stands in this line is kept on this phone only. */
  readonly isHeld: boolean;
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

/** Words that found no room in a full list, kept on this phone until they have some. */
function useHeld({ seat, task, list }: ComposerFacts) {
  const key = `tdt:phone:${seat}:held:${task}:${list}`;
  const [text, setText] = useState(() => remembered(key) ?? '');
  return {
    text,
    hold: (next: string) => {
      setText(next);
      remember(key, next === '' ? null : next);
    },
  };
}

/** The entry that the line writes: known by its id, which is remembered on this phone. */
function useWritten({ seat, task, list, entries }: ComposerFacts) {
  const memory = `tdt:phone:${seat}:writing:${task}:${list}`;
  const [id, setId] = useState(() => rememberedId(memory));
  const entry = entries.find((one) => one.id === id);
  // An entry that was just made is not on the page yet; one that was there and is no more was taken away.
  const awaited = useRef<EntryId | null>(null);
  useEffect(() => {
    if (entry && entry.id === awaited.current) awaited.current = null;
  }, [entry]);
  return {
    id,
    entry,
    target: () => (entry !== undefined || awaited.current === id ? id : null),
    set: (next: EntryId | null) => {
      awaited.current = next;
      setId(next);
      remember(memory, next);
    },
  };
}

/**
 * An entry exists from its first letter, so that it is saved and seen while it is written; the unfinished one stays
 * in this line, also after a reload. An entry left empty is taken away, one that somebody else took away begins anew.
 * What a full list has no room for stays in this line too.
 */
export function useComposer(facts: ComposerFacts): Composer {
  const { task, list, entries } = facts;
  const writing = useWriting(task);
  const { announce } = useTyping();
  const commits = useCommits();
  const { entry, target, ...written } = useWritten(facts);
  const held = useHeld(facts);
  /** What was typed since the field took the focus; otherwise the line shows what the document says. */
  const [typed, setTyped] = useState<string | null>(null);
  /** What this line went on from: other words that stand there by now are somebody else's. */
  const from = useRef('');
  const value = typed ?? entry?.text ?? held.text;
  const isFull = entries.length >= LIST_MAX;
  const start = (text: string): boolean => {
    held.hold(isFull ? text : '');
    if (isFull) return false;
    const made = writing.add(list, text);
    from.current = text;
    written.set(made);
    announce(entryField(task, list, made));
    return true;
  };
  const edit = (id: EntryId, text: string) => {
    writing.edit(list, id, text, from.current);
    from.current = text;
  };
  const finish = () => {
    commits.now();
    const id = target();
    if (id === null && value.trim() !== '' && !start(value)) return;
    announce(null);
    held.hold('');
    if (id !== null && value.trim() === '') writing.remove(list, id);
    setTyped(null);
    written.set(null);
  };
  return {
    id: written.id,
    value,
    isHeld: isFull && held.text !== '',
    finish,
    type: (text) => {
      setTyped(text);
      const id = target();
      if (id !== null) commits.later(entryField(task, list, id), () => edit(id, text));
      else if (text.trim() === '') held.hold('');
      else start(text);
    },
    onFocus: () => {
      from.current = entry?.text ?? '';
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
