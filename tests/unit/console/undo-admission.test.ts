import { inverseOf } from '@tdt/client/routes/console/model/inverse';
import { STAFF } from '@tdt/shared/document/sections';
import type { Waiting } from '@tdt/shared/document/values';
import { personId, seatId } from '@tdt/shared/ids';
import type { PersonId } from '@tdt/shared/ids';
import type { Command } from '@tdt/shared/protocol/commands';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';

const SEAT = seatId('w1');

/** Somebody waits, who said at the door that they are a candidate; `person`: whose name they gave. */
function atTheDoor(person: PersonId | null = null) {
  const meeting = new SampleMeeting({ people: 4, groups: 2 });
  const waiting: Waiting = {
    seat: SEAT,
    name: 'Iris INCONNUE',
    presence: 'room',
    at: NOW,
    person,
    group: null,
    candidate: true,
  };
  meeting.write([{ root: STAFF.waiting, key: SEAT, value: waiting }]);
  return meeting;
}

/** Admits as the console does, then takes it back; `between` happens in the ten seconds. */
function admitAndUndo(meeting: SampleMeeting, person: PersonId | null): readonly Command[] {
  const { state, staff } = meeting;
  const payload = { seat: SEAT, person, admit: true };
  const command: Command = { type: 'person.admit', payload };
  const { result } = meeting.give(command.type, payload);
  const seat = { id: SEAT, role: 'participant', name: 'Iris INCONNUE', presence: 'room' } as const;
  const admitted = personId(String(result?.['person']));
  meeting.seats.set(SEAT, { ...seat, person: admitted, status: 'admitted', createdAt: NOW });
  const before = { meeting: state, staff, now: NOW, result, undoReason: '' };
  const back = inverseOf(command, before);
  for (const one of back) meeting.give(one.type, one.payload);
  return back;
}

describe('the undo of an admission', () => {
  it('takes whom it put on the list off it again: they wait, and have said what they said', () => {
    const meeting = atTheDoor();
    const people = [...meeting.staff.people];
    const counts = { ...meeting.state.counts };
    admitAndUndo(meeting, null);
    expect([...meeting.staff.people]).toEqual(people);
    expect(meeting.state.counts).toEqual(counts);
    expect(meeting.staff.waiting.get(SEAT)).toMatchObject({
      name: 'Iris INCONNUE',
      candidate: true,
      person: null,
    });
  });

  it('leaves somebody of the list on it, absent as before', () => {
    const meeting = atTheDoor(personId('p1'));
    const p1 = meeting.person(1);
    meeting.give('person.present', { people: [p1], presence: 'absent' });
    admitAndUndo(meeting, p1);
    expect(meeting.staff.people.get(p1)).toMatchObject({ presence: 'absent', group: null });
    expect(meeting.staff.waiting.get(SEAT)).toMatchObject({ person: p1 });
  });

  it('leaves somebody who was there already where they sit', () => {
    const meeting = atTheDoor(personId('p1'));
    const p1 = meeting.person(1);
    admitAndUndo(meeting, p1);
    expect(meeting.staff.people.get(p1)).toMatchObject({ presence: 'room', group: 'g1' });
  });
});
