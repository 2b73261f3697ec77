import type { CandidacyId } from '@tdt/shared/ids';
import type { Proposal, PublishedProposal } from '@tdt/shared/document/values';
import type { Kept } from '@tdt/shared/document/group-values';
import type { Parity } from '@tdt/shared/consensus/types';

/*
 * Editing a group's proposal. The document holds one whole value: while a pair lacks its second name, or a list its
 * first one, the document says `undecided` and the half stays on this phone.
 */

type Slot = CandidacyId | null;

/** What the proposal screen shows. */
export type Draft =
  | { readonly choice: null }
  | { readonly choice: 'pair'; readonly slots: readonly [Slot, Slot] }
  | { readonly choice: 'names'; readonly names: readonly CandidacyId[] }
  | { readonly choice: 'none' };

export type Choice = NonNullable<Draft['choice']>;

const UNDECIDED: Proposal = { kind: 'undecided' };

/** A stored proposal as the screen shows it. */
export function draftOf(proposal: Proposal): Draft {
  switch (proposal.kind) {
    case 'undecided':
      return { choice: null };
    case 'pair':
      return { choice: 'pair', slots: proposal.candidacies };
    case 'names':
      return { choice: 'names', names: proposal.candidacies };
    case 'noRelevantCandidacy':
      return { choice: 'none' };
  }
}

/** The value to store for what the screen shows. */
export function proposalOf(draft: Draft, reported = false): Proposal {
  switch (draft.choice) {
    case null:
      return UNDECIDED;
    case 'pair': {
      const [first, second] = draft.slots;
      if (first === null || second === null || first === second) return UNDECIDED;
      return { kind: 'pair', candidacies: [first, second], reported };
    }
    case 'names':
      if (draft.names.length === 0) return UNDECIDED;
      return { kind: 'names', candidacies: [...draft.names], reported };
    case 'none':
      return { kind: 'noRelevantCandidacy', candidacies: [], reported };
  }
}

/** Same kind and same names in the same places, whether reported or not. */
export function sameProposal(a: Proposal, b: Proposal): boolean {
  if (a.kind === 'undecided' || b.kind === 'undecided') return a.kind === b.kind;
  return a.kind === b.kind && a.candidacies.join() === b.candidacies.join();
}

/** Everybody whom the screen names at this moment. */
export function namedIn(draft: Draft): readonly CandidacyId[] {
  if (draft.choice === 'pair') return draft.slots.filter((slot) => slot !== null);
  return draft.choice === 'names' ? draft.names : [];
}

/** Another radio: its former content comes back, else the names already given serve again. */
export function choose(draft: Draft, choice: Choice, before: Draft | undefined): Draft {
  if (draft.choice === choice) return draft;
  if (before?.choice === choice && namedIn(before).length > 0) return before;
  const named = namedIn(draft);
  if (choice === 'none') return { choice };
  if (choice === 'names') return { choice, names: named };
  const [first = null, second = null, third] = named;
  return { choice, slots: third === undefined ? [first, second] : [null, null] };
}

/** Puts somebody at one place of the pair; who stood at the other place already changes places. */
export function fillSlot(draft: Draft, place: 0 | 1, id: CandidacyId): Draft {
  const [first, second] = draft.choice === 'pair' ? draft.slots : ([null, null] as const);
  const other = place === 0 ? second : first;
  const replaced = place === 0 ? first : second;
  const kept = other === id ? replaced : other;
  return { choice: 'pair', slots: place === 0 ? [id, kept] : [kept, id] };
}

export function addName(draft: Draft, id: CandidacyId): Draft {
  const names = namedIn(draft);
  return { choice: 'names', names: names.includes(id) ? names : [...names, id] };
}

export function removeName(draft: Draft, id: CandidacyId): Draft {
  return { choice: 'names', names: namedIn(draft).filter((name) => name !== id) };
}

/** A list of names as it is reported: those who withdrew have left it. */
export function withoutWithdrawn(
  draft: Draft,
  { isStanding }: Pick<ProposalFacts, 'isStanding'>,
): Draft {
  return draft.choice === 'names'
    ? { ...draft, names: draft.names.filter((name) => isStanding(name)) }
    : draft;
}

/** Why a task cannot be reported now: the sentence above the button. */
export type Blocker =
  | { readonly kind: 'nothingChosen' }
  | { readonly kind: 'pairMissing'; readonly missing: 1 | 2 }
  | { readonly kind: 'nameMissing' }
  | { readonly kind: 'withdrawn'; readonly candidacy: CandidacyId }
  | { readonly kind: 'parityBroken' };

export interface ProposalFacts {
  readonly isStanding: (candidacy: CandidacyId) => boolean;
  readonly parity: (a: CandidacyId, b: CandidacyId) => Parity;
}

/** The first reason that stands in the way, or null when the group can report. */
export function blockerOf(draft: Draft, facts: ProposalFacts): Blocker | null {
  switch (draft.choice) {
    case null:
      return { kind: 'nothingChosen' };
    case 'none':
      return null;
    case 'names':
      // A withdrawn name leaves the list by itself; one at least must stand.
      return draft.names.some((name) => facts.isStanding(name)) ? null : { kind: 'nameMissing' };
    case 'pair': {
      const [first, second] = draft.slots;
      const withdrawn = namedIn(draft).find((id) => !facts.isStanding(id));
      if (withdrawn !== undefined) return { kind: 'withdrawn', candidacy: withdrawn };
      if (first === null || second === null)
        return { kind: 'pairMissing', missing: first === null && second === null ? 2 : 1 };
      return facts.parity(first, second) === 'broken' ? { kind: 'parityBroken' } : null;
    }
  }
}

/** Parity of the pair on screen; null while it is no whole pair. */
export function draftParity(draft: Draft, facts: ProposalFacts): Parity | null {
  if (draft.choice !== 'pair') return null;
  const [first, second] = draft.slots;
  return first === null || second === null ? null : facts.parity(first, second);
}

/** Marks the proposal reported, or takes the mark away again. */
export function withReported(proposal: Proposal, reported: boolean): Proposal {
  return proposal.kind === 'undecided' ? proposal : { ...proposal, reported };
}

/** What happened since a report, until the group confirms or reports anew: the rule by which everybody is told. */
export interface SinceReport {
  readonly arrived: readonly CandidacyId[];
  readonly gone: readonly CandidacyId[];
  /** The report names somebody who withdrew. */
  readonly namesGone: boolean;
}

export function sinceReport(
  proposal: Proposal,
  reportedAt: number | null,
  candidacies: Iterable<{
    readonly id: CandidacyId;
    readonly onTheSpot: { readonly at: number } | null;
    readonly retractedAt: number | null;
  }>,
  kept: ReadonlyMap<string, Kept>,
): SinceReport {
  const arrived: CandidacyId[] = [];
  const gone: CandidacyId[] = [];
  if (proposal.kind === 'undecided' || !proposal.reported || reportedAt === null)
    return { arrived, gone, namesGone: false };
  const named: readonly CandidacyId[] = proposal.candidacies;
  let namesGone = false;
  for (const { id, onTheSpot, retractedAt } of candidacies) {
    if (retractedAt !== null && named.includes(id)) namesGone = true;
    const at = retractedAt ?? onTheSpot?.at ?? 0;
    const kind = retractedAt === null ? 'arrived' : 'gone';
    if (at > reportedAt && kept.get(id) !== kind) (kind === 'gone' ? gone : arrived).push(id);
  }
  return { arrived, gone, namesGone };
}

/** How much of a pair stays: outgoing members may apply again, and training new people matters. */
export const renewalOf = (outgoing: readonly boolean[]): 'kept' | 'half' | 'replaced' => {
  const staying = outgoing.filter(Boolean).length;
  return staying === 2 ? 'kept' : staying === 1 ? 'half' : 'replaced';
};

/** What the proposal page is about: the task was revealed, reported, or neither. */
export type ProposalPhase =
  | { readonly kind: 'open' }
  | { readonly kind: 'reported' }
  /** What was reported stands; the group may change its mind, and the change is shown beside. */
  | {
      readonly kind: 'revealed';
      readonly published: PublishedProposal;
      readonly reported: boolean;
    };

export function phaseOf(
  proposal: Proposal,
  published: PublishedProposal | null,
  isRevealed: boolean,
): ProposalPhase {
  const reported = proposal.kind !== 'undecided' && proposal.reported;
  if (isRevealed && published) return { kind: 'revealed', published, reported };
  return reported ? { kind: 'reported' } : { kind: 'open' };
}
