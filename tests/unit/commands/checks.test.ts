import { argumentId, checkId, taskId } from '@tdt/shared/ids';
import type { ArgumentId, CandidacyId, CheckId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

/** c0, c1, c2 and c4 applied to task 0 (c4 is p0 once more), c3 to task 1; task 0 is revealed. */
const sample = () =>
  new SampleMeeting({
    people: 4,
    candidacies: [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 1],
      [0, 0],
    ],
    step: 'pooling',
    revealed: [0],
  });

const pairOf = (meeting: SampleMeeting, a = 0, b = 1): [CandidacyId, CandidacyId] => [
  meeting.candidacy(a),
  meeting.candidacy(b),
];

function opened(meeting = sample()): { meeting: SampleMeeting; check: CheckId } {
  const { result } = meeting.give('check.open', { task: meeting.task(0), pair: pairOf(meeting) });
  return { meeting, check: checkId(String(result?.['check'])) };
}

function record(
  meeting: SampleMeeting,
  check: CheckId,
  kind: 'reservation' | 'opposition',
  text = 'Un argument',
): ArgumentId {
  const { result } = meeting.give('check.record', { check, kind, text });
  return argumentId(String(result?.['argument']));
}

const counts = (meeting: SampleMeeting, check: CheckId) => {
  const found = meeting.state.checks.get(check);
  return [found?.reservations, found?.oppositions, found?.lifted];
};

describe('check.open', () => {
  it('opens a round on a pair and projects it', () => {
    const { meeting, check } = opened();
    expect(meeting.state.checks.get(check)).toEqual({
      id: check,
      task: meeting.task(0),
      pair: ['c0', 'c1'],
      mode: 'oral',
      phone: null,
      round: 1,
      openedAt: NOW,
      closedAt: null,
      reservations: 0,
      oppositions: 0,
      lifted: 0,
      projected: [],
    });
    expect(meeting.state.screen).toEqual({ view: 'check', check });
  });

  it('opens on a pair without parity: it is the act that asks for a reason', () => {
    const meeting = sample();
    const { journal } = meeting.give('check.open', {
      task: meeting.task(0),
      pair: pairOf(meeting, 0, 2),
    });
    expect(journal).toMatchObject({ pair: ['c0', 'c2'], round: 1 });
  });

  it('numbers the rounds of a task, which are all kept', () => {
    const { meeting, check } = opened();
    meeting.give('check.close', { check });
    const second = opened(meeting).check;
    expect(meeting.state.checks.get(second)?.round).toBe(2);
    expect(meeting.state.checks.size).toBe(2);
  });

  it('is refused for a pair that is none', () => {
    const meeting = sample();
    const refused = (a: number, b: number) =>
      meeting.refused('check.open', { task: meeting.task(0), pair: pairOf(meeting, a, b) });
    expect(refused(0, 0)).toBe('invalid pair_same_person pair');
    expect(refused(0, 4)).toBe('invalid pair_same_person pair');
    expect(refused(0, 3)).toBe('invalid pair_other_task pair');
    expect(refused(0, 9)).toBe('not_found unknown_candidacy pair');
    meeting.give('candidacy.retract', { candidacy: meeting.candidacy(1) });
    expect(refused(0, 1)).toBe('invalid pair_retracted pair');
  });

  it('is refused too early, unrevealed, while one is open, and once the task has an act', () => {
    const meeting = sample();
    const open = { task: meeting.task(0), pair: pairOf(meeting) };
    meeting.give('step.set', { step: 'proposals' });
    expect(meeting.refused('check.open', open)).toBe('out_of_step out_of_step');
    meeting.give('step.set', { step: 'pooling' });
    expect(meeting.refused('check.open', { ...open, task: meeting.task(1) })).toBe(
      'out_of_step not_revealed task',
    );
    expect(meeting.refused('check.open', { ...open, task: taskId('none') })).toBe(
      'not_found unknown_task task',
    );
    opened(meeting);
    expect(meeting.refused('check.open', open)).toBe('conflict check_open');
    meeting.give('decision.set', { kind: 'noCandidacy', task: meeting.task(0) });
    expect(meeting.refused('check.open', open)).toBe('conflict decision_exists task');
  });
});

describe('check.record and check.remove', () => {
  it('counts reservations, with a comment or none, and oppositions with their argument', () => {
    const { meeting, check } = opened();
    record(meeting, check, 'reservation', '');
    record(meeting, check, 'reservation');
    record(meeting, check, 'opposition');
    expect(counts(meeting, check)).toEqual([2, 1, 0]);
    expect(meeting.staff.arguments.size).toBe(3);
  });

  it('keeps the words of an argument from the journal and from everybody but the staff', () => {
    const { meeting, check } = opened();
    const { journal } = meeting.give('check.record', {
      check,
      kind: 'opposition',
      text: 'Trop de mandats',
    });
    expect(journal).toEqual({ check, task: meeting.task(0), kind: 'opposition' });
    expect(JSON.stringify([...meeting.state.checks.values()])).not.toContain('mandats');
  });

  it('takes back an entry made by mistake, off the screen too', () => {
    const { meeting, check } = opened();
    const argument = record(meeting, check, 'opposition');
    meeting.give('check.project', { argument, projected: true });
    const { journal } = meeting.give('check.remove', { argument });
    expect(counts(meeting, check)).toEqual([0, 0, 0]);
    expect(meeting.state.checks.get(check)?.projected).toEqual([]);
    expect(meeting.staff.arguments.size).toBe(0);
    expect(journal).toEqual({ check, task: meeting.task(0), removed: 'opposition' });
  });

  it('refuses an opposition without argument, an unknown check, and a closed one', () => {
    const { meeting, check } = opened();
    const argument = record(meeting, check, 'reservation');
    const entry = { check, kind: 'opposition', text: '  ' } as const;
    expect(meeting.refused('check.record', entry)).toBe('invalid argument_missing text');
    expect(meeting.refused('check.record', { ...entry, check: checkId('none') })).toBe(
      'not_found unknown_check check',
    );
    expect(meeting.refused('check.remove', { argument: argumentId('none') })).toBe(
      'not_found not_found argument',
    );
    meeting.give('check.close', { check });
    expect(meeting.refused('check.record', { ...entry, text: 'x' })).toBe(
      'conflict check_closed check',
    );
    expect(meeting.refused('check.remove', { argument })).toBe('conflict check_closed check');
  });
});

describe('check.lift', () => {
  it('turns an opposition into an adhesion or a reservation, with a note', () => {
    const { meeting, check } = opened();
    const [first, second] = [
      record(meeting, check, 'opposition'),
      record(meeting, check, 'opposition'),
    ];
    const note = 'Un suivi est promis';
    meeting.give('check.lift', { argument: first, into: 'adhesion', note });
    expect(counts(meeting, check)).toEqual([0, 1, 1]);
    const { journal } = meeting.give('check.lift', { argument: second, into: 'reservation', note });
    expect(counts(meeting, check)).toEqual([1, 0, 2]);
    expect(meeting.staff.arguments.get(first)?.lifted).toEqual({ at: NOW, into: 'adhesion', note });
    expect(journal).toEqual({ check, task: meeting.task(0), lifted: 'reservation' });
  });

  it('is refused without a note, for a reservation, and for what is not there', () => {
    const { meeting, check } = opened();
    const reservation = record(meeting, check, 'reservation');
    const opposition = record(meeting, check, 'opposition');
    const refused = (argument: ArgumentId, note: string) =>
      meeting.refused('check.lift', { argument, into: 'adhesion', note });
    expect(refused(opposition, ' ')).toBe('invalid note_missing note');
    expect(refused(reservation, 'n')).toBe('invalid field_invalid argument');
    expect(refused(argumentId('none'), 'n')).toBe('not_found not_found argument');
  });
});

describe('check.lift after the fact', () => {
  it('happens once, and not once the round is closed: what was journaled stays true', () => {
    const { meeting, check } = opened();
    const first = record(meeting, check, 'opposition');
    const second = record(meeting, check, 'opposition');
    const lift = (argument: ArgumentId) =>
      ({ argument, into: 'adhesion', note: 'Un suivi est promis' }) as const;
    meeting.give('check.lift', lift(first));
    expect(meeting.refused('check.lift', lift(first))).toBe('conflict already_lifted argument');
    meeting.give('check.close', { check });
    expect(meeting.refused('check.lift', lift(second))).toBe('conflict check_closed check');
  });
});

describe('check.project', () => {
  it('projects the words chosen and no others, once each, and takes them off', () => {
    const { meeting, check } = opened();
    const argument = record(meeting, check, 'opposition', 'Trop de mandats');
    record(meeting, check, 'reservation', 'Reste chez nous');
    const projected = () => meeting.state.checks.get(check)?.projected;
    for (let times = 0; times < 2; times += 1) {
      expect(meeting.give('check.project', { argument, projected: true }).journal).toBeNull();
      expect(projected()).toEqual([
        { id: argument, kind: 'opposition', text: 'Trop de mandats', author: null },
      ]);
    }
    meeting.give('check.project', { argument, projected: false });
    expect(projected()).toEqual([]);
  });

  it('has nothing to project of a reservation without comment, nor of what is not there', () => {
    const { meeting, check } = opened();
    const argument = record(meeting, check, 'reservation', '');
    meeting.give('check.project', { argument, projected: true });
    expect(meeting.state.checks.get(check)?.projected).toEqual([]);
    expect(
      meeting.refused('check.project', { argument: argumentId('none'), projected: true }),
    ).toBe('not_found not_found argument');
  });
});

describe('check.close', () => {
  it('closes a round once, and notes its counts', () => {
    const { meeting, check } = opened();
    record(meeting, check, 'reservation');
    const { journal } = meeting.give('check.close', { check });
    expect(meeting.state.checks.get(check)?.closedAt).toBe(NOW);
    expect(journal).toEqual({
      check,
      task: meeting.task(0),
      reservations: 1,
      oppositions: 0,
      lifted: 0,
    });
    expect(meeting.refused('check.close', { check })).toBe('conflict check_closed check');
    expect(meeting.refused('check.close', { check: checkId('none') })).toBe(
      'not_found unknown_check check',
    );
  });
});
