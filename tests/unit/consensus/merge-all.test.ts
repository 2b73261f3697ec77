import { describe, expect, it } from 'vitest';
import { mergeInputs } from '@tdt/shared/consensus/merge';
import { mergeMeeting } from '@tdt/shared/consensus/merge-all';
import type { PublishedTask } from '@tdt/shared/document/state';
import type { PublishedProposal, Report } from '@tdt/shared/document/values';
import {
  candidacies,
  candidacyAt,
  GROUPS,
  groups,
  settings,
  state,
  tasks,
} from '../../support/crowded-meeting';
import { NO_LISTS, entry, report } from './helpers';

const proposal = (first: Report): PublishedProposal => ({
  first,
  reportedAt: 1,
  late: false,
  later: null,
});
const published = (more: Partial<PublishedTask> = {}): PublishedTask => ({
  lists: NO_LISTS,
  progress: { state: 'reported', qualities: 0, spoken: false, reportedAt: 1 },
  active: true,
  recused: [],
  away: [],
  proposal: null,
  ...more,
});

/** The hardest case: every group reports, half of them long lists of names. */
const crowded = (group: number, task: number): PublishedTask =>
  published({
    recused: [candidacyAt(group)],
    proposal: proposal(
      group % 2 === 0
        ? { kind: 'names', candidacies: candidacies.slice(group % 5) }
        : {
            kind: 'pair',
            candidacies: [candidacyAt(group), candidacyAt(group + 1 + 2 * task)],
            parity: 'ok',
          },
    ),
  });

function meeting() {
  const cells = new Map<string, PublishedTask>();
  for (const [g, group] of groups.entries())
    for (const [t, task] of tasks.entries()) cells.set(`${group.id} ${task.id}`, crowded(g, t));
  return {
    cells,
    read: (group: string, task: string) => cells.get(`${group} ${task}`) ?? published(),
  };
}

describe('what groups bring to the merge', () => {
  it('is the first report of active groups that answered', () => {
    const inputs = mergeInputs(
      {
        groups: groups.slice(0, 3),
        silent: new Map([['g2.luttes', { at: 1 }]]),
        candidacies: new Map(),
      },
      (group) =>
        published({
          active: group !== 'g3',
          proposal: {
            ...proposal(report('a+b')!),
            late: true,
            later: { report: report('none')!, at: 2 },
          },
        }),
      tasks[3]!.id,
    );
    expect(inputs.map(({ counts, silent }) => [counts, silent])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(inputs[0]).toMatchObject({
      report: { kind: 'pair' },
      late: true,
      later: { kind: 'noRelevantCandidacy' },
    });
  });
});

describe('merging a whole meeting', () => {
  it('gives the merges in the order of the tasks', () => {
    const { tasks: merged } = mergeMeeting(state, meeting().read);
    expect(merged.map(({ task }) => task)).toEqual(tasks.map(({ id }) => id));
    expect(merged[0]?.reported).toHaveLength(GROUPS);
  });

  it('gives the same object back when nothing changed', () => {
    const { read } = meeting();
    const before = mergeMeeting(state, read);
    expect(mergeMeeting({ ...state, settings: { ...settings } }, read, before)).toBe(before);
  });

  it('merges again only the task that changed', () => {
    const { cells, read } = meeting();
    const before = mergeMeeting(state, read);
    cells.set('g1 luttes', published({ proposal: proposal(report('none')!) }));
    const after = mergeMeeting(state, read, before);
    const changed = tasks.filter((_, index) => after.tasks[index] !== before.tasks[index]);
    expect(changed.map(({ id }) => id)).toEqual(['luttes']);
  });

  it('keeps its merges while profiles are typed', () => {
    const { cells, read } = meeting();
    const before = mergeMeeting(state, read);
    const typed = { ...NO_LISTS, qualities: [entry('q', 'Rigueur')] };
    cells.set('g1 luttes', { ...crowded(0, 3), lists: typed });
    expect(mergeMeeting(state, read, before)).toBe(before);
  });

  it('merges again when a threshold or the parity changes', () => {
    const { read } = meeting();
    const before = mergeMeeting(state, read);
    const stricter = { ...state, settings: { ...settings, minGroups: 3 } };
    expect(mergeMeeting(stricter, read, before).tasks[0]).not.toBe(before.tasks[0]);
    const corrected = {
      ...state,
      parity: new Map(state.parity).set('luttes', { ok: [], unknown: [] }),
    };
    expect(mergeMeeting(corrected, read, before).tasks[3]?.leads).toEqual([]);
  });

  it('takes at most a millisecond after one change among 30 groups, 5 tasks and 15 candidacies', () => {
    const { cells, read } = meeting();
    let merged = mergeMeeting(state, read);
    const times: number[] = [];
    for (let turn = 0; turn < 300; turn += 1) {
      // Every other round the group changes its mind, so that each turn really merges again.
      const other = Math.floor(turn / GROUPS) % 2 === 0;
      cells.set(`g${(turn % GROUPS) + 1} luttes`, crowded(turn + (other ? 1 : 0), 3));
      const [before, start] = [merged, performance.now()];
      merged = mergeMeeting(state, read, merged);
      times.push(performance.now() - start);
      expect(merged.tasks[3]).not.toBe(before.tasks[3]);
    }
    const median = times.slice(50).sort((a, b) => a - b)[125] ?? Infinity;
    expect(merged.tasks).toHaveLength(5);
    expect(median).toBeLessThanOrEqual(1);
  });
});
