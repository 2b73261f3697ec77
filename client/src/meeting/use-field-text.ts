import { useEffect, useState } from 'react';
import { commitPace } from './commit-pace';
import { openDocument } from './local-edits';
import { whileMounted } from './pending-fields';
import { announceTyping } from './typing';

export interface FieldText {
  readonly value: string;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * Binds an input to a text of the document: `const props = useFieldText(field, entry.text, (t, from) => edit(list, id, t, from))`,
 * then `<input {...props} />`. What is typed is committed at once, then every 100 ms, and on blur. While the field has focus, nothing
 * from elsewhere touches it: caret and scroll stay. `commit` is told what the field went on from: a text that came meanwhile
 * and would be lost is offered back there.
 * Give the component a `key` when `field` may change: one field, one life.
 */
export function useFieldText(
  field: string,
  shared: string,
  commit: (text: string, from: string) => void,
): FieldText {
  const [draft, setDraft] = useState<string | null>(null);
  const [state] = useState(() => createFieldState(field, commit, setDraft));
  useEffect(() => {
    state.update(commit);
  }, [state, commit]);
  useEffect(() => {
    const unmounted = whileMounted(state.flush);
    return () => {
      unmounted();
      state.leave();
    };
  }, [state]);
  return {
    value: draft ?? shared,
    onChange: (event) => state.typed(event.currentTarget.value),
    onFocus: () => state.focus(shared),
    onBlur: state.leave,
  };
}

/** The life of one field outside rendering: what was typed, what it started from, when it is committed. */
function createFieldState(
  field: string,
  firstCommit: (text: string, from: string) => void,
  show: (draft: string | null) => void,
) {
  let commit = firstCommit;
  let base = '';
  let typed: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const pace = commitPace();

  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (typed === null) return;
    const text = typed;
    typed = null;
    const from = base;
    base = text;
    pace.committed();
    commit(text, from);
    openDocument()?.holding(field, false);
  };
  return {
    update: (next: (text: string, from: string) => void) => {
      commit = next;
    },
    focus: (text: string) => {
      base = text;
      show(text);
      announceTyping(field);
    },
    typed: (text: string) => {
      typed = text;
      show(text);
      openDocument()?.holding(field, true);
      timer ??= setTimeout(flush, pace.wait());
    },
    flush,
    leave: () => {
      flush();
      show(null);
      announceTyping(null);
    },
  };
}
