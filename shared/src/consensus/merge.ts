import type { MeetingState, PublishedTask } from '../document/state';
import { groupTaskKey } from '../document/sections';
import type { CandidacyId, GroupId, TaskId } from '../ids';
import { leadsOf } from './leads';
import { countedReport } from './withdrawn';
import { statusOf } from './status';
import type { MergeSettings } from './status';
import { pairSupports, supportCounts, supportsOf, voicesOf } from './supports';
import type { MergeInput, PairSupport, Parity, TaskMerge } from './types';

/**
 * The merge of one task (`method.md`, "Pooling"). Only reports of groups that count are merged; `parity` is looked up
 * now, whatever a report says of it. Deterministic, and the same on server and devices.
 */
export function mergeTask(
  task: TaskId,
  inputs: readonly MergeInput[],
  parity: (a: CandidacyId, b: CandidacyId) => Parity,
  settings: MergeSettings,
): TaskMerge {
  const active = inputs.filter((input) => input.counts).map((input) => input.group);
  const voices = voicesOf(inputs);
  const pairs = pairSupports(voices, parity);
  const none = voices.filter((v) => v.report.kind === 'noRelevantCandidacy').map((v) => v.group);
  const reading = statusOf(
    { active: active.length, reported: voices.length, pairs, none: none.length },
    settings,
  );
  const leads = leadsOf(pairs, supportCounts(voices));
  return {
    task,
    ...reading,
    active,
    reported: voices.map((voice) => voice.group),
    silent: inputs.filter((input) => input.silent).map((input) => input.group),
    provisional: reading.status === 'diverging' && voices.length < active.length,
    supports: supportsOf(voices, inputs, leads),
    pairs: pairs.filter((pair) => pair.exact.length > 0).sort(byGroups),
    leads,
    none,
    inputs,
  };
}

const byGroups = (a: PairSupport, b: PairSupport): number =>
  b.exact.length - a.exact.length || b.together.length - a.together.length;

/** What each group brings to the merge of a task, by number of group, from the public sections alone. */
export function mergeInputs(
  state: Pick<MeetingState, 'groups' | 'silent' | 'candidacies'>,
  published: (group: GroupId) => PublishedTask,
  task: TaskId,
): MergeInput[] {
  return state.groups.map(({ id, number }) => {
    const { active, recused, proposal } = published(id);
    const silent = state.silent.has(groupTaskKey(id, task));
    return {
      group: id,
      number,
      counts: active && !silent,
      silent,
      recused,
      ...countedReport(proposal, state.candidacies),
      later: proposal?.later?.report ?? null,
    };
  });
}
