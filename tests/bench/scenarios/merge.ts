import { mergeMeeting } from '@tdt/shared/consensus/merge-all';
import type { PublishedTask } from '@tdt/shared/document/state';
import type { Report } from '@tdt/shared/document/values';
import {
  candidacies,
  candidacyAt,
  GROUPS,
  groups,
  state,
  tasks,
} from '../../support/crowded-meeting';
import { quantile } from '../load/session';
import type { Scenario } from './scenario';

const CHANGES = 3000;

/** The hardest case: every group reports, half of them long lists of names, the others a pair each of its own. */
function cell(group: number, change: number): PublishedTask {
  const report: Report =
    group % 2 === 0
      ? { kind: 'names', candidacies: candidacies.slice((group + change) % 5) }
      : {
          kind: 'pair',
          candidacies: [candidacyAt(group + change), candidacyAt(group + change + 1)],
          parity: 'ok',
        };
  return {
    lists: { qualities: [], pastPractice: [], goodExperiences: [], vigilance: [] },
    progress: { state: 'reported', qualities: 0, spoken: false, reportedAt: 1 },
    active: true,
    recused: [candidacyAt(group)],
    away: [],
    proposal: { first: report, reportedAt: 1, late: false, later: null },
  };
}

/** What every screen computes when one group's report changes: in Node, on the last core. */
export const merging: Scenario = {
  name: 'merge',
  title: 'Merging 30 groups × 5 tasks × 15 candidacies again after one change',
  targets: ['product'],
  figures: { p50: 'p50, ms', p99: 'p99, ms', first: 'the first merge, code not compiled yet, ms' },
  runs: 3,
  run: () => {
    const cells = new Map<string, PublishedTask>();
    for (const [at, group] of groups.entries())
      for (const task of tasks) cells.set(`${group.id}.${task.id}`, cell(at, 0));
    const read = (group: string, task: string) => cells.get(`${group}.${task}`) ?? cell(0, 0);
    const begun = performance.now();
    let merged = mergeMeeting(state, read);
    const first = performance.now() - begun;
    const times = Array.from({ length: CHANGES }, (_, change) => {
      const task = tasks[change % tasks.length]?.id ?? '';
      cells.set(`g${(change % GROUPS) + 1}.${task}`, cell(change % GROUPS, change + 1));
      const from = performance.now();
      merged = mergeMeeting(state, read, merged);
      return performance.now() - from;
    });
    const sorted = Float64Array.from(times.slice(CHANGES / 3)).sort();
    return Promise.resolve({ p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), first });
  },
};
