import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { personId, seatId } from '@tdt/shared/ids';
import type { Role } from '@tdt/shared/roles';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';
import type { SampleOptions } from '../../support/meeting-state';

const absent = (meeting: SampleMeeting, ...people: number[]) =>
  meeting.give('person.present', {
    people: people.map((one) => meeting.person(one)),
    presence: 'absent',
  });

const withoutSeats = (meeting: SampleMeeting) =>
  meeting.write(
    [...meeting.staff.seats.keys()].map((key) => ({ root: STAFF.seats, key, value: undefined })),
  );

/** People are absent and have no seat, so that nothing but what a test adds keeps them. */
function listed(options: SampleOptions = {}): SampleMeeting {
  const meeting = new SampleMeeting({ people: 3, ...options });
  absent(meeting, 0, 1, 2);
  withoutSeats(meeting);
  return meeting;
}

const seat = (meeting: SampleMeeting, role: Role, person: number) =>
  meeting.write([
    {
      root: STAFF.seats,
      key: 's1',
      value: {
        id: 's1',
        role,
        label: '',
        person: meeting.person(person),
        group: null,
        createdAt: NOW,
        online: false,
        seenAt: null,
        holding: null,
      },
    },
  ]);

const turn = (meeting: SampleMeeting, person: number) =>
  meeting.write([
    {
      root: STAFF.turns,
      key: 't1',
      value: {
        id: 't1',
        person: meeting.person(person),
        task: null,
        askedAt: NOW,
        chosen: false,
        ended: null,
        seconds: 60,
        from: NOW,
        to: NOW + 1,
      },
    },
  ]);

const wait = (meeting: SampleMeeting, person: number) =>
  meeting.write([
    {
      root: STAFF.waiting,
      key: 'w1',
      value: {
        seat: 'w1',
        name: 'Prénom0 NOM0',
        presence: 'room',
        at: NOW,
        person: meeting.person(person),
        group: null,
      },
    },
  ]);

const openPhoneCheck = (meeting: SampleMeeting) =>
  meeting.write([
    {
      root: MEETING.checks,
      key: 'k1',
      value: {
        id: 'k1',
        task: meeting.task(0),
        pair: ['c0', 'c1'],
        mode: 'phone',
        phone: { entitled: 2, answered: 0, tally: null },
        round: 1,
        openedAt: NOW,
        closedAt: null,
        reservations: 0,
        oppositions: 0,
        lifted: 0,
        projected: [],
      },
    },
  ]);

describe('person.remove', () => {
  const remove = (meeting: SampleMeeting, person = 0) =>
    meeting.refused('person.remove', { person: meeting.person(person) });

  it('takes somebody off the list, and says whose contact details are erased', () => {
    const meeting = listed();
    const person = meeting.person(0);
    const { journal, forgets } = meeting.give('person.remove', { person });
    expect(meeting.staff.people.has(person)).toBe(false);
    expect(meeting.state.counts).toEqual({ listed: 2, room: 0, remote: 0 });
    expect(journal).toEqual({ person });
    expect(forgets).toEqual([person]);
  });

  it('leaves whoever waits under that name waiting, pointing to nobody', () => {
    const meeting = listed();
    wait(meeting, 0);
    meeting.give('person.remove', { person: meeting.person(0) });
    expect(meeting.staff.waiting.get('w1')).toMatchObject({ person: null, name: 'Prénom0 NOM0' });
    meeting.give('person.admit', { seat: seatId('w1'), person: null, admit: true });
    expect(meeting.staff.people.size).toBe(3);
  });

  it('drops a request to speak that waits', () => {
    const meeting = listed();
    const person = meeting.person(0);
    meeting.write([{ root: STAFF.speakers, key: person, value: { person, at: NOW } }]);
    meeting.give('person.remove', { person });
    expect(meeting.staff.speakers.size).toBe(0);
    expect(meeting.state.speakers).toEqual([]);
  });

  it('is refused for a candidate, also once withdrawn: a withdrawal is enough', () => {
    const meeting = listed({ candidacies: [[0, 0]] });
    expect(remove(meeting)).toBe('conflict person_is_candidate person');
    meeting.give('candidacy.retract', { candidacy: meeting.candidacy(0) });
    expect(remove(meeting)).toBe('conflict person_is_candidate person');
  });

  it('is refused for somebody designated or debated', () => {
    const candidacies = [
      [0, 0],
      [1, 0],
    ] as const;
    const acts = [
      { kind: 'designated', pair: ['c0', 'c1'], check: null, parityException: null },
      { kind: 'debated', names: ['c0'] },
    ];
    for (const act of acts) {
      const meeting = listed({ candidacies });
      const value = {
        ...act,
        at: NOW,
        ...(act.kind === 'designated' && { doubleException: null }),
      };
      meeting.write([{ root: MEETING.decisions, key: meeting.task(0), value }]);
      expect(meeting.state.decisions.size).toBe(1);
      expect(remove(meeting)).toBe('conflict person_designated person');
    }
  });

  it('is refused for somebody present: they are ticked absent first', () => {
    const meeting = new SampleMeeting({ people: 1 });
    expect(remove(meeting)).toBe('conflict person_present person');
    absent(meeting, 0);
    withoutSeats(meeting);
    meeting.give('person.remove', { person: meeting.person(0) });
  });

  it('is refused for somebody who has a seat, or runs the meeting', () => {
    for (const [role, reason] of [
      ['facilitator', 'person_in_team'],
      ['meetingRapporteur', 'person_in_team'],
      ['groupRapporteur', 'person_seated'],
      ['participant', 'person_seated'],
    ] as const) {
      const meeting = listed();
      seat(meeting, role, 0);
      expect(remove(meeting)).toBe(`conflict ${reason} person`);
    }
  });

  it('is refused for somebody who holds a pen of a group', () => {
    const meeting = listed({ groups: 1 });
    const [group] = meeting.state.groups;
    const person = meeting.person(0);
    const value = { from: meeting.person(1), to: person, at: NOW };
    meeting.write([{ root: MEETING.pens, key: `${group?.id}.${meeting.task(0)}`, value }]);
    expect(remove(meeting)).toBe('conflict person_holds_pen person');
    const named = listed({ groups: 1 });
    const rapporteurs = [person];
    named.write([
      {
        root: MEETING.groups,
        key: 'g0',
        value: { ...named.state.groups[0], rapporteurs },
      },
    ]);
    expect(remove(named)).toBe('conflict person_holds_pen person');
  });

  it('is refused for somebody who had a turn to speak', () => {
    const meeting = listed();
    turn(meeting, 0);
    expect(remove(meeting)).toBe('conflict person_spoke person');
  });

  it('is refused while a check by phone is open', () => {
    const meeting = listed();
    openPhoneCheck(meeting);
    expect(remove(meeting)).toBe('conflict person_check_open person');
  });

  it('is refused for somebody who is not there, and to everybody but a facilitator', () => {
    const meeting = listed();
    const person = personId('nobody');
    expect(meeting.refused('person.remove', { person })).toBe('not_found unknown_person person');
    for (const by of ['meetingRapporteur', 'groupRapporteur', 'participant'] as const)
      expect(meeting.refused('person.remove', { person: meeting.person(0) }, by)).toBe(
        'forbidden forbidden',
      );
  });

  it('leaves a meeting whose groups come back without the person who is gone', () => {
    const meeting = new SampleMeeting({ people: 4, groups: 2 });
    const { journal } = meeting.give('groups.form', { confirm: true, seed: 1 });
    absent(meeting, 0);
    for (const group of meeting.state.groups)
      expect(group.rapporteurs).not.toContain(meeting.person(0));
    withoutSeats(meeting);
    meeting.give('person.remove', { person: meeting.person(0) });
    meeting.give('groups.restore', { act: String(journal?.['act']), confirm: true });
    expect(meeting.state.groups.flatMap(({ rapporteurs }) => rapporteurs)).not.toContain('p0');
    expect([...meeting.staff.people.keys()]).toEqual(['p1', 'p2', 'p3']);
  });
});

describe('person.merge', () => {
  const merge = (meeting: SampleMeeting) =>
    meeting.refused('person.merge', { person: meeting.person(0), other: meeting.person(1) });
  const give = (meeting: SampleMeeting) =>
    meeting.give('person.merge', { person: meeting.person(0), other: meeting.person(1) });

  it('moves the candidacies to the entry that stays and fills what it does not know', () => {
    const meeting = listed({ candidacies: [[1, 0]] });
    const person = meeting.person(0);
    meeting.give('person.edit', { person, gender: null, origin: null });
    meeting.give('person.edit', { person: meeting.person(1), origin: 'GA Gare', noPhone: true });
    const { journal, forgets } = give(meeting);
    expect(meeting.staff.people.has(meeting.person(1))).toBe(false);
    expect(meeting.staff.people.get(person)).toMatchObject({
      first: 'Prénom0',
      gender: 'M',
      origin: 'GA Gare',
      noPhone: true,
    });
    expect(meeting.state.candidacies.get('c0')).toMatchObject({ person });
    expect(journal).toEqual({ person, other: meeting.person(1) });
    expect(forgets).toEqual([meeting.person(1)]);
  });

  it('overwrites nothing that is known of the entry that stays', () => {
    const meeting = listed();
    give(meeting);
    expect(meeting.staff.people.get(meeting.person(0))).toMatchObject({ gender: 'F' });
  });

  it('recomputes parity from the gender that is now known', () => {
    const meeting = listed({
      candidacies: [
        [1, 0],
        [2, 0],
      ],
    });
    expect(meeting.state.parity.get(meeting.task(0))?.ok).toEqual([['c0', 'c1']]);
    // The entry that stays is a woman, as the other candidate.
    give(meeting);
    expect(meeting.state.parity.get(meeting.task(0))).toEqual({ ok: [], unknown: [] });
  });

  it('keeps the turns to speak, and points whoever waits to the entry that stays', () => {
    const meeting = listed();
    turn(meeting, 1);
    wait(meeting, 1);
    give(meeting);
    expect(meeting.staff.turns.get('t1')).toMatchObject({ person: meeting.person(0) });
    expect(meeting.staff.waiting.get('w1')).toMatchObject({ person: meeting.person(0) });
  });

  it('is refused when both are candidates to the same task, unless one withdrew', () => {
    const meeting = listed({
      candidacies: [
        [0, 0],
        [1, 0],
      ],
    });
    expect(merge(meeting)).toBe('conflict merge_both_candidates other');
    meeting.give('candidacy.retract', { candidacy: meeting.candidacy(1) });
    give(meeting);
    expect([...meeting.state.candidacies.values()].map(({ person }) => person)).toEqual([
      'p0',
      'p0',
    ]);
  });

  it('is refused when the entry that goes is present, has a seat or runs the meeting', () => {
    const meeting = new SampleMeeting({ people: 2 });
    expect(merge(meeting)).toBe('conflict person_present person');
    absent(meeting, 1);
    seat(meeting, 'participant', 1);
    expect(merge(meeting)).toBe('conflict person_seated person');
    seat(meeting, 'facilitator', 1);
    expect(merge(meeting)).toBe('conflict person_in_team person');
  });

  it('is refused for one entry with itself, or with nobody', () => {
    const meeting = listed();
    const person = meeting.person(0);
    expect(meeting.refused('person.merge', { person, other: person })).toBe(
      'invalid merge_same other',
    );
    const nobody = personId('nobody');
    for (const payload of [
      { person, other: nobody },
      { person: nobody, other: person },
    ])
      expect(meeting.refused('person.merge', payload)).toBe('not_found unknown_person person');
  });
});
