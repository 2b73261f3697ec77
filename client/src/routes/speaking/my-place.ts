import type { Speaking } from '@tdt/shared/document/speakers';
import type { MeetingState } from '@tdt/shared/document/state';
import type { PersonId } from '@tdt/shared/ids';

/** Where somebody stands with the speakers' queue; `before` counts those who wait before them. */
export type MyPlace =
  | { readonly kind: 'free' }
  | { readonly kind: 'waiting'; readonly before: number }
  | { readonly kind: 'speaking'; readonly speaking: Speaking };

/** The place of a person in the queue; null for somebody who takes no part (a screen, somebody absent). */
export function myPlace(
  { speakers, speaking, people }: Pick<MeetingState, 'speakers' | 'speaking' | 'people'>,
  person: PersonId | null,
): MyPlace | null {
  const presence = person === null ? undefined : people.get(person)?.presence;
  if (person === null || presence === undefined || presence === 'absent') return null;
  if (speaking?.person === person) return { kind: 'speaking', speaking };
  const before = speakers.indexOf(person);
  return before < 0 ? { kind: 'free' } : { kind: 'waiting', before };
}
