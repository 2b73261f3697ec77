import { arrive, newPerson } from '@tdt/shared/commands/people';
import { STAFF } from '@tdt/shared/document/sections';
import type { Waiting } from '@tdt/shared/document/values';
import { personId, seatId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

const NOBODY = personId('nobody');

describe('person.add', () => {
  it('puts a member on the list, absent, and says their id', () => {
    const meeting = new SampleMeeting();
    const typed = { first: 'Inès', last: 'RIVIÈRE', origin: 'GA Gare', gender: null };
    const { result, journal } = meeting.give('person.add', typed);
    const [person] = meeting.staff.people.values();
    expect(person).toMatchObject({ ...typed, presence: 'absent', member: true, group: null });
    expect(result).toEqual({ person: person?.id });
    expect(journal).toEqual({ person: person?.id });
    expect(meeting.state.counts).toEqual({ listed: 1, room: 0, remote: 0 });
  });
});

describe('person.edit', () => {
  it('changes the fields given and no other, and notes which without their content', () => {
    const meeting = new SampleMeeting({ people: 1 });
    const person = meeting.person(0);
    const before = meeting.staff.people.get(person);
    const { journal } = meeting.give('person.edit', { person, last: 'MOREAU', noPhone: true });
    const from = { last: 'hand' };
    expect(meeting.staff.people.get(person)).toEqual({
      ...before,
      last: 'MOREAU',
      noPhone: true,
      from,
    });
    expect(journal).toEqual({ person, fields: ['last', 'noPhone'] });
  });

  it('recomputes parity when a gender is corrected, and never shows the gender to everybody', () => {
    const meeting = new SampleMeeting({
      people: 2,
      candidacies: [
        [0, 0],
        [1, 0],
      ],
    });
    const parity = () => meeting.state.parity.get(meeting.task(0));
    expect(parity()).toEqual({ ok: [['c0', 'c1']], unknown: [] });
    meeting.give('person.edit', { person: meeting.person(1), gender: null });
    expect(parity()).toEqual({ ok: [], unknown: [['c0', 'c1']] });
    meeting.give('person.edit', { person: meeting.person(1), gender: 'F' });
    expect(parity()).toEqual({ ok: [], unknown: [] });
    expect(JSON.stringify([...meeting.state.people.values()])).not.toContain('gender');
  });

  it('is refused for somebody who is not there', () => {
    expect(new SampleMeeting().refused('person.edit', { person: NOBODY })).toBe(
      'not_found unknown_person person',
    );
  });
});

describe('person.present', () => {
  it('ticks people, and seats latecomers one by one in the smallest group', () => {
    const meeting = new SampleMeeting({ people: 5, groups: 2 });
    const late = ['a', 'b', 'c'].map(
      (first) =>
        meeting.give('person.add', { first, last: 'X', origin: null, gender: null }).result?.[
          'person'
        ] as never,
    );
    const { journal } = meeting.give('person.present', { people: late, presence: 'room' });
    const sizes = [0, 1].map(
      (group) =>
        [...meeting.staff.people.values()].filter((one) => one.group === meeting.group(group))
          .length,
    );
    expect(sizes).toEqual([4, 4]);
    expect(meeting.state.counts).toEqual({ listed: 8, room: 8, remote: 0 });
    expect(journal).toEqual({ people: late, presence: 'room' });
  });

  it('takes somebody ticked absent out of their group, and the pen from their hands', () => {
    const meeting = new SampleMeeting({ people: 4, groups: 2 });
    meeting.give('person.present', { people: [meeting.person(0)], presence: 'absent' });
    expect(meeting.staff.people.get(meeting.person(0))).toMatchObject({
      presence: 'absent',
      group: null,
    });
    expect(meeting.state.groups.map((group) => group.rapporteurs)).toEqual([
      [],
      [meeting.person(1)],
    ]);
    expect(meeting.state.people.has(meeting.person(0))).toBe(false);
  });

  it('leaves somebody who is seated where they sit', () => {
    const meeting = new SampleMeeting({ people: 4, groups: 2 });
    meeting.give('person.present', { people: [meeting.person(1)], presence: 'remote' });
    expect(meeting.staff.people.get(meeting.person(1))).toMatchObject({
      presence: 'remote',
      group: meeting.group(1),
    });
  });

  it('ticks nobody when one of them is unknown', () => {
    const meeting = new SampleMeeting({ people: 1 });
    expect(
      meeting.refused('person.present', {
        people: [meeting.person(0), NOBODY],
        presence: 'absent',
      }),
    ).toBe('not_found unknown_person person');
    expect(meeting.staff.people.get(meeting.person(0))?.presence).toBe('room');
  });

  it('puts nobody in a group before there are any', () => {
    const meeting = new SampleMeeting();
    const person = newPerson('p9', { first: 'a', last: 'b' });
    const { state, staff } = meeting;
    expect(arrive({ state, staff }, person, 'remote')).toMatchObject({
      presence: 'remote',
      group: null,
    });
  });
});

describe('person.admit', () => {
  const WAITS = seatId('w1');
  const waiting = (name: string, groups = 0, person: Waiting['person'] = null) => {
    const meeting = new SampleMeeting({ people: 3, groups });
    const value: Waiting = { seat: WAITS, name, presence: 'remote', at: NOW, person, group: null };
    meeting.write([{ root: STAFF.waiting, key: WAITS, value }]);
    return meeting;
  };

  it('admits somebody as a new member, who is present and seated', () => {
    const meeting = waiting('Anne DE LA TOUR', 1);
    const { seats, journal } = meeting.give('person.admit', {
      seat: WAITS,
      person: null,
      admit: true,
    });
    const added = [...meeting.staff.people.values()].at(-1);
    expect(added).toMatchObject({
      first: 'Anne',
      last: 'DE LA TOUR',
      member: true,
      presence: 'remote',
      group: meeting.group(0),
    });
    expect(seats).toEqual([{ kind: 'admit', seat: WAITS, person: added?.id }]);
    expect(journal).toEqual({ seat: WAITS, person: added?.id, admitted: true });
    expect(meeting.staff.waiting.size).toBe(0);
  });

  it('admits somebody as a person of the list, once', () => {
    const meeting = waiting('Prénom1 NOM1');
    meeting.give('person.admit', { seat: WAITS, person: meeting.person(1), admit: true });
    expect(meeting.staff.people.size).toBe(3);
    expect(meeting.staff.people.get(meeting.person(1))?.presence).toBe('remote');
    expect(
      meeting.refused('person.admit', { seat: WAITS, person: meeting.person(1), admit: true }),
    ).toBe('not_found unknown_seat seat');
  });

  it('makes a candidate from outside a member', () => {
    const meeting = waiting('Iris');
    const outsider = newPerson('p8', { first: 'Iris', last: 'X' }, { member: false });
    meeting.write([{ root: STAFF.people, key: 'p8', value: outsider }]);
    meeting.give('person.admit', { seat: WAITS, person: outsider.id, admit: true });
    expect(meeting.staff.people.get('p8')).toMatchObject({ member: true, presence: 'remote' });
  });

  it('turns somebody away and adds nobody', () => {
    const meeting = waiting('Max Intrus');
    const outcome = meeting.give('person.admit', { seat: WAITS, person: null, admit: false });
    expect(outcome.seats).toEqual([{ kind: 'turnAway', seat: WAITS }]);
    expect(outcome.journal).toEqual({ seat: WAITS, admitted: false });
    expect(meeting.staff.people.size).toBe(3);
    expect(meeting.staff.waiting.size).toBe(0);
  });

  it('is refused for a seat that does not wait, or a person who is not there', () => {
    const meeting = waiting('Max');
    expect(meeting.refused('person.admit', { seat: seatId('w2'), person: null, admit: true })).toBe(
      'not_found unknown_seat seat',
    );
    expect(meeting.refused('person.admit', { seat: WAITS, person: NOBODY, admit: true })).toBe(
      'not_found unknown_person person',
    );
    expect(meeting.staff.waiting.size).toBe(1);
  });
});
