import type { CandidacyId } from '@tdt/shared/ids';
import { checkId, taskId } from '@tdt/shared/ids';
import type { PayloadOf } from '@tdt/shared/protocol/commands';
import { describe, expect, it } from 'vitest';
import { MEETING } from '@tdt/shared/document/sections';
import { NOW, SampleMeeting } from '../../support/meeting-state';

type Designation = Extract<PayloadOf<'decision.set'>, { kind: 'designated' }>;

/** Task 0: c0 (p0, F), c1 (p1, M), c2 (p2, F). Task 1: c3 (p0), c4 (p3, M). Both revealed. */
const sample = () =>
  new SampleMeeting({
    people: 4,
    candidacies: [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [3, 1],
    ],
    step: 'pooling',
    revealed: [0, 1],
  });

const designation = (
  meeting: SampleMeeting,
  a = 0,
  b = 1,
  more: Partial<Designation> = {},
): Designation => ({
  kind: 'designated',
  task: meeting.task(0),
  pair: [meeting.candidacy(a), meeting.candidacy(b)],
  check: null,
  ...more,
});

const names = (meeting: SampleMeeting, ...indices: number[]): CandidacyId[] =>
  indices.map(meeting.candidacy);

describe('decision.set designated', () => {
  it('designates a pair with parity, notes it and projects it', () => {
    const meeting = sample();
    const decision = {
      kind: 'designated',
      pair: ['c0', 'c1'],
      at: NOW,
      check: null,
      parityException: null,
      doubleException: null,
      againstReading: null,
    };
    const { journal } = meeting.give('decision.set', designation(meeting));
    expect(meeting.state.decisions.get(meeting.task(0))).toEqual(decision);
    expect(meeting.state.screen).toEqual({ view: 'decision', task: meeting.task(0) });
    expect(journal).toEqual({ task: meeting.task(0), decision });
  });

  it('closes the check that is open, and remembers which it follows', () => {
    const meeting = sample();
    const pair = designation(meeting).pair;
    const { result } = meeting.give('check.open', { task: meeting.task(0), pair });
    const check = checkId(String(result?.['check']));
    meeting.give('decision.set', designation(meeting, 0, 1, { check }));
    expect(meeting.state.checks.get(check)?.closedAt).toBe(NOW);
    expect(meeting.state.decisions.get(meeting.task(0))).toMatchObject({ check });
  });

  it('asks for a reason without parity, which is kept', () => {
    const meeting = sample();
    const refused = meeting.refused('decision.set', designation(meeting, 0, 2));
    expect(refused).toBe('invalid parity_broken parityReason');
    for (const parityReason of ['', '   '])
      expect(meeting.refused('decision.set', designation(meeting, 0, 2, { parityReason }))).toBe(
        refused,
      );
    const parityReason = 'Une seule candidature';
    meeting.give('decision.set', designation(meeting, 0, 2, { parityReason }));
    expect(meeting.state.decisions.get(meeting.task(0))).toMatchObject({
      parityException: { reason: parityReason },
    });
  });

  it('keeps no exception where none was needed', () => {
    const meeting = sample();
    const reasons = { parityReason: 'x', doubleReason: 'y' };
    meeting.give('decision.set', designation(meeting, 0, 1, reasons));
    expect(meeting.state.decisions.get(meeting.task(0))).toMatchObject({
      parityException: null,
      doubleException: null,
    });
  });

  it('never designates with an unknown gender, whatever the reason, until it is known', () => {
    const meeting = sample();
    meeting.give('person.edit', { person: meeting.person(1), gender: null });
    const pair = designation(meeting, 0, 1, { parityReason: 'x' });
    expect(meeting.refused('decision.set', pair)).toBe('invalid parity_unknown pair');
    meeting.give('person.edit', { person: meeting.person(1), gender: 'O' });
    expect(meeting.give('decision.set', pair).journal).not.toBeNull();
  });

  it('asks no parity where the organisation does not want it', () => {
    const meeting = sample();
    const settings = { ...meeting.state.settings, parity: false };
    meeting.write([{ root: MEETING.state, key: 'settings', value: settings }]);
    meeting.give('decision.set', designation(meeting, 0, 2));
    expect(meeting.state.decisions.get(meeting.task(0))).toMatchObject({ parityException: null });
  });

  it('asks for a reason to designate somebody for two tasks, and names them', () => {
    const meeting = sample();
    meeting.give('decision.set', designation(meeting));
    const second = designation(meeting, 3, 4, { task: meeting.task(1) });
    expect(meeting.refusal('decision.set', second)).toMatchObject({
      code: 'conflict',
      reason: 'already_designated',
      field: 'doubleReason',
      params: { name: 'Prénom0 NOM0' },
    });
    meeting.give('decision.set', { ...second, doubleReason: 'Personne d’autre' });
    expect(meeting.state.decisions.get(meeting.task(1))).toMatchObject({
      doubleException: { reason: 'Personne d’autre' },
    });
  });

  it('is refused for a pair of one person, of another task, retracted, or with a strange check', () => {
    const meeting = sample();
    const refused = (a: number, b: number, more: Partial<Designation> = {}) =>
      meeting.refused('decision.set', designation(meeting, a, b, more));
    expect(refused(0, 0)).toBe('invalid pair_same_person pair');
    expect(refused(0, 4)).toBe('invalid pair_other_task pair');
    expect(refused(0, 9)).toBe('not_found unknown_candidacy pair');
    expect(refused(0, 1, { check: checkId('none') })).toBe('not_found unknown_check check');
    meeting.give('candidacy.retract', { candidacy: meeting.candidacy(1) });
    expect(refused(0, 1)).toBe('invalid pair_retracted pair');
  });
});

describe('decision.set debated and noCandidacy', () => {
  it('keeps the names that were debated, each once', () => {
    const meeting = sample();
    const task = meeting.task(0);
    meeting.give('decision.set', { kind: 'debated', task, names: names(meeting, 2, 0, 2) });
    expect(meeting.state.decisions.get(task)).toEqual({
      kind: 'debated',
      names: ['c2', 'c0'],
      at: NOW,
      againstReading: null,
    });
  });

  it('is refused with a name that was withdrawn', () => {
    const meeting = sample();
    meeting.give('candidacy.retract', { candidacy: meeting.candidacy(0) });
    expect(
      meeting.refused('decision.set', {
        kind: 'debated',
        task: meeting.task(0),
        names: names(meeting, 0, 2),
      }),
    ).toBe('invalid pair_retracted names');
  });

  it('says that no candidacy was relevant', () => {
    const meeting = sample();
    const task = meeting.task(1);
    meeting.give('decision.set', { kind: 'noCandidacy', task });
    expect(meeting.state.decisions.get(task)).toEqual({
      kind: 'noCandidacy',
      at: NOW,
      againstReading: null,
    });
  });

  it('is refused without names, or with those of another task', () => {
    const meeting = sample();
    const refused = (...indices: number[]) =>
      meeting.refused('decision.set', {
        kind: 'debated',
        task: meeting.task(0),
        names: names(meeting, ...indices),
      });
    expect(refused()).toBe('invalid field_invalid names');
    expect(refused(0, 4)).toBe('invalid pair_other_task names');
    expect(refused(9)).toBe('invalid pair_other_task names');
  });
});

it('acts only from the pooling on, on a task that is revealed and has no act', () => {
  const meeting = sample();
  const act = (task: string) => ({ kind: 'noCandidacy', task: taskId(task) }) as const;
  meeting.give('step.set', { step: 'proposals' });
  expect(meeting.refused('decision.set', act(meeting.task(0)))).toBe('out_of_step out_of_step');
  meeting.give('step.set', { step: 'closing' });
  expect(meeting.refused('decision.set', act(meeting.task(2)))).toBe(
    'out_of_step not_revealed task',
  );
  expect(meeting.refused('decision.set', act('none'))).toBe('not_found unknown_task task');
  meeting.give('decision.set', act(meeting.task(0)));
  expect(meeting.refused('decision.set', act(meeting.task(0)))).toBe(
    'conflict decision_exists task',
  );
});

describe('decision.reopen', () => {
  it('takes an act back with a reason, keeps it in the journal, and lets another be taken', () => {
    const meeting = sample();
    const task = meeting.task(0);
    meeting.give('decision.set', designation(meeting));
    const act = meeting.state.decisions.get(task);
    const { journal } = meeting.give('decision.reopen', { task, reason: 'Erreur de saisie' });
    expect(meeting.state.decisions.has(task)).toBe(false);
    expect(meeting.state.screen).toEqual({ view: 'ladder' });
    expect(journal).toEqual({ task, reopened: act, reason: 'Erreur de saisie' });
    meeting.give('decision.set', { kind: 'noCandidacy', task });
    expect(meeting.state.decisions.get(task)?.kind).toBe('noCandidacy');
  });

  it('is refused without a reason, and where there is no act', () => {
    const meeting = sample();
    const task = meeting.task(0);
    expect(meeting.refused('decision.reopen', { task, reason: 'x' })).toBe(
      'not_found no_decision task',
    );
    meeting.give('decision.set', { kind: 'noCandidacy', task });
    expect(meeting.refused('decision.reopen', { task, reason: ' ' })).toBe(
      'invalid reason_missing reason',
    );
  });
});
