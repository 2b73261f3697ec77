import { STAFF } from '@tdt/shared/document/sections';
import { checkId } from '@tdt/shared/ids';
import type { CandidacyId, CheckId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { NOW } from '../../support/meeting-state';
import type { SampleMeeting } from '../../support/meeting-state';
import { answer, by, opened, phoneOf, sample, saying } from '../../support/phone-check';
import type { Kind } from '../../support/phone-check';

const wordsOf = (meeting: SampleMeeting) =>
  [...meeting.staff.arguments.values()].map(({ kind, text, author, byPhone }) => ({
    kind,
    text,
    author,
    byPhone,
  }));

describe('who answers a phone check', () => {
  it('is every member present, in the room or remote, less the candidates to the task', () => {
    const { meeting, check } = opened();
    expect(phoneOf(meeting, check)).toEqual({ entitled: 8, answered: 0, tally: null });
    meeting.give('person.present', { people: [meeting.person(4)], presence: 'remote' });
    expect(phoneOf(meeting, check)?.entitled).toBe(8);
    answer(meeting, check, 4, 'adhesion');
    expect(meeting.refused('check.answer', saying(check, 'adhesion'), by(0))).toBe(
      'forbidden candidate_abstains',
    );
  });

  it('is also a facilitator or the meeting rapporteur who is a person of the list and present', () => {
    const { meeting, check } = opened();
    for (const [person, role] of [
      [4, 'facilitator'],
      [5, 'meetingRapporteur'],
      [6, 'groupRapporteur'],
    ] as const)
      meeting.give('check.answer', saying(check, 'adhesion'), { role, person });
    expect(phoneOf(meeting, check)?.answered).toBe(3);
    expect(meeting.refused('check.answer', saying(check, 'adhesion'), 'facilitator')).toBe(
      'forbidden seat_without_person',
    );
    expect(
      meeting.refused('check.answer', saying(check, 'adhesion'), { role: 'plenary', person: 7 }),
    ).toBe('forbidden forbidden');
  });

  it('includes candidates where the meeting’s setting says so', () => {
    const meeting = sample();
    const settings = { ...meeting.state.settings, candidatesAbstain: false };
    meeting.write([{ root: 'meeting/state', key: 'settings', value: settings }]);
    const { check } = opened(meeting);
    answer(meeting, check, 0, 'adhesion');
    expect(phoneOf(meeting, check)).toMatchObject({ entitled: 10, answered: 1 });
  });

  it('is nobody absent, nobody from outside; somebody admitted after the opening may answer', () => {
    const { meeting, check } = opened();
    meeting.give('person.present', { people: [meeting.person(5)], presence: 'absent' });
    expect(meeting.refused('check.answer', saying(check, 'adhesion'), by(5))).toBe(
      'forbidden not_entitled',
    );
    const outside = { ...meeting.staff.people.get('p6')!, member: false };
    meeting.write([{ root: STAFF.people, key: 'p6', value: outside }]);
    expect(meeting.refused('check.answer', saying(check, 'adhesion'), by(6))).toBe(
      'forbidden not_entitled',
    );
    expect(phoneOf(meeting, check)?.entitled).toBe(6);
    const waiting = { seat: 's99', name: 'Iris X', presence: 'remote', at: 0, person: null };
    meeting.write([{ root: STAFF.waiting, key: 's99', value: waiting }]);
    const admitted = { seat: 's99', person: null, admit: true } as never;
    const { journal } = meeting.give('person.admit', admitted);
    expect(phoneOf(meeting, check)?.entitled).toBe(7);
    const person = String(journal?.['person']);
    meeting.write([
      {
        root: STAFF.people,
        key: 'p77',
        value: { ...meeting.staff.people.get(person)!, id: 'p77' },
      },
    ]);
    answer(meeting, check, 77, 'adhesion');
  });
});

describe('check.answer', () => {
  it('counts a person once, by the last answer, whatever phone it came from', () => {
    const { meeting, check } = opened();
    answer(meeting, check, 4, 'opposition', 'Trop de mandats');
    answer(meeting, check, 4, 'adhesion');
    answer(meeting, check, 4, 'reservation');
    expect(phoneOf(meeting, check)?.answered).toBe(1);
    meeting.give('check.close', { check });
    expect(phoneOf(meeting, check)).toEqual({
      entitled: 8,
      answered: 1,
      tally: { adhesions: 0, reservations: 1, oppositions: 0 },
    });
  });

  it('refuses an opposition without argument, an unknown, an oral and a closed check', () => {
    const { meeting, check } = opened();
    const refused = (id: CheckId, kind: Kind, text = '') =>
      meeting.refused('check.answer', saying(id, kind, text), by(4));
    expect(refused(check, 'opposition', '  ')).toBe('invalid argument_missing text');
    expect(refused(checkId('none'), 'adhesion')).toBe('not_found unknown_check check');
    meeting.give('check.close', { check });
    expect(refused(check, 'adhesion')).toBe('conflict check_closed check');
    const task = meeting.task(1);
    const pair: [CandidacyId, CandidacyId] = [meeting.candidacy(2), meeting.candidacy(3)];
    const { result } = meeting.give('check.open', { task, pair });
    expect(refused(checkId(String(result?.['check'])), 'adhesion')).toBe(
      'invalid not_by_phone check',
    );
  });

  it('leaves no line in the journal and no word outside the private section before the closing', () => {
    const { meeting, check } = opened();
    const { journal, writes } = answer(meeting, check, 4, 'opposition', 'Trop de mandats');
    expect(journal).toBeNull();
    expect(writes.map(({ root }) => root)).toEqual(['private/answers']);
    const open = meeting.state.checks.get(check);
    expect([open?.reservations, open?.oppositions, open?.phone?.tally]).toEqual([0, 0, null]);
    expect(meeting.staff.arguments.size).toBe(0);
  });

  it('does not count somebody who left before the closing, and does again if they come back', () => {
    const { meeting, check } = opened();
    answer(meeting, check, 4, 'adhesion');
    answer(meeting, check, 5, 'adhesion');
    meeting.give('person.present', { people: [meeting.person(5)], presence: 'absent' });
    expect(phoneOf(meeting, check)).toMatchObject({ entitled: 7, answered: 1 });
    meeting.give('person.present', { people: [meeting.person(5)], presence: 'room' });
    expect(phoneOf(meeting, check)).toMatchObject({ entitled: 8, answered: 2 });
  });

  it('opens one phone check at a time: the phones ask one question', () => {
    const { meeting } = opened();
    const pair: [CandidacyId, CandidacyId] = [meeting.candidacy(2), meeting.candidacy(3)];
    const open = { task: meeting.task(1), pair };
    expect(meeting.refused('check.open', { ...open, mode: 'phone' })).toBe(
      'conflict check_open_elsewhere',
    );
    meeting.give('check.open', open);
  });
});

describe('people without a phone', () => {
  const named = (
    meeting: SampleMeeting,
    check: CheckId,
    at: number,
    kind: Kind | null,
    text = '',
  ) => ({ check, person: meeting.person(at), kind, text }) as const;
  const numbers = (check: CheckId, adhesions: number, reservations = 0, words: string[] = []) => ({
    check,
    counts: { adhesions, reservations, oppositions: words.length },
    arguments: words,
  });

  it('are entered by name: their answer is private, that they answered is not', () => {
    const { meeting, check } = opened();
    const { journal } = meeting.give('check.record', named(meeting, check, 8, 'adhesion'));
    expect(journal).toEqual({ check, task: meeting.task(0), byName: 1 });
    expect(meeting.staff.entered.get(check)?.people).toEqual(['p8']);
    expect(JSON.stringify(meeting.read(STAFF.entered).get(check))).not.toContain('"adhesion"');
    expect(phoneOf(meeting, check)?.answered).toBe(1);
    meeting.give('check.record', named(meeting, check, 8, null));
    expect(phoneOf(meeting, check)?.answered).toBe(0);
    expect(meeting.refused('check.record', named(meeting, check, 8, null))).toBe(
      'not_found not_found person',
    );
  });

  it('are entered as counts no larger than their number, one argument for each opposition', () => {
    const { meeting, check } = opened();
    expect(meeting.refusal('check.record', numbers(check, 2, 1))).toMatchObject({
      reason: 'too_many_without_phone',
      params: { count: 3, of: 2 },
    });
    const unargued = { check, counts: { adhesions: 0, reservations: 0, oppositions: 1 } };
    expect(meeting.refused('check.record', { ...unargued, arguments: [] })).toBe(
      'invalid argument_per_opposition arguments',
    );
    const { journal } = meeting.give('check.record', numbers(check, 1, 0, ['Trop loin']));
    expect(JSON.stringify(journal)).not.toContain('Trop loin');
    expect(phoneOf(meeting, check)?.answered).toBe(2);
    // The numbers replace the former ones.
    meeting.give('check.record', numbers(check, 2));
    meeting.give('check.close', { check });
    expect(phoneOf(meeting, check)?.tally).toEqual({
      adhesions: 2,
      reservations: 0,
      oppositions: 0,
    });
  });

  it('are never counted beyond their number by name and as counts together', () => {
    const { meeting, check } = opened();
    meeting.give('check.record', numbers(check, 1));
    meeting.give('check.record', named(meeting, check, 8, 'adhesion'));
    expect(meeting.refused('check.record', named(meeting, check, 9, 'adhesion'))).toBe(
      'invalid too_many_without_phone counts',
    );
    expect(meeting.refused('check.record', numbers(check, 2))).toBe(
      'invalid too_many_without_phone counts',
    );
    // The one already entered may be corrected.
    meeting.give('check.record', named(meeting, check, 8, 'opposition', 'Trop loin'));
    // Counted already: their own phone would count them twice.
    expect(meeting.refused('check.answer', saying(check, 'adhesion'), by(9))).toBe(
      'conflict counted_without_phone',
    );
    meeting.give('check.record', numbers(check, 0));
    answer(meeting, check, 9, 'adhesion');
    expect(meeting.refused('check.record', named(meeting, check, 9, 'opposition', 'x'))).toBe(
      'conflict answered_by_phone person',
    );
  });

  it('are those ticked so, present and entitled', () => {
    const { meeting, check } = opened();
    const refused = (at: number, kind: Kind = 'adhesion') =>
      meeting.refused('check.record', named(meeting, check, at, kind));
    expect(refused(4)).toBe('invalid not_without_phone person');
    expect(refused(0)).toBe('invalid candidate_abstains person');
    expect(refused(8, 'opposition')).toBe('invalid argument_missing text');
    meeting.give('person.present', { people: [meeting.person(8)], presence: 'absent' });
    expect(refused(8)).toBe('invalid not_entitled person');
  });

  it('who left make the numbers too large: the closing asks to mend them', () => {
    const { meeting, check } = opened();
    meeting.give('check.record', numbers(check, 2));
    meeting.give('person.present', { people: [meeting.person(8)], presence: 'absent' });
    expect(meeting.refused('check.close', { check })).toBe('invalid too_many_without_phone counts');
    meeting.give('check.record', numbers(check, 1));
    meeting.give('check.close', { check });
  });

  it('answer for themselves as soon as they do: the entry by name is gone', () => {
    const { meeting, check } = opened();
    meeting.give('check.record', named(meeting, check, 8, 'opposition', 'Trop loin'));
    answer(meeting, check, 8, 'adhesion');
    expect(meeting.staff.entered.get(check)?.people).toEqual([]);
    expect(phoneOf(meeting, check)?.answered).toBe(1);
  });
});

describe('check.close of a phone check', () => {
  it('tells the tally, the reading and the words, and journals counts only', () => {
    const { meeting, check } = opened();
    for (const person of [2, 3, 4, 5]) answer(meeting, check, person, 'adhesion');
    answer(meeting, check, 6, 'reservation');
    meeting.give('check.answer', saying(check, 'opposition', 'Trop loin', true), by(7));
    const { journal } = meeting.give('check.close', { check });
    const tally = { adhesions: 4, reservations: 1, oppositions: 1 };
    expect(journal).toEqual({
      check,
      task: meeting.task(0),
      entitled: 8,
      answered: 6,
      ...tally,
      reading: 'wideSupport',
    });
    expect(meeting.state.checks.get(check)).toMatchObject({
      closedAt: NOW,
      reservations: 1,
      oppositions: 1,
      phone: { entitled: 8, answered: 6, tally },
    });
    expect(wordsOf(meeting)).toEqual([
      { kind: 'opposition', text: 'Trop loin', author: 'p7', byPhone: true },
    ]);
  });

  it('names an author to the staff only with their agreement, and to the room with the words', () => {
    const { meeting, check } = opened();
    answer(meeting, check, 5, 'reservation', 'À suivre');
    meeting.give('check.answer', saying(check, 'opposition', 'Trop loin', true), by(7));
    meeting.give('check.close', { check });
    expect(wordsOf(meeting).map(({ author }) => author)).toEqual([null, 'p7']);
    for (const argument of meeting.staff.arguments.values())
      meeting.give('check.project', { argument: argument.id, projected: true });
    expect(
      meeting.state.checks.get(check)?.projected.map(({ text, author }) => [text, author]),
    ).toEqual([
      ['À suivre', null],
      ['Trop loin', 'p7'],
    ]);
  });

  it('is taken back with everything still there, and told nothing more', () => {
    const { meeting, check } = opened();
    answer(meeting, check, 5, 'opposition', 'Trop loin');
    meeting.give('check.close', { check });
    const { journal } = meeting.give('check.reopen', { check });
    expect(journal).toEqual({ check, task: meeting.task(0), reopened: true });
    expect(phoneOf(meeting, check)).toEqual({ entitled: 8, answered: 1, tally: null });
    expect(meeting.state.checks.get(check)).toMatchObject({ closedAt: null, oppositions: 0 });
    expect(meeting.staff.arguments.size).toBe(0);
    answer(meeting, check, 5, 'adhesion');
    meeting.give('check.close', { check });
    expect(phoneOf(meeting, check)?.tally?.adhesions).toBe(1);
  });

  it('is taken back for the last round only, closed, and while the task has no act', () => {
    const { meeting, check } = opened();
    expect(meeting.refused('check.reopen', { check })).toBe('conflict check_not_closed check');
    expect(meeting.refused('check.reopen', { check: checkId('none') })).toBe(
      'not_found unknown_check check',
    );
    meeting.give('check.close', { check });
    const second = opened(meeting).check;
    meeting.give('check.close', { check: second });
    expect(meeting.refused('check.reopen', { check })).toBe('conflict not_last_round check');
    const task = meeting.task(0);
    meeting.give('decision.set', { kind: 'noCandidacy', task });
    expect(meeting.refused('check.reopen', { check: second })).toBe(
      'conflict decision_exists check',
    );
    meeting.give('decision.reopen', { task, reason: 'Erreur' });
    expect(meeting.refused('check.reopen', { check: second })).toBe(
      'conflict answers_erased check',
    );
  });
});
