import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { sameValue } from '../same-value';

const valueAt = (of: object, key: string): unknown =>
  Object.getOwnPropertyDescriptor(of, key)?.value;

/**
 * Refuses with `edited_meanwhile` when a field no longer holds what the person saw when they began to change it, nor what
 * they want it to hold: the last one to save must not silently undo somebody else's work. A client that sends no `seen`
 * takes that risk.
 */
export function checkSeen(current: object, seen: object | undefined, wanted: object): Result<null> {
  const field = Object.keys(seen ?? {}).find((key) => {
    const now = valueAt(current, key);
    return (
      key in wanted &&
      !sameValue(now, valueAt(seen ?? {}, key)) &&
      !sameValue(now, valueAt(wanted, key))
    );
  });
  return field === undefined
    ? ok(null)
    : refuse('conflict', 'edited_meanwhile', { field, params: { field } });
}

/** The fields that differ between two values of the same kind. */
export function changedFields(current: object, next: object): readonly string[] {
  const keys = [...new Set([...Object.keys(current), ...Object.keys(next)])];
  return keys.filter((key) => !sameValue(valueAt(current, key), valueAt(next, key)));
}
