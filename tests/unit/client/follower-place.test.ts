import { livePlace, samePlace } from '@tdt/client/routes/follower/place';
import { statusSentence } from '@tdt/client/routes/follower/status-words';
import { mergeTask } from '@tdt/shared/consensus/merge';
import type { MergeInput } from '@tdt/shared/consensus/types';
import { CheckSchema } from '@tdt/shared/document/values';
import type { Report, Screen } from '@tdt/shared/document/values';
import { candidacyId, checkId, groupId, taskId } from '@tdt/shared/ids';
import type { Step } from '@tdt/shared/steps';
import { describe, expect, it } from 'vitest';

const task = taskId('suivi');
const check = CheckSchema.parse({
  id: 'k1',
  task,
  pair: ['a', 'b'],
  mode: 'oral',
  round: 1,
  openedAt: 1,
  closedAt: null,
  reservations: 0,
  oppositions: 0,
  lifted: 0,
  projected: [],
});

const where = (screen: Screen, step: Step = 'pooling') =>
  livePlace({
    screen,
    step: { step, since: 0 },
    checks: new Map([[check.id, check]]),
  });

describe('where a follower is taken', () => {
  it.each([
    [
      { view: 'grid', task },
      { kind: 'task', task },
    ],
    [
      { view: 'profiles', task },
      { kind: 'task', task },
    ],
    [
      { view: 'decision', task },
      { kind: 'task', task },
    ],
    [
      { view: 'check', check: checkId('k1') },
      { kind: 'task', task },
    ],
    [{ view: 'check', check: checkId('gone') }, { kind: 'tasks' }],
    [{ view: 'ladder' }, { kind: 'tasks' }],
    [{ view: 'groups' }, { kind: 'step' }],
    [{ view: 'text', step: 'frame' }, { kind: 'step' }],
    [{ view: 'neutral' }, { kind: 'tasks' }],
  ] as const)('by the screen %o', (screen, place) => {
    expect(where(screen)).toEqual(place);
  });

  it('shows the words of the step behind a neutral screen before the pooling', () => {
    expect(where({ view: 'neutral' }, 'frame')).toEqual({ kind: 'step' });
  });

  it('tells two tasks apart', () => {
    expect(samePlace({ kind: 'task', task }, { kind: 'task', task: taskId('caisse') })).toBe(false);
    expect(samePlace({ kind: 'tasks' }, { kind: 'tasks' })).toBe(true);
  });
});

const c = (name: string) => candidacyId(name);
const pair = (a: string, b: string): Report => ({
  kind: 'pair',
  candidacies: [c(a), c(b)],
  parity: 'ok',
});
const none: Report = { kind: 'noRelevantCandidacy' };

const merged = (reports: readonly (Report | null)[]) =>
  mergeTask(
    task,
    reports.map((report, index): MergeInput => ({
      group: groupId(`g${index}`),
      number: index + 1,
      counts: true,
      silent: false,
      recused: [],
      report,
      late: false,
      later: null,
    })),
    () => 'ok',
    { exactShare: 0.5, togetherShare: 2 / 3, minGroups: 2 },
  );

describe('the sentence under a status', () => {
  const ab = pair('a', 'b');
  it.each([
    [[ab, ab, ab, ab], 'said.consensus', 4, 4],
    [[ab, ab, null, null], 'said.consensusSoFar', 2, 4],
    [[ab, null, null, null], 'said.waiting', 1, 4],
    [[ab, ab, pair('a', 'c'), pair('d', 'c')], 'said.exact', 2, 4],
    [[ab, ab, none, none], 'said.diverging', 4, 4],
    [[ab, none, null, null], 'said.divergingSoFar', 2, 4],
    [[none, none, none, none], 'said.noCandidacy', 4, 4],
    [[], 'said.nobodyActive', 0, 0],
  ] as const)('of %o says %s with its figures', (reports, key, count, of) => {
    expect(statusSentence(merged(reports))).toEqual({ key, count, of });
  });
});
