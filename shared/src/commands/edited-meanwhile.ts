import { ok, refuse } from '../errors';
import type { Result } from '../errors';
import { sameValue } from '../same-value';

/**
 * Refuses with `edited_meanwhile` when a field no longer holds what the person saw when they began to change it, nor what
 * they want it to hold: the last one to save must not silently undo somebody else's work. A client that sends no `seen`
 * takes that risk.
 */
export function checkSeen<T extends object>(
  current: T,
  seen: Partial<T> | undefined,
  wanted: Partial<T>,
): Result<null> {
  const fields = Object.keys(seen ?? {}).filter((key): key is keyof T & string => key in current);
  const field = fields.find(
    (key) =>
      key in wanted &&
      !sameValue(current[key], seen?.[key]) &&
      !sameValue(current[key], wanted[key]),
  );
  return field === undefined
    ? ok(null)
    : refuse('conflict', 'edited_meanwhile', { field, params: { field } });
}
