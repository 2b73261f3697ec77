import { STAFF } from '@tdt/shared/document/sections';
import type { Holding } from '@tdt/shared/document/team-values';
import type { SeatView } from '@tdt/shared/document/values';
import { personId, seatId } from '@tdt/shared/ids';
import type { SeatId } from '@tdt/shared/ids';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

const NOBODY = personId('nobody');
const OPENED: Holding = {
  since: NOW,
  openedAt: NOW,
  browsers: 1,
  reopenedAt: null,
  replaces: null,
};

/** A meeting of four in which these seats are held; `s` is the one that gives the commands. */
function held(...seats: Partial<SeatView>[]): SampleMeeting {
  const meeting = new SampleMeeting({ people: 4 });
  for (const [at, seat] of seats.entries()) {
    const value: SeatView = {
      id: seatId(`f${at}`),
      role: 'facilitator',
      label: '',
      person: null,
      group: null,
      createdAt: NOW,
      online: true,
      seenAt: NOW,
      holding: { ...OPENED, since: NOW + at },
      ...seat,
    };
    meeting.write([{ root: STAFF.seats, key: value.id, value }]);
  }
  meeting.facilitatorSeats = seats.filter(({ role }) => role !== 'meetingRapporteur').length;
  return meeting;
}

const seat = (at: number): SeatId => seatId(`f${at}`);

describe('seat.grant', () => {
  it('asks for a seat for somebody of the list and writes nothing in the document', () => {
    const meeting = new SampleMeeting({ people: 1 });
    const person = meeting.person(0);
    const outcome = meeting.give('seat.grant', { role: 'facilitator', person, label: 'Inès' });
    expect(outcome).toEqual({
      writes: [],
      journal: { role: 'facilitator', person },
      seats: [{ kind: 'grant', role: 'facilitator', person, label: 'Inès' }],
    });
  });

  it('is refused to a participant who is nobody, and for somebody who is not there', () => {
    const meeting = new SampleMeeting();
    for (const person of [null, NOBODY])
      expect(meeting.refused('seat.grant', { role: 'participant', person, label: '' })).toMatch(
        /unknown_person person$/,
      );
  });

  it('is refused for somebody who has such a seat, and for a candidate from outside the list', () => {
    const meeting = held({ person: personId('p1') });
    const grant = (person: string) =>
      ({ role: 'facilitator', person: personId(person), label: '' }) as const;
    expect(meeting.refused('seat.grant', grant('p1'))).toBe('conflict seat_held person');
    expect(meeting.refusal('seat.grant', grant('p1')).params).toEqual({ name: 'Prénom1 NOM1' });
    const outside = { ...meeting.staff.people.get('p2')!, member: false };
    meeting.write([{ root: STAFF.people, key: 'p2', value: outside }]);
    expect(meeting.refused('seat.grant', grant('p2'))).toBe('invalid not_listed person');
  });
});

describe('seat.name', () => {
  it('says who holds a seat, for everybody to see by name', () => {
    const meeting = held({}, { role: 'meetingRapporteur' });
    const person = meeting.person(0);
    const outcome = meeting.give('seat.name', { seat: seat(0), person, label: '' });
    expect(outcome.seats).toEqual([{ kind: 'name', seat: seat(0), person, label: '' }]);
    expect(outcome.journal).toEqual({ seat: 'f0', role: 'facilitator', person, from: null });
    const other = { seat: seat(1), person: null, label: 'Gaël LE BRIS' };
    expect(meeting.give('seat.name', other).seats).toHaveLength(1);
  });

  it('needs somebody of the list or a name, and a seat that runs the meeting', () => {
    const meeting = held({}, { role: 'plenary' });
    const name = (at: number, person: string | null) => ({
      seat: seat(at),
      person: person === null ? null : personId(person),
      label: '',
    });
    expect(meeting.refused('seat.name', name(0, null))).toBe('invalid holder_missing person');
    expect(meeting.refused('seat.name', name(0, 'nobody'))).toBe('not_found unknown_person person');
    expect(meeting.refused('seat.name', name(1, 'p0'))).toBe('not_found unknown_seat seat');
    expect(meeting.refused('seat.name', name(9, 'p0'))).toBe('not_found unknown_seat seat');
  });

  it('lets the meeting rapporteur say who they are, once, and nothing of the others', () => {
    const meeting = held({}, { role: 'meetingRapporteur', id: seatId('s') });
    const own = { seat: seatId('s'), person: meeting.person(1), label: '' };
    meeting.give('seat.name', own, 'meetingRapporteur');
    expect(meeting.refused('seat.name', { ...own, seat: seat(0) }, 'meetingRapporteur')).toBe(
      'forbidden own_seat_only seat',
    );
    const named = held({ role: 'meetingRapporteur', id: seatId('s'), person: personId('p1') });
    expect(named.refused('seat.name', own, 'meetingRapporteur')).toBe(
      'forbidden own_seat_only seat',
    );
  });
});

describe('seat.pass', () => {
  it('gives a link that takes the seat over once it is opened, and ends nothing before', () => {
    const meeting = held({ person: personId('p0') });
    const outcome = meeting.give('seat.pass', { seat: seat(0), person: personId('p1'), label: '' });
    expect(outcome.seats).toEqual([
      { kind: 'grant', role: 'facilitator', person: 'p1', label: '', replaces: 'f0' },
    ]);
    expect(outcome.journal).toEqual({ seat: 'f0', role: 'facilitator', from: 'p0', to: 'p1' });
  });

  it('is refused while the seat is being handed over already', () => {
    const meeting = held({}, { holding: { ...OPENED, openedAt: null, replaces: seat(0) } });
    const to = { person: personId('p1'), label: '' };
    expect(meeting.refused('seat.pass', { seat: seat(0), ...to })).toBe(
      'conflict seat_passing seat',
    );
    expect(meeting.refused('seat.pass', { seat: seat(1), ...to })).toBe(
      'conflict seat_passing seat',
    );
  });

  it('lets the meeting rapporteur hand over their own seat only', () => {
    const meeting = held({}, { role: 'meetingRapporteur', id: seatId('s') });
    const to = { person: personId('p1'), label: '' };
    meeting.give('seat.pass', { seat: seatId('s'), ...to }, 'meetingRapporteur');
    expect(meeting.refused('seat.pass', { seat: seat(0), ...to }, 'meetingRapporteur')).toBe(
      'forbidden own_seat_only seat',
    );
  });
});

describe('seat.revoke', () => {
  it('takes a seat back', () => {
    const meeting = held({}, { role: 'plenary' });
    expect(meeting.give('seat.revoke', { seat: seat(1) })).toEqual({
      writes: [],
      journal: { seat: 'f1', role: 'plenary', person: null },
      seats: [{ kind: 'revoke', seat: 'f1' }],
    });
  });

  it('never takes the last facilitator', () => {
    const meeting = held({});
    expect(meeting.refused('seat.revoke', { seat: seat(0) })).toBe(
      'conflict last_facilitator seat',
    );
    meeting.facilitatorSeats = 2;
    expect(meeting.give('seat.revoke', { seat: seat(0) }).seats).toHaveLength(1);
  });

  it('takes a link back that nobody opened, which runs no meeting', () => {
    const meeting = held({}, { holding: { ...OPENED, openedAt: null, browsers: 0 } });
    meeting.facilitatorSeats = 1;
    expect(meeting.give('seat.revoke', { seat: seat(1) }).seats).toHaveLength(1);
  });

  it('is refused for a seat that is not there', () => {
    expect(new SampleMeeting().refused('seat.revoke', { seat: seatId('none') })).toBe(
      'not_found unknown_seat seat',
    );
  });
});
