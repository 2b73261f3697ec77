import type { GroupTask } from '@tdt/shared/document/state';
import type { Progress } from '@tdt/shared/document/values';
import type { PersonId } from '@tdt/shared/ids';
import { stepIndex } from '@tdt/shared/steps';
import type { Step } from '@tdt/shared/steps';

/** Where a group stands with a task, in the words of the home page. */
export type RoundState =
  | { readonly kind: 'noObject' }
  /** `at` is null until the server has published the report. */
  | { readonly kind: 'reported'; readonly at: number | null; readonly again?: boolean }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'studying'; readonly studied: number; readonly total: number }
  | { readonly kind: 'profilesNoted' }
  | { readonly kind: 'profilesStarted'; readonly qualities: number }
  | { readonly kind: 'todo' };

/** One stop of the round: three arcs for the three sub-steps, and the state. */
export interface Round {
  readonly arcs: readonly [profiles: boolean, candidacies: boolean, proposal: boolean];
  readonly state: RoundState;
  /** The reader of this phone steps aside for the task. */
  readonly aside: boolean;
  /** They have left the table for it already. */
  readonly away: boolean;
  readonly qualities: number;
  readonly studied: number;
  readonly total: number;
}

export interface RoundFacts {
  readonly writing: GroupTask;
  readonly progress: Progress;
  /** Candidacies that still stand. */
  readonly candidacies: readonly string[];
  readonly step: Step;
  readonly me: PersonId | null;
  readonly mine: boolean;
  readonly everyone: boolean;
}

/** Profiles are done once noted and either everybody has spoken or the room has gone on. */
function profilesDone({ writing, step }: RoundFacts, qualities: number): boolean {
  if (qualities === 0) return false;
  return writing.spoken || stepIndex(step) > stepIndex('profiles');
}

const written = (writing: GroupTask): number =>
  writing.lists.qualities.filter((entry) => entry.text.trim() !== '').length;

export function roundOf(facts: RoundFacts): Round {
  const { writing, candidacies } = facts;
  const qualities = written(writing);
  const studied = candidacies.filter((id) => writing.study.has(id)).length;
  const total = candidacies.length;
  const noted = profilesDone(facts, qualities);
  const state = stateOf(facts, { qualities, studied, total, noted });
  const done = state.kind === 'reported';
  return {
    arcs: [noted, total > 0 && studied === total, done],
    state,
    aside: facts.mine && !facts.everyone,
    away: facts.me !== null && writing.left.has(facts.me),
    qualities,
    studied,
    total,
  };
}

interface Counts {
  readonly qualities: number;
  readonly studied: number;
  readonly total: number;
  readonly noted: boolean;
}

function stateOf({ writing, progress, mine, everyone }: RoundFacts, counts: Counts): RoundState {
  if (everyone) return { kind: 'noObject' };
  const { proposal } = writing;
  // The phone's own report counts at once; one that steps aside knows only what was published.
  if (proposal.kind !== 'undecided' && proposal.reported)
    return { kind: 'reported', at: progress.reportedAt, ...asked(progress) };
  if (mine && progress.state === 'reported') return { kind: 'reported', at: progress.reportedAt };
  if (!mine && proposal.kind !== 'undecided') return { kind: 'chosen' };
  if (!mine && counts.studied > 0)
    return { kind: 'studying', studied: counts.studied, total: counts.total };
  if (counts.noted) return { kind: 'profilesNoted' };
  if (counts.qualities > 0) return { kind: 'profilesStarted', qualities: counts.qualities };
  return { kind: 'todo' };
}

/** Somebody arrived or withdrew since: the group is to confirm or reopen. */
const asked = ({ again }: Progress) => (again === undefined ? {} : { again: true });

/** The task to take up again: the last one opened unless it is reported, else the first that has something left. */
export function taskToResume<T extends { readonly id: string }>(
  tasks: readonly T[],
  isDone: (task: T) => boolean,
  last: string | null,
): T | null {
  const open = tasks.filter((task) => !isDone(task));
  return open.find((task) => task.id === last) ?? open[0] ?? null;
}
