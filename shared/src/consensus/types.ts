import type { CandidacyId, GroupId, PersonId, TaskId } from '../ids';
import type { ListEntry, ProfileList, Proposal, Report } from '../document/values';
import type { Kept } from '../document/group-values';

/** Two candidacies, in ascending order of id: a+b and b+a are the same pair. */
export type PairIds = readonly [CandidacyId, CandidacyId];

/** Whether two candidacies may stand together (`method.md`, "Parity"). */
export type Parity = 'ok' | 'broken' | 'unknown';

/** What `publish` must know beside the group's own section. */
export interface PublishFacts {
  /** Server clock, ms. */
  readonly now: number;
  /** When the task was revealed, or null. */
  readonly revealedAt: number | null;
  /** The group has at least one present member who is not recused for the task. */
  readonly active: boolean;
  /** Candidacies whose person sits in the group. */
  readonly recused: readonly CandidacyId[];
  /** The people of those candidacies who are there: whoever else was said to have left concerns nobody. */
  readonly aside?: readonly PersonId[];
  /** Candidacies to this task that were not retracted. */
  readonly standing: ReadonlySet<CandidacyId>;
  readonly parity: (a: CandidacyId, b: CandidacyId) => Parity;
  /** Withdrawn candidacies of the task. */
  readonly retracted?: ReadonlySet<CandidacyId>;
  /** Candidacies to the task proposed on the spot or withdrawn, and when. */
  readonly since?: readonly {
    readonly candidacy: CandidacyId;
    readonly kind: Kept;
    readonly at: number;
  }[];
}

/** What a group wrote for one task, as `publish` takes it. */
export interface GroupWriting {
  readonly lists: Readonly<Record<ProfileList, readonly ListEntry[]>>;
  readonly studied: number;
  readonly proposal: Proposal;
  readonly spoken: boolean;
  /** Who was said to have stepped aside. */
  readonly left?: ReadonlySet<PersonId>;
  readonly kept?: ReadonlyMap<string, Kept>;
}

/** What the server keeps for a group and a task between two publications. Persisted; never leaves the server as such. */
export interface Publication {
  readonly active: boolean;
  readonly recused: readonly CandidacyId[];
  readonly lists: Readonly<Record<ProfileList, readonly ListEntry[]>>;
  readonly qualities: number;
  readonly spoken: boolean;
  readonly state: 'todo' | 'started' | 'reported';
  readonly reportedAt: number | null;
  /** The group is asked to confirm or reopen what it reported. */
  readonly again?: Kept;
  /** Recused people whom the table has seen step aside; left out while there are none. */
  readonly away?: readonly PersonId[];
  /** The first report that counts; before the reveal the current one. */
  readonly first: { readonly report: Report; readonly at: number; readonly late: boolean } | null;
  /** A report changed after the reveal. */
  readonly later: { readonly report: Report; readonly at: number } | null;
  /** What everybody may see of it: false until the task is revealed. */
  readonly revealed: boolean;
}

/** The status of a task (`method.md`, "Pooling"). */
export type TaskStatus =
  | 'waiting'
  | 'consensus'
  | 'noCandidacy'
  | 'consensusSoFar'
  | 'noCandidacySoFar'
  | 'converging'
  | 'diverging';

/** One group's part in the merge of a task. */
export interface MergeInput {
  readonly group: GroupId;
  readonly number: number;
  /** Counts in A: active and not marked without answer. */
  readonly counts: boolean;
  readonly silent: boolean;
  readonly recused: readonly CandidacyId[];
  /** The published first report, or null ("not yet"). */
  readonly report: Report | null;
  readonly late: boolean;
  readonly later: Report | null;
}

/** Support of one candidacy: groups naming it in a pair, among names, and groups where it is recused. */
export interface Support {
  readonly candidacy: CandidacyId;
  readonly inPair: readonly GroupId[];
  readonly amongNames: readonly GroupId[];
  readonly recusedIn: readonly GroupId[];
}

/** An exact pair and the groups that propose it, or that name both its members together. */
export interface PairSupport {
  readonly pair: PairIds;
  readonly parity: Parity;
  readonly exact: readonly GroupId[];
  /** Groups in whose report both names stand together (exact ones included). */
  readonly together: readonly GroupId[];
}

/** A suggestion: rank 1 to 3, equal ranks are ex aequo. */
export interface Lead extends PairSupport {
  readonly rank: 1 | 2 | 3;
}

/** Which rule spoke for `converging`. */
export type ConvergenceRule = 'exact' | 'together' | null;

/** The merge of one task. */
export interface TaskMerge {
  readonly task: TaskId;
  readonly status: TaskStatus;
  /** Which rule made it `converging`. */
  readonly rule: ConvergenceRule;
  /** A: groups that count. */
  readonly active: readonly GroupId[];
  /** R: those of A that reported. */
  readonly reported: readonly GroupId[];
  /** Marked "sans réponse" by the facilitators. */
  readonly silent: readonly GroupId[];
  /** `diverging` while R < A. */
  readonly provisional: boolean;
  /** The number beside the word: groups in agreement and out of how many; null when the word stands alone. */
  readonly agreement: { readonly groups: number; readonly of: number } | null;
  /** Ordered by support, in-pair count, best lead; ties by id (views may then sort by surname). */
  readonly supports: readonly Support[];
  /** Every exact pair proposed, most groups first. */
  readonly pairs: readonly PairSupport[];
  readonly leads: readonly Lead[];
  /** Groups that answered `noRelevantCandidacy`. */
  readonly none: readonly GroupId[];
  readonly inputs: readonly MergeInput[];
}

/** Near-identical entries of several groups gathered under one label. */
export interface GatheredEntry {
  /** The wording used most, first met on a tie. */
  readonly label: string;
  readonly groups: readonly GroupId[];
  /** Every group's own words. */
  readonly words: readonly { readonly group: GroupId; readonly text: string }[];
}
