import { isElsewhere } from '@tdt/client/ui/stage/layout/elsewhere';
import { mergeTask } from '@tdt/shared/consensus/merge';
import type { TaskMerge } from '@tdt/shared/consensus/types';
import { candidacyId } from '@tdt/shared/ids';
import type { TaskId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { SampleMeeting } from '../../support/meeting-state';
import { allOk, inputs, THRESHOLDS } from '../consensus/helpers';

/** p0 applies to tasks 0 (c0) and 1 (c1), p1 to task 0 (c2) and p2 to task 1 (c3). */
const sample = (revealed: readonly number[] = []) =>
  new SampleMeeting({
    people: 3,
    step: 'pooling',
    revealed,
    candidacies: [
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 1],
    ],
  });
const elsewhere = (meeting: SampleMeeting, merge: (task: TaskId) => TaskMerge) =>
  [0, 2].map((at) => isElsewhere(meeting.state, merge, meeting.candidacy(at)));
const nothing = (task: TaskId) => mergeTask(task, [], allOk, THRESHOLDS);

describe('somebody put forward for another task too', () => {
  const named =
    ({ task }: SampleMeeting) =>
    (of: TaskId) =>
      of === task(1) ? mergeTask(of, namedInputs(), allOk, THRESHOLDS) : nothing(of);
  const namedInputs = () =>
    inputs('{a}').map((one) => ({
      ...one,
      report: { kind: 'names' as const, candidacies: [candidacyId('c1')] },
    }));

  it('carries a badge once that other task is revealed, and not before', () => {
    const [before, after] = [sample(), sample([1])];
    expect(elsewhere(before, named(before))).toEqual([false, false]);
    expect(elsewhere(after, named(after))).toEqual([true, false]);
  });

  it('carries a badge once designated there', () => {
    const meeting = sample([1]);
    meeting.give('decision.set', {
      kind: 'designated',
      task: meeting.task(1),
      pair: [meeting.candidacy(1), meeting.candidacy(3)],
      check: null,
      parityReason: 'Accord de la salle',
    });
    expect(elsewhere(meeting, nothing)).toEqual([true, false]);
  });
});
