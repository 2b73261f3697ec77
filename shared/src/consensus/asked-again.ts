import type { Kept } from '../document/group-values';
import type { GroupWriting, PublishFacts } from './types';

/**
 * Whether a group that has reported a task is asked to look at it again (`method.md`, "In the small groups"): somebody
 * was proposed on the spot after its report, or withdrew. Every group that had reported is asked, whoever it named, so
 * that the question tells nobody what the report says; it stands until the group confirms or reports anew.
 */
export function askedAgain(
  at: number | null,
  { kept }: GroupWriting,
  { since = [] }: PublishFacts,
): Kept | null {
  if (at === null) return null;
  const open = since.filter((one) => one.at > at && kept?.get(one.candidacy) !== one.kind);
  if (open.some(({ kind }) => kind === 'gone')) return 'gone';
  return open.length > 0 ? 'arrived' : null;
}
