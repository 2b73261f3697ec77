import { sameValue } from '@tdt/shared/same-value';
import type { Edits } from '../../../stores/draft-store';

/** What a form shows: the values of the meeting, with what is being changed over them. */
export function draftValues<T extends object>(current: T, edits: Edits): T {
  const changed = Object.entries(edits).filter(([key]) => key in current);
  // Edits were made of these very values, under their keys.
  return Object.assign(
    {},
    current,
    Object.fromEntries(changed.map(([key, { value }]) => [key, value])),
  );
}

/** What the person saw of the fields that they change. */
export function draftBase<T extends object>(current: T, edits: Edits): T {
  return Object.assign(
    {},
    current,
    Object.fromEntries(Object.entries(edits).map(([key, { base }]) => [key, base])),
  );
}

/** The edits after some values were changed; a value put back to what the meeting holds is no edit any more. */
export function withChanges<T extends object>(
  current: T,
  edits: Edits,
  changes: Partial<T>,
): Edits {
  const next: Record<string, { value: unknown; base: unknown }> = { ...edits };
  for (const [key, value] of Object.entries(changes)) {
    const now = valueAt(current, key);
    const base = edits[key] ? edits[key].base : now;
    next[key] = { value, base };
    if (sameValue(value, now)) Reflect.deleteProperty(next, key);
  }
  return next;
}

const valueAt = (of: object, key: string): unknown =>
  Object.getOwnPropertyDescriptor(of, key)?.value;

/** The keys that somebody else changed to something else since the person began to change them. */
export function contested<T extends object>(
  current: T,
  edits: Edits,
): readonly (keyof T & string)[] {
  return Object.keys(edits).filter((key): key is keyof T & string => {
    const edit = edits[key];
    const now = valueAt(current, key);
    return (
      key in current &&
      edit !== undefined &&
      !sameValue(now, edit.base) &&
      !sameValue(now, edit.value)
    );
  });
}

/** The edits once the person chose their own version: they have seen the other one. */
export function keepMine<T extends object>(current: T, edits: Edits, key: keyof T & string): Edits {
  const edit = edits[key];
  return edit ? { ...edits, [key]: { value: edit.value, base: current[key] } } : edits;
}

/** The edits without one of them. */
export const without = (edits: Edits, key: string): Edits =>
  Object.fromEntries(Object.entries(edits).filter(([name]) => name !== key));

/** Edits that the meeting holds already are over: somebody else saved the same, or these were saved. */
export const settled = (current: object, edits: Edits): Edits =>
  Object.fromEntries(
    Object.entries(edits).filter(([key, { value }]) => !sameValue(value, valueAt(current, key))),
  );

/**
 * The edits that are left once these values were saved. The meeting may hold them in another spelling ("18h30" is kept as
 * "18:30"): they are over all the same. What was typed meanwhile stays.
 */
export const afterSaving = (edits: Edits, sent: object): Edits =>
  Object.fromEntries(
    Object.entries(edits).filter(([key, { value }]) => !sameValue(value, valueAt(sent, key))),
  );
