import { checkId } from '@tdt/shared/ids';
import type { CheckId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import type { SampleMeeting } from '../../support/meeting-state';
import { answer, by, opened, pairOf, phoneOf } from '../../support/phone-check';

describe('lifting an opposition given by phone', () => {
  function opposed() {
    const { meeting, check } = opened();
    for (const person of [2, 3]) answer(meeting, check, person, 'adhesion');
    answer(meeting, check, 5, 'opposition', 'Trop loin');
    answer(meeting, check, 6, 'opposition', 'Trop tôt');
    return { meeting, check };
  }
  const lift = (check: CheckId, into: 'adhesion' | 'reservation' = 'reservation') => ({
    check,
    into,
  });

  it('is its author’s alone, into an adhesion or a reservation; the tally and the reading follow', () => {
    const { meeting, check } = opposed();
    meeting.give('check.close', { check });
    const outcome = meeting.give('check.lift', lift(check), by(5));
    expect(outcome).toMatchObject({ anonymous: true });
    expect(outcome.journal).toEqual({ check, task: meeting.task(0), lifted: 'reservation' });
    const tally = { adhesions: 2, reservations: 1, oppositions: 1 };
    expect(meeting.state.checks.get(check)).toMatchObject({
      reservations: 1,
      oppositions: 1,
      lifted: 1,
      phone: { answered: 4, tally },
    });
    meeting.give('check.lift', lift(check, 'adhesion'), by(6));
    expect(phoneOf(meeting, check)?.tally).toEqual({
      adhesions: 3,
      reservations: 1,
      oppositions: 0,
    });
    expect([...meeting.staff.arguments.values()].every(({ lifted }) => lifted?.note === '')).toBe(
      true,
    );
  });

  it('is refused to everybody else, the facilitators first, and twice', () => {
    const { meeting, check } = opposed();
    meeting.give('check.close', { check });
    const [argument] = [...meeting.staff.arguments.keys()];
    const byStaff = { argument, into: 'adhesion', note: 'n' } as never;
    expect(meeting.refused('check.lift', byStaff)).toBe('forbidden author_lifts argument');
    expect(meeting.refused('check.lift', byStaff, by(6))).toBe('forbidden forbidden');
    expect(meeting.refused('check.lift', lift(check), by(4))).toBe('not_found nothing_to_lift');
    expect(meeting.refused('check.lift', lift(check), 'facilitator')).toBe(
      'forbidden seat_without_person',
    );
    meeting.give('check.lift', lift(check), by(5));
    expect(meeting.refused('check.lift', lift(check), by(5))).toBe('not_found nothing_to_lift');
  });

  it('is done by answering anew while the check is open, and no longer once the task has an act', () => {
    const { meeting, check } = opposed();
    meeting.give('check.lift', lift(check), by(5));
    expect(phoneOf(meeting, check)?.tally).toBeNull();
    meeting.give('check.close', { check });
    expect(phoneOf(meeting, check)?.tally).toEqual({
      adhesions: 2,
      reservations: 1,
      oppositions: 1,
    });
    const act = { kind: 'noCandidacy', task: meeting.task(0), againstReason: 'r' } as const;
    meeting.give('decision.set', act);
    expect(meeting.refused('check.lift', lift(check), by(6))).toBe(
      'conflict decision_exists check',
    );
  });

  it('is left to the facilitators, with a note, when they entered it for somebody without a phone', () => {
    const { meeting, check } = opened();
    const entry = { check, person: meeting.person(8), kind: 'opposition', text: 'Loin' } as const;
    meeting.give('check.record', entry);
    meeting.give('check.close', { check });
    const [argument] = [...meeting.staff.arguments.keys()];
    meeting.give('check.lift', { argument, into: 'adhesion', note: 'Dit à voix haute' } as never);
    expect(phoneOf(meeting, check)?.tally).toEqual({
      adhesions: 1,
      reservations: 0,
      oppositions: 0,
    });
  });
});

describe('an act after a phone check', () => {
  const designation = (meeting: SampleMeeting, check: CheckId | null, againstReason?: string) => ({
    kind: 'designated' as const,
    task: meeting.task(0),
    pair: pairOf(meeting),
    check,
    ...(againstReason === undefined ? {} : { againstReason }),
  });
  function closed(adhesions: number, reservations: number) {
    const { meeting, check } = opened();
    for (let at = 2; at < 2 + adhesions; at += 1) answer(meeting, check, at, 'adhesion');
    for (let at = 2 + adhesions; at < 2 + adhesions + reservations; at += 1)
      answer(meeting, check, at, 'reservation');
    meeting.give('check.close', { check });
    return { meeting, check };
  }

  it('waits until the check is closed: what it says is seen first', () => {
    const { meeting, check } = opened();
    expect(meeting.refused('decision.set', designation(meeting, check))).toBe(
      'conflict check_open task',
    );
  });

  it('forgets who answered what, and keeps the counts', () => {
    const { meeting, check } = closed(4, 1);
    expect(meeting.secret.answers.size).toBe(5);
    meeting.give('decision.set', designation(meeting, check));
    expect([meeting.secret.answers.size, meeting.secret.checks.size]).toEqual([0, 0]);
    expect(phoneOf(meeting, check)?.tally?.adhesions).toBe(4);
  });

  it('designates without a word after wide support, and needs a reason after any other reading', () => {
    const wide = closed(4, 1);
    wide.meeting.give('decision.set', designation(wide.meeting, wide.check));
    expect(wide.meeting.state.decisions.get(wide.meeting.task(0))?.againstReading).toBeNull();
    for (const [adhesions, reservations] of [
      [1, 5],
      [1, 0],
    ] as const) {
      const { meeting, check } = closed(adhesions, reservations);
      expect(meeting.refused('decision.set', designation(meeting, check))).toBe(
        'invalid against_reading againstReason',
      );
      expect(meeting.refused('decision.set', designation(meeting, check, ' '))).toBe(
        'invalid against_reading againstReason',
      );
      const reason = 'La salle l’a demandé';
      const { journal } = meeting.give('decision.set', designation(meeting, check, reason));
      expect(journal).toMatchObject({ decision: { againstReading: { reason } } });
    }
  });

  it('needs a reason to note debated names or no candidacy after wide support only', () => {
    const { meeting } = closed(4, 1);
    const task = meeting.task(0);
    const none = { kind: 'noCandidacy', task } as const;
    const debated = { kind: 'debated', task, names: [meeting.candidacy(0)] } as const;
    const refusal = 'invalid against_reading againstReason';
    expect(meeting.refused('decision.set', none)).toBe(refusal);
    expect(meeting.refused('decision.set', { ...debated, names: [...debated.names] })).toBe(
      refusal,
    );
    meeting.give('decision.set', { ...none, againstReason: 'Désistements à venir' });
    const discussed = closed(1, 5).meeting;
    discussed.give('decision.set', { kind: 'noCandidacy', task });
    expect(discussed.state.decisions.get(task)?.againstReading).toBeNull();
  });

  it('goes against no reading when somebody of the checked pair has withdrawn, or the last round was oral', () => {
    const { meeting } = closed(4, 1);
    const task = meeting.task(0);
    meeting.give('candidacy.retract', { candidacy: meeting.candidacy(1) });
    meeting.give('decision.set', { kind: 'noCandidacy', task });
    const oral = closed(1, 5);
    const { result } = oral.meeting.give('check.open', { task, pair: pairOf(oral.meeting) });
    const check = checkId(String(result?.['check']));
    oral.meeting.give('decision.set', designation(oral.meeting, check));
  });
});
