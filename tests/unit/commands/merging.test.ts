import { MEETING, STAFF } from '@tdt/shared/document/sections';
import { describe, expect, it } from 'vitest';
import { NOW, SampleMeeting } from '../../support/meeting-state';
import type { SampleOptions } from '../../support/meeting-state';

/** Three people of the list who have not come and hold no seat. */
function listed(options: SampleOptions = {}): SampleMeeting {
  const meeting = new SampleMeeting({ people: 3, ...options });
  meeting.write([
    ...[...meeting.staff.people.values()].map((one) => ({
      root: STAFF.people,
      key: one.id,
      value: { ...one, presence: 'absent' },
    })),
    ...[...meeting.staff.seats.keys()].map((key) => ({ root: STAFF.seats, key, value: undefined })),
  ]);
  return meeting;
}

/** The entry of p1 goes, p0 stays. */
const give = (meeting: SampleMeeting) =>
  meeting.give('person.merge', { person: meeting.person(0), other: meeting.person(1) });

describe('two entries made one', () => {
  it('moves the arguments that they signed, also those that are projected', () => {
    const meeting = listed({ step: 'pooling', revealed: [0] });
    const argument = {
      id: 'a1',
      check: 'k1',
      kind: 'opposition',
      text: 'Trop tôt.',
      at: NOW,
      byPhone: true,
      author: meeting.person(1),
      lifted: null,
    };
    const check = {
      id: 'k1',
      task: meeting.task(0),
      pair: ['c0', 'c1'],
      mode: 'oral',
      phone: null,
      round: 1,
      openedAt: NOW,
      closedAt: NOW,
      reservations: 0,
      oppositions: 1,
      lifted: 0,
      projected: [{ id: 'a1', kind: 'opposition', text: 'Trop tôt.', author: meeting.person(1) }],
    };
    meeting.write([
      { root: STAFF.arguments, key: 'a1', value: argument },
      { root: MEETING.checks, key: 'k1', value: check },
    ]);
    give(meeting);
    expect(meeting.staff.arguments.get('a1')).toMatchObject({ author: 'p0', text: 'Trop tôt.' });
    expect(meeting.state.checks.get('k1')?.projected).toMatchObject([{ author: 'p0' }]);
  });

  it('moves the right to give contact details on the spot, and the links that wait for a confirmation', () => {
    const meeting = listed({ candidacies: [[1, 0]] });
    const [kept, other] = [meeting.person(0), meeting.person(1)];
    const spot = { seat: 's9', person: other, until: NOW + 1000, givenAt: null };
    const imported = {
      source: other,
      first: 'Prénom1',
      last: 'NOM1',
      gender: null,
      proposed: [
        { person: other, why: 'name' },
        { person: kept, why: 'otherEmail' },
      ],
      refused: [other, meeting.person(2)],
      byHand: [],
    };
    meeting.write([
      { root: STAFF.spots, key: 'c0', value: spot },
      { root: STAFF.imported, key: 'c0', value: imported },
    ]);
    give(meeting);
    expect(meeting.staff.spots.get('c0')).toMatchObject({ person: kept, until: NOW + 1000 });
    expect(meeting.staff.imported.get('c0')).toMatchObject({
      source: kept,
      proposed: [{ person: kept, why: 'name' }],
      refused: [kept, meeting.person(2)],
    });
  });

  it('leaves somebody from outside known under the name by which a file brought them', () => {
    const meeting = listed({ candidacies: [[1, 0]] });
    const other = meeting.person(1);
    const outsider = { ...meeting.staff.people.get(other)!, member: false };
    const file = { source: other, first: 'Prénom1', last: 'NOM1', gender: null };
    const imported = { ...file, proposed: [], refused: [], byHand: [] };
    meeting.write([
      { root: STAFF.people, key: other, value: outsider },
      { root: STAFF.imported, key: 'c0', value: imported },
    ]);
    give(meeting);
    expect(meeting.staff.imported.get('c0')?.source).toBe(other);
  });
});
