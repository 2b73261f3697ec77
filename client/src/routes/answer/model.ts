import { unentitled } from '@tdt/shared/commands/entitled';
import { roundsOf } from '@tdt/shared/consensus/rounds';
import type { MeetingState } from '@tdt/shared/document/state';
import type { Check } from '@tdt/shared/document/values';
import type { PersonId } from '@tdt/shared/ids';
import type { KeptAnswer } from '../../stores/answers-store';

/** What a phone check asks of the person of this seat, if anything. */
export type Asked =
  | { readonly kind: 'nothing' }
  /** They may answer, or change their answer. */
  | { readonly kind: 'answer'; readonly check: Check }
  /** They are a candidate to the task. */
  | { readonly kind: 'abstain'; readonly check: Check }
  /** Their answer did not leave before the closing. */
  | { readonly kind: 'late'; readonly check: Check; readonly kept: KeptAnswer }
  /** Their opposition stands: they alone lift it. */
  | { readonly kind: 'lift'; readonly check: Check; readonly kept: KeptAnswer };

type Meeting = Pick<MeetingState, 'checks' | 'decisions' | 'people' | 'candidacies' | 'settings'>;

const NOTHING: Asked = { kind: 'nothing' };

/** The closed phone rounds that no act followed yet and no other round either, the latest first. */
const lastClosed = (meeting: Meeting): readonly Check[] =>
  [...meeting.checks.values()]
    .filter(
      (check) =>
        check.phone !== null &&
        check.closedAt !== null &&
        !meeting.decisions.has(check.task) &&
        roundsOf(meeting, check.task).at(-1)?.id === check.id,
    )
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));

/** The rounds about which the own answer matters: the one that is open, and those that may still be lifted in. */
export function roundsThatMatter(meeting: Meeting): readonly Check[] {
  const open = [...meeting.checks.values()].filter(
    ({ phone, closedAt }) => phone !== null && closedAt === null,
  );
  return [...open, ...lastClosed(meeting)];
}

/** Reads what is asked of somebody from the meeting and from what this device knows of their own answers. */
export function askedOf(
  meeting: Meeting,
  person: PersonId | null,
  answers: ReadonlyMap<string, KeptAnswer>,
): Asked {
  const known = person === null ? undefined : meeting.people.get(person);
  if (!known) return NOTHING;
  const [check] = roundsThatMatter(meeting);
  if (check?.closedAt === null) {
    // Whoever holds a seat was admitted: the server knows better, and says so.
    const reason = unentitled(meeting, { ...known, member: true }, check.task);
    if (reason === 'candidate_abstains') return { kind: 'abstain', check };
    return reason === null ? { kind: 'answer', check } : NOTHING;
  }
  for (const round of lastClosed(meeting)) {
    const kept = answers.get(round.id);
    if (!kept) continue;
    if (kept.state !== 'sent') return { kind: 'late', check: round, kept };
    if (kept.kind === 'opposition') return { kind: 'lift', check: round, kept };
  }
  return NOTHING;
}
