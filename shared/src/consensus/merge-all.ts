import { equalityDeep } from 'lib0/function';
import type { MeetingState, PublishedTask } from '../document/state';
import type { ParityTable } from '../document/values';
import type { GroupId, TaskId } from '../ids';
import { mergeInputs, mergeTask } from './merge';
import { parityLookup } from './parity';
import type { MergeSettings } from './status';
import type { TaskMerge } from './types';

/** What a task's merge was computed from; the documents are compared by identity, which readers keep. */
interface Sources {
  readonly settings: MergeSettings;
  readonly parity: ParityTable | undefined;
  readonly groups: MeetingState['groups'];
  readonly silent: MeetingState['silent'];
  readonly candidacies: MeetingState['candidacies'];
  readonly published: readonly PublishedTask[];
}

interface Remembered {
  readonly merge: TaskMerge;
  readonly sources: Sources;
}

/** The merges of every task, in the order of the meeting, with what is needed to compute the next ones quickly. */
export interface MeetingMerge {
  readonly tasks: readonly TaskMerge[];
  readonly remembered: ReadonlyMap<TaskId, Remembered>;
}

/** What the merge reads of a meeting. */
export type MergeState = Pick<
  MeetingState,
  'settings' | 'parity' | 'groups' | 'silent' | 'tasks' | 'candidacies'
>;

/**
 * Merges every task, again only those whose sources changed since `previous`: the others keep their very object, and
 * `previous` itself comes back when nothing changed.
 */
export function mergeMeeting(
  state: MergeState,
  published: (group: GroupId, task: TaskId) => PublishedTask,
  previous: MeetingMerge | null = null,
): MeetingMerge {
  const entries = state.tasks.map(({ id }): [TaskId, Remembered] => {
    const known = previous?.remembered.get(id);
    const sources: Sources = {
      settings: state.settings,
      parity: state.parity.get(id),
      groups: state.groups,
      silent: state.silent,
      candidacies: state.candidacies,
      published: state.groups.map((group) => published(group.id, id)),
    };
    return [
      id,
      known && sameSources(known.sources, sources) ? known : remember(id, sources, known),
    ];
  });
  const tasks = entries.map(([, { merge }]) => merge);
  const unchanged =
    previous?.tasks.length === tasks.length &&
    tasks.every((task, at) => previous.tasks[at] === task);
  return unchanged ? previous : { tasks, remembered: new Map(entries) };
}

function remember(task: TaskId, sources: Sources, known: Remembered | undefined): Remembered {
  const byGroup = new Map(
    sources.groups.flatMap((group, at) => {
      const found = sources.published[at];
      return found ? [[group.id, found] as const] : [];
    }),
  );
  const inputs = mergeInputs(sources, (group) => byGroup.get(group) ?? NOTHING, task);
  // Profiles being typed change what is published, not what is merged: views keep the merge that they have.
  if (known && sameRules(known.sources, sources) && equalityDeep(known.merge.inputs, inputs))
    return { merge: known.merge, sources };
  const merge = mergeTask(task, inputs, parityLookup(sources.parity), sources.settings);
  return { merge, sources };
}

const NOTHING: PublishedTask = {
  lists: { qualities: [], pastPractice: [], goodExperiences: [], vigilance: [] },
  progress: { state: 'todo', qualities: 0, spoken: false, reportedAt: null },
  active: false,
  recused: [],
  away: [],
  proposal: null,
};

const sameSources = (a: Sources, b: Sources): boolean =>
  sameRules(a, b) &&
  a.groups === b.groups &&
  a.silent === b.silent &&
  a.candidacies === b.candidacies &&
  a.published.length === b.published.length &&
  a.published.every((published, at) => published === b.published[at]);

const sameRules = (a: Sources, b: Sources): boolean =>
  a.parity === b.parity &&
  a.settings.exactShare === b.settings.exactShare &&
  a.settings.togetherShare === b.settings.togetherShare &&
  a.settings.minGroups === b.settings.minGroups;
