import type { PublishedTask } from '@tdt/shared/document/state';
import type { TaskId } from '@tdt/shared/ids';
import type { Task } from '@tdt/shared/template/template';

/** What this device remembers of its owner's withdrawal from the study of a task. */
export type Remembered =
  | null
  /** The table had seen them step aside. */
  | 'aside'
  /** `back:<call>`: they answered that call. */
  | `back:${string}`;

/** A task to which the reader applies, as their own group stands with it. */
export interface OwnRecusal {
  readonly task: Task;
  readonly state:
    /** They will step aside once the group studies it. */
    | 'later'
    /** The table has seen them leave. */
    | 'aside'
    /** The group has reported it, or has taken back that they left: it calls them back. */
    | 'called'
    /** The group has reported it, and they are at the table. */
    | 'done'
    /** Everybody in the group applies to it. */
    | 'moot';
  /** Names the call, so that a later one is not taken for answered. */
  readonly call: string;
}

export interface OwnFacts {
  readonly me: string;
  /** Those to which the reader applies. */
  readonly tasks: readonly Task[];
  readonly published: (task: TaskId) => Pick<PublishedTask, 'active' | 'away' | 'progress'>;
  readonly remembered: (task: TaskId) => Remembered;
}

function stateOf({ me, published, remembered }: OwnFacts, task: Task): OwnRecusal {
  const { active, away, progress } = published(task.id);
  const reported = progress.state === 'reported';
  const call = reported ? String(progress.reportedAt ?? 'reported') : 'table';
  const known = remembered(task.id);
  const state = (): OwnRecusal['state'] => {
    if (!active) return 'moot';
    if (away.some((person) => person === me)) {
      if (!reported) return 'aside';
      return known === `back:${call}` ? 'done' : 'called';
    }
    if (known === 'aside') return 'called';
    return reported ? 'done' : 'later';
  };
  return { task, state: state(), call };
}

/**
 * The withdrawals of somebody who does not write: from what everybody may read, and what this device remembers. Nothing
 * of the group's study or proposal is needed for it (`method.md`, "In the small groups").
 */
export const ownRecusals = (facts: OwnFacts): readonly OwnRecusal[] =>
  facts.tasks.map((task) => stateOf(facts, task));

/** What is said at once: whoever is still aside for one task is not called back for another. */
export function liveRecusal(all: readonly OwnRecusal[]): {
  readonly aside: readonly OwnRecusal[];
  readonly called: readonly OwnRecusal[];
} {
  const aside = all.filter(({ state }) => state === 'aside');
  return { aside, called: aside.length > 0 ? [] : all.filter(({ state }) => state === 'called') };
}
