import { useEffect, useMemo } from 'react';
import { draftStore, NO_EDITS, setEdits } from '../../../stores/draft-store';
import { useMeeting } from '../../../stores/meeting-store';
import {
  afterSaving,
  contested,
  draftBase,
  draftValues,
  keepMine,
  settled,
  withChanges,
  without,
} from './edits';

/** A form over values of the meeting that others may change at the same time. */
export interface Draft<T extends object> {
  /** What to show: the meeting's values, with the person's own changes over them. */
  readonly values: T;
  /** What the person saw of what they change. */
  readonly base: T;
  /** What the meeting holds now. */
  readonly current: T;
  readonly changed: readonly (keyof T & string)[];
  /** Changed by somebody else meanwhile: the person chooses before they save. */
  readonly contested: readonly (keyof T & string)[];
  readonly change: (changes: Partial<T>) => void;
  readonly keepMine: (key: keyof T & string) => void;
  readonly takeTheirs: (key: keyof T & string) => void;
  readonly clear: () => void;
  /** These values were saved. */
  readonly saved: (sent: T) => void;
}

/** `current` must keep its identity while the meeting's values do. */
export function useDraft<T extends object>(name: string, current: T): Draft<T> {
  const meeting = useMeeting((snapshot) => snapshot.meeting.info.id);
  const form = `${meeting}/${name}`;
  const kept = draftStore(({ drafts }) => drafts[form] ?? NO_EDITS);
  const edits = useMemo(() => settled(current, kept), [current, kept]);
  useEffect(() => {
    if (Object.keys(edits).length < Object.keys(kept).length) setEdits(form, edits);
  }, [form, edits, kept]);
  return useMemo(
    () => ({
      values: draftValues(current, edits),
      base: draftBase(current, edits),
      current,
      changed: Object.keys(edits).filter((key): key is keyof T & string => key in current),
      contested: contested(current, edits),
      change: (changes) => setEdits(form, withChanges(current, edits, changes)),
      keepMine: (key) => setEdits(form, keepMine(current, edits, key)),
      takeTheirs: (key) => setEdits(form, without(edits, key)),
      clear: () => setEdits(form, NO_EDITS),
      saved: (sent) =>
        setEdits(form, afterSaving(draftStore.getState().drafts[form] ?? NO_EDITS, sent)),
    }),
    [form, current, edits],
  );
}

/** Warns before the page is left with something typed and not saved. */
export function useUnsavedWarning(): void {
  const unsaved = draftStore(({ drafts }) => Object.keys(drafts).length > 0);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
